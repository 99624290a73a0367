package io.syncdesk.core.record;

import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.SettableClock;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.memory.InMemoryTables;
import org.junit.jupiter.api.Test;

/** What TaxDome says is taken over once, in the order of its versions. */
class AcceptChangeTest {
  private final InMemoryTables tables = new InMemoryTables();
  private final AcceptChange accept =
      new AcceptChange(tables.records(), tables.ledger(), new SettableClock());
  private final Told service = aService("svc-1");

  @Test
  void the_first_that_is_heard_of_an_entity_is_stored() {
    assertThat(accept.accept(service.version(3).change())).isEqualTo(AcceptChange.Accepted.STORED);

    assertThat(version()).isEqualTo(3);
  }

  @Test
  void a_change_seen_twice_changes_nothing() {
    accept.accept(service.change());
    var before = tables.records().find(service.entity());

    assertThat(accept.accept(service.change())).isEqualTo(AcceptChange.Accepted.ALREADY_KNOWN);

    assertThat(tables.records().find(service.entity())).isEqualTo(before);
  }

  @Test
  void an_older_version_never_replaces_a_newer_one() {
    accept.accept(service.version(7).change());

    assertThat(accept.accept(service.version(6).change()))
        .isEqualTo(AcceptChange.Accepted.ALREADY_KNOWN);

    assertThat(version()).isEqualTo(7);
  }

  @Test
  void a_busy_record_is_read_again() {
    tables.ledger().overtakesNext(3);

    assertThat(accept.accept(service.change())).isEqualTo(AcceptChange.Accepted.STORED);
  }

  @Test
  void a_record_that_stays_busy_is_left_to_the_queue() {
    tables.ledger().overtakesNext(100);

    assertThat(accept.accept(service.change())).isEqualTo(AcceptChange.Accepted.BUSY);
  }

  private long version() {
    return tables.records().find(service.entity()).orElseThrow().version().value();
  }
}
