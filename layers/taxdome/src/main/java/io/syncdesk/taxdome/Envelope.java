package io.syncdesk.taxdome;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.MemberChange;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every message says: which entity of which firm, which version, what happened, when. */
record Envelope(
    String id, CompanyId company, String entityId, Version version, Instant occurredAt) {
  private static final Map<String, Subject> SUBJECTS =
      Stream.<Subject>concat(
              Arrays.stream(EntityKind.values()).map(Subject.Entity::new),
              Stream.of(new Subject.Person()))
          .collect(Collectors.toMap(Subject::word, Function.identity()));

  private static final Map<String, Happening> UPSERT_OR_DELETE =
      Map.of("upsert", Happening.UPSERT, "delete", Happening.DELETE);
  private static final Map<String, Happening> OF_INVOICES =
      Map.of("upsert", Happening.UPSERT, "void", Happening.VOID, "delete", Happening.DELETE);

  private static final Map<String, Member.Role> ROLES =
      Map.of(
          "owner", Member.Role.OWNER,
          "admin", Member.Role.ADMIN,
          "employee", Member.Role.EMPLOYEE);
  private static final Map<String, Member.Language> LANGUAGES =
      Map.of("en", Member.Language.EN, "it", Member.Language.IT);

  /** What a message can be about. */
  private sealed interface Subject {
    record Entity(EntityKind kind) implements Subject {}

    record Person() implements Subject {}

    default String word() {
      return switch (this) {
        case Entity(var kind) -> kind.word();
        case Person _ -> "member";
      };
    }
  }

  private enum Happening {
    UPSERT,
    VOID,
    DELETE
  }

  static Reading read(JsonNode message) {
    var complaints = new Complaints();
    var fields = Fields.of(message, "", complaints);
    var subject = fields.word("entity", SUBJECTS);
    var envelope =
        new Envelope(
            fields.id("id"),
            new CompanyId(fields.id("firmId")),
            fields.id("entityId"),
            new Version(fields.value("version", Value.VERSION)),
            fields.value("occurredAt", Value.INSTANT));
    Reading reading =
        switch (subject) {
          case Subject.Entity(var kind) -> new Reading.OfEntity(envelope.change(kind, fields));
          case Subject.Person _ -> new Reading.OfMember(envelope.memberChange(fields));
        };
    fields.end();
    return complaints.first().<Reading>map(Function.identity()).orElse(reading);
  }

  private Change change(EntityKind kind, Fields fields) {
    var words = kind == EntityKind.INVOICE ? OF_INVOICES : UPSERT_OR_DELETE;
    Content content =
        switch (fields.word("operation", words)) {
          case UPSERT -> new Content.Present(Snapshots.read(kind, fields.object("data")));
          case VOID -> voided(fields.object("data"));
          case DELETE -> deleted(fields);
        };
    return new Change(
        id,
        new EntityRef(company, kind, entityId),
        version,
        occurredAt,
        content,
        HashContent.of(content));
  }

  private static Content voided(Fields data) {
    var invoice = Snapshots.invoice(data);
    data.end();
    return new Content.Voided(invoice);
  }

  /** What the entity was like no longer matters. */
  private static Content deleted(Fields fields) {
    fields.ignore("data");
    return new Content.Deleted();
  }

  private MemberChange memberChange(Fields fields) {
    return switch (fields.word("operation", UPSERT_OR_DELETE)) {
      case UPSERT, VOID -> new MemberChange.Joined(member(fields.object("data")));
      case DELETE -> {
        fields.ignore("data");
        yield new MemberChange.Left(company, entityId, version);
      }
    };
  }

  private Member member(Fields data) {
    var member =
        new Member(
            company,
            entityId,
            version,
            data.text("name"),
            data.text("email"),
            data.word("role", ROLES),
            data.word("language", LANGUAGES));
    data.end();
    return member;
  }
}
