package io.syncdesk.aws;

import io.syncdesk.aws.ErrandItems.Clause;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.ledger.CounterChange;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.ledger.Taking;
import io.syncdesk.core.record.Journal;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.SyncError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A step as the writes of one transaction, each with the condition under which it may happen. */
final class StepWrites {
  private static final String THIS_TURN = "epoch = :epoch";

  private final TableNames tables;

  StepWrites(TableNames tables) {
    this.tables = tables;
  }

  /** Records, errors and counters. */
  List<TransactWriteItem> of(CompanyId company, Step step) {
    var writes = new ArrayList<TransactWriteItem>();
    step.records().forEach(change -> writes.add(put(change)));
    step.errors().forEach(change -> writes.add(put(change)));
    step.takings().forEach(taking -> writes.addAll(take(taking)));
    var counted = CounterChange.of(step);
    if (!counted.isNothing()) {
      writes.add(
          TransactWriteItem.builder()
              .update(Counters.update(tables.companies(), company, counted))
              .build());
    }
    return writes;
  }

  /** Whose it was before must not have confirmed it meanwhile. */
  private List<TransactWriteItem> take(Taking taking) {
    var put = TransactWriteItem.builder().put(OwnerItems.taken(tables.records(), taking)).build();
    return switch (taking.before()) {
      case Taking.Before.Free _ -> List.of(put);
      case Taking.Before.Unconfirmed(var owner, var revision) ->
          List.of(put, unchanged(owner, revision));
    };
  }

  private TransactWriteItem unchanged(EntityRef entity, long revisionRead) {
    return TransactWriteItem.builder()
        .conditionCheck(check -> {
          check.tableName(tables.records()).key(RecordItems.key(entity).attributes());
          if (revisionRead == SyncRecord.NOT_STORED) {
            check.conditionExpression("attribute_not_exists(company)");
          } else {
            check
                .conditionExpression("revision = :read")
                .expressionAttributeValues(Map.of(":read", Attribute.number(revisionRead)));
          }
        })
        .build();
  }

  private TransactWriteItem put(Step.Change change) {
    return put(
        tables.records(), RecordItems.of(change.after().stored()), change.before().revision());
  }

  private TransactWriteItem put(Step.ErrorChange change) {
    return put(tables.errors(), ErrorItems.of(change.after().stored()), change.before().revision());
  }

  /** Only over the revision that was read. */
  private static TransactWriteItem put(String table, Item item, long revisionRead) {
    return TransactWriteItem.builder()
        .put(put -> {
          put.tableName(table).item(item.attributes());
          if (revisionRead == SyncError.NOT_STORED) {
            put.conditionExpression("attribute_not_exists(company)");
          } else {
            put.conditionExpression("revision = :read")
                .expressionAttributeValues(Map.of(":read", Attribute.number(revisionRead)));
          }
        })
        .build();
  }

  /**
   * The lane's item: no later turn may have begun, and journal and errands change with the rest.
   */
  TransactWriteItem lane(CompanyId company, Epoch epoch, Step step) {
    var errands = ErrandItems.added(step.errands());
    return switch (step.journal()) {
      case Step.JournalChange.Unchanged _ when step.errands().isNone() -> check(company, epoch);
      case Step.JournalChange.Unchanged _ -> thisTurn(company, epoch, new Change("", "", errands));
      case Step.JournalChange.Opened(var opened) ->
          set(company, epoch, opened, " AND attribute_not_exists(journal)", errands);
      case Step.JournalChange.Narrowed(var narrowed) ->
          set(company, epoch, narrowed, " AND attribute_exists(journal)", errands);
      case Step.JournalChange.Closed _ ->
          thisTurn(company, epoch, new Change("REMOVE journal", "", errands));
    };
  }

  /** A door leaves the lane an errand, whatever turn it is in. */
  TransactWriteItem errands(CompanyId company, Errands errands) {
    var added = ErrandItems.added(errands);
    return update(company, added.text(), "attribute_exists(company)", added.values());
  }

  private TransactWriteItem set(
      CompanyId company, Epoch epoch, Journal journal, String andCondition, Clause errands) {
    var values = new HashMap<>(errands.values());
    values.put(":journal", Body.of(Json.write(journal)));
    var both = new Clause(errands.text(), values);
    return thisTurn(company, epoch, new Change("SET journal = :journal", andCondition, both));
  }

  /** What happens to the lane's item beside the check of the epoch. */
  private record Change(String expression, String andCondition, Clause errands) {}

  private TransactWriteItem thisTurn(CompanyId company, Epoch epoch, Change change) {
    var values = new HashMap<>(change.errands().values());
    values.put(":epoch", number(epoch));
    return update(
        company,
        (change.expression() + " " + change.errands().text()).strip(),
        THIS_TURN + change.andCondition(),
        values);
  }

  private TransactWriteItem update(
      CompanyId company, String expression, String condition, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(tables.companies())
                .key(CompanyParts.lane(company).attributes())
                .updateExpression(expression)
                .conditionExpression(condition)
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private TransactWriteItem check(CompanyId company, Epoch epoch) {
    return TransactWriteItem.builder()
        .conditionCheck(check ->
            check
                .tableName(tables.companies())
                .key(CompanyParts.lane(company).attributes())
                .conditionExpression(THIS_TURN)
                .expressionAttributeValues(Map.of(":epoch", number(epoch)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private static AttributeValue number(Epoch epoch) {
    return Attribute.number(epoch.value());
  }
}
