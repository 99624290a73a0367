package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.SyncErrors.Filter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cursors of the desk's lists: opaque, and good for one list of one firm. */
class DynamoDbSyncErrorsTest extends OnDynamoDb {
  private static final Filter OPEN = new Filter("open", Optional.empty());

  @Test
  void a_cursor_goes_on_where_the_page_ended_and_fits_into_a_url() {
    openTwo(company());

    var cursor = errors().list(company(), OPEN, Optional.empty(), 1).next().orElseThrow();

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(errors().list(company(), OPEN, Optional.of(cursor), 1).errors()).hasSize(1);
  }

  @Test
  void a_cursor_of_another_firm_is_refused() {
    openTwo(company());
    openTwo(neighbour());
    var cursor = errors().list(neighbour(), OPEN, Optional.empty(), 1).next();

    assertThatThrownBy(() -> errors().list(company(), OPEN, cursor, 1))
        .isInstanceOf(ForeignCursor.class);
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    openTwo(company());
    var cursor = errors().list(company(), OPEN, Optional.empty(), 1).next();

    for (var other :
        List.of(
            new Filter("skipped", Optional.empty()),
            new Filter("open", Optional.of(Category.INVOICES)))) {
      assertThatThrownBy(() -> errors().list(company(), other, cursor, 1))
          .isInstanceOf(ForeignCursor.class);
    }
  }

  @Test
  void what_is_no_cursor_is_refused() {
    for (var text : List.of("", "x", "%%%", "bm9wZQ", "é", "a".repeat(10_000))) {
      assertThatThrownBy(() -> errors().list(company(), OPEN, Optional.of(text), 1))
          .isInstanceOf(ForeignCursor.class);
    }
  }

  private void openTwo(CompanyId company) {
    for (var id : List.of("inv-1", "inv-2")) {
      var error =
          Desk.error(anInvoice(id, "acc-1").in(company).entity(), new Fault.PeriodClosed(), NOON);
      ledger()
          .store(
              company,
              new Step(
                  List.of(),
                  List.of(new Step.ErrorChange(error, error)),
                  new Step.JournalChange.Unchanged()));
    }
  }
}
