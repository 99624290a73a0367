package io.syncdesk.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.aws.DynamoDbRecords;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.stack.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The demo firm's TaxDome, as far as the desk commands it: it does what it is told and answers with
 * an ordinary change, as the real one would.
 */
public final class TaxDome implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int WAIT_SECONDS = 1;

  private final LocalSystem system;
  private final Records records;
  private final String queueUrl;
  private final Thread reader;
  private volatile boolean closed;

  public TaxDome(LocalSystem system) {
    this.system = system;
    this.records = new DynamoDbRecords(system.dynamoDb(), TableNames.from(new Environment()));
    this.queueUrl = system.queueUrl("taxdome-commands");
    this.reader = Thread.ofVirtual().name("taxdome").unstarted(this::read);
  }

  public TaxDome start() {
    reader.start();
    return this;
  }

  private void read() {
    while (!closed) {
      try {
        system
            .sqs()
            .receiveMessage(it -> it.queueUrl(queueUrl).waitTimeSeconds(WAIT_SECONDS))
            .messages()
            .forEach(this::obey);
      } catch (SdkException gone) {
        closed = true; // The queues went first: the machine is being switched off.
      }
    }
  }

  private void obey(Message message) {
    answer(read(message.body())).ifPresent(it -> system.send(it.toString()));
    system.sqs().deleteMessage(it -> it.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
  }

  private Optional<ObjectNode> answer(JsonNode command) {
    return switch (command.path("command").asText()) {
      case "delete-service" ->
          known(command, EntityKind.SERVICE).map(it -> change(it, "delete", null));
      case "assign-invoice-number" ->
          known(command, EntityKind.INVOICE)
              .flatMap(it -> renumbered(it, command.path("data").path("number").asText()));
      default -> Optional.empty(); // Switching a client's sync changes nothing of the client.
    };
  }

  private Optional<SyncRecord> known(JsonNode command, EntityKind kind) {
    var firm = new CompanyId(command.path("firmId").asText());
    return records.find(new EntityRef(firm, kind, command.path("entityId").asText()));
  }

  private static Optional<ObjectNode> renumbered(SyncRecord record, String number) {
    return record.content() instanceof Content.Present(Invoice invoice)
        ? Optional.of(change(record, "upsert", data(invoice.numbered(number))))
        : Optional.empty();
  }

  private static ObjectNode change(SyncRecord record, String operation, @Nullable ObjectNode data) {
    var entity = record.entity();
    var version = record.version().value() + 1;
    var change = JSON.createObjectNode();
    change
        .put("id", "answer-" + entity.id() + "-" + version)
        .put("firmId", entity.company().value())
        .put("entity", entity.kind().word())
        .put("entityId", entity.id())
        .put("version", version)
        .put("operation", operation)
        .put("occurredAt", Instant.now().toString());
    if (data != null) {
      change.set("data", data);
    }
    return change;
  }

  private static ObjectNode data(Invoice invoice) {
    var data = JSON.createObjectNode();
    put(data, "number", invoice.number());
    data.put("numberedBy", invoice.numberedBy().name().toLowerCase(Locale.ROOT));
    data.put("accountId", invoice.accountId()).put("issuedOn", invoice.issuedOn().toString());
    put(data, "dueOn", invoice.dueOn());
    var lines = data.putArray("lines");
    invoice.lines().forEach(it -> lines.add(line(it)));
    put(data, "class", invoice.classOfAll());
    put(data, "location", invoice.location());
    put(data, "memo", invoice.memo());
    if (invoice.tax() != null) {
      data.set("tax", money(invoice.tax()));
    }
    data.set("total", money(invoice.amount()));
    return data;
  }

  private static ObjectNode line(InvoiceLine line) {
    var node = JSON.createObjectNode().put("serviceId", line.serviceId());
    put(node, "description", line.description());
    node.put("quantity", line.quantity().toPlainString());
    node.set("rate", money(line.rate()));
    node.set("amount", money(line.amount()));
    put(node, "class", line.lineClass());
    return node;
  }

  private static void put(ObjectNode node, String field, @Nullable Object value) {
    if (value != null) {
      node.put(field, value.toString());
    }
  }

  private static ObjectNode money(Money money) {
    return JSON.createObjectNode()
        .put("amount", money.amount().toPlainString())
        .put("currency", money.currency());
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notOurs) {
      throw new UncheckedIOException("not a command: " + body, notOurs);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
