package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Steps, each in one transaction of DynamoDB over the tables of records, errors and companies. */
public final class DynamoDbLedger implements Ledger {
  private final StepWrites stepWrites;
  private final Transactions transactions;

  public DynamoDbLedger(DynamoDbClient dynamoDb, TableNames tables) {
    this(dynamoDb, tables, Backoff.jittered());
  }

  DynamoDbLedger(DynamoDbClient dynamoDb, TableNames tables, Backoff backoff) {
    this.stepWrites = new StepWrites(tables);
    this.transactions = new Transactions(dynamoDb, backoff);
  }

  @Override
  public Stored store(CompanyId company, Step step) {
    if (!(step.journal() instanceof Step.JournalChange.Unchanged)) {
      throw new IllegalArgumentException("only a lane writes to the journal of " + company);
    }
    var writes = stepWrites.of(company, step);
    if (!step.errands().isNone()) {
      writes.add(stepWrites.errands(company, step.errands()));
    }
    if (writes.isEmpty()) {
      return new Stored.Done();
    }
    return switch (transactions.write(writes)) {
      case Transactions.Written.Done _ -> new Stored.Done();
      case Transactions.Written.Refused _, Transactions.Written.Collided _ ->
          new Stored.Overtaken();
    };
  }

  @Override
  public Stored store(CompanyId company, Epoch epoch, Step step) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(stepWrites.lane(company, epoch, step));
    writes.addAll(stepWrites.of(company, step));
    return switch (transactions.write(List.copyOf(writes))) {
      case Transactions.Written.Done _ -> new Stored.Done();
      case Transactions.Written.Refused refused -> refused(refused, epoch);
      case Transactions.Written.Collided _ -> new Stored.Overtaken();
    };
  }

  /** The lane's own item comes first; when it refuses, it says which turn it belongs to now. */
  private static Stored refused(Transactions.Written.Refused refused, Epoch epoch) {
    return refused.at(0)
            && new Item(refused.reasons().getFirst().item()).number("epoch") != epoch.value()
        ? new Stored.Superseded()
        : new Stored.Overtaken();
  }
}
