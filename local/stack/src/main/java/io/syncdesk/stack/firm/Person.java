package io.syncdesk.stack.firm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** Somebody who can ask for a token here. */
public record Person(
    Firm firm, String id, String name, String email, String role, String language) {
  public static final List<Person> ALL =
      List.of(
          new Person(
              Firm.DEMO, "member-owner-demo", "Olivia Owner", "owner@demo.test", "owner", "en"),
          new Person(Firm.DEMO, "member-admin-demo", "Ada Admin", "admin@demo.test", "admin", "it"),
          new Person(
              Firm.DEMO,
              "member-employee-demo",
              "Emil Employee",
              "employee@demo.test",
              "employee",
              "en"),
          new Person(
              Firm.OTHER, "member-owner-other", "Otto Other", "owner@other.test", "owner", "en"));

  public static Optional<Person> withEmail(String email) {
    return ALL.stream().filter(person -> person.email().equals(email)).findFirst();
  }

  /** What TaxDome says about this person; said again, it is a repeat and changes nothing. */
  public String change() {
    var change = JsonNodeFactory.instance.objectNode();
    change.put("id", "change-" + id + "-1");
    change.put("firmId", firm.id());
    change.put("entity", "member");
    change.put("entityId", id);
    change.put("version", 1);
    change.put("operation", "upsert");
    change.put("occurredAt", "2026-01-01T00:00:00Z");
    var data = change.putObject("data");
    data.put("name", name);
    data.put("email", email);
    data.put("role", role);
    data.put("language", language);
    return change.toString();
  }
}
