package io.syncdesk.quickbooks.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnMirrorTest {
  private static final Realm REALM = new Realm("1");

  private final InMemoryMirror mirror = new InMemoryMirror();
  private final TurnMirror turn = new TurnMirror(mirror, REALM);

  @Test
  void a_reference_that_names_nothing_is_not_looked_up() {
    assertThat(turn.find(ListKind.ACCOUNT, "")).isEmpty();
  }

  @Test
  void what_was_found_by_its_name_is_known_by_its_id_too() {
    mirror.put(REALM, List.of(item("5", "Refund")));

    turn.named(ListKind.ITEM, "refund");
    mirror.put(REALM, List.of(item("5", "Renamed meanwhile")));

    assertThat(turn.find(ListKind.ITEM, "5")).contains(item("5", "Refund"));
  }

  @Test
  void what_is_imagined_is_there_for_this_turn_and_for_nobody_else() {
    turn.imagine(item("new", "Refund"));

    assertThat(turn.activeNamed(ListKind.ITEM, "refund")).containsExactly(item("new", "Refund"));
    assertThat(turn.find(ListKind.ITEM, "new")).isPresent();
    assertThat(mirror.named(REALM, ListKind.ITEM, "Refund")).isEmpty();
  }

  private static Listed item(String id, String name) {
    return new Listed(ListKind.ITEM, id, name, "Service", Listed.Use.ACTIVE, "0");
  }
}
