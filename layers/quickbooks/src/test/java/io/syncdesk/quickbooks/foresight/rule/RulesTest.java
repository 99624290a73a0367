package io.syncdesk.quickbooks.foresight.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What QuickBooks insists on of the people in its lists. */
class RulesTest {
  private static final Realm REALM = new Realm("1");

  private final InMemoryMirror mirror = new InMemoryMirror();

  @Test
  void an_e_mail_address_needs_an_at_and_a_dot() {
    assertThat(
            objections("{\"DisplayName\":\"Ada\",\"PrimaryEmailAddr\":{\"Address\":\"ada@home\"}}"))
        .containsExactly(new Fault.EmailInvalid("ada@home"));
    assertThat(
            objections("{\"DisplayName\":\"Ada\",\"PrimaryEmailAddr\":{\"Address\":\"a@b.test\"}}"))
        .isEmpty();
  }

  @Test
  void several_addresses_are_parted_by_commas() {
    assertThat(
            objections(
                "{\"DisplayName\":\"Ada\",\"PrimaryEmailAddr\":{\"Address\":\"a@b.test,"
                    + " c@d.test\"}}"))
        .isEmpty();
  }

  @Test
  void a_display_name_has_at_most_500_characters() {
    assertThat(objections("{\"DisplayName\":\"" + "n".repeat(501) + "\"}"))
        .containsExactly(new Fault.TextTooLong("DisplayName", "501 > 500"));
  }

  @Test
  void a_display_name_holds_no_tab() {
    assertThat(objections("{\"DisplayName\":\"Ada\\tLovelace\"}"))
        .containsExactly(new Fault.TextForbidden("DisplayName", "⇥"));
  }

  @Test
  void customers_and_vendors_share_their_names_and_case_does_not_count() {
    knows(ListKind.VENDOR, "9", "ADA", Listed.Use.ACTIVE);

    assertThat(objections("{\"DisplayName\":\"Ada\"}")).containsExactly(new Fault.NameTaken("Ada"));
  }

  @Test
  void an_inactive_entry_leaves_its_name_to_others() {
    knows(ListKind.VENDOR, "9", "Ada", Listed.Use.INACTIVE);

    assertThat(objections("{\"DisplayName\":\"Ada\"}")).isEmpty();
  }

  @Test
  void an_entry_may_keep_its_own_name() {
    knows(ListKind.CUSTOMER, "9", "Ada", Listed.Use.ACTIVE);

    assertThat(objections("{\"Id\":\"9\",\"SyncToken\":\"0\",\"DisplayName\":\"Ada\"}")).isEmpty();
  }

  private void knows(ListKind kind, String id, String name, Listed.Use use) {
    mirror.put(REALM, List.of(new Listed(kind, id, name, "", use, "0")));
  }

  private List<Fault> objections(String body) {
    var record = Told.anAccount("acc").record();
    var settings = Settings.startingOn(Told.DAY);
    var known = Known.around(record, List.of(), List.of(), new TurnMirror(mirror, REALM));
    var write =
        new Write(
            Operation.CREATE, BooksKind.CUSTOMER, body, new ContentHash("x"), Write.Then.DONE);
    return Rules.objections(
        new Proposal(new Task(record, record.content(), Map.of(), settings), write, known));
  }
}
