package io.syncdesk.core.resolution;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.resolution.Resolution.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the product's section 3: which resolutions each category has, and when. */
class AllowedTest {
  private static final Map<EntityKind, Set<Kind>> MAY =
      Map.of(
          EntityKind.ACCOUNT,
          Set.of(Kind.RESYNC, Kind.SKIP, Kind.LINK, Kind.CREATE_CUSTOMER, Kind.STOP_SYNCING),
          EntityKind.INVOICE,
          Set.of(Kind.RESYNC, Kind.SKIP, Kind.LINK, Kind.RENUMBER),
          EntityKind.PAYMENT,
          Set.of(Kind.RESYNC, Kind.SKIP, Kind.LINK),
          EntityKind.REFUND,
          Set.of(Kind.RESYNC, Kind.SKIP, Kind.LINK),
          EntityKind.FEE,
          Set.of(Kind.RESYNC, Kind.SKIP, Kind.LINK),
          EntityKind.SERVICE,
          Set.of(Kind.RESYNC, Kind.SKIP, Kind.LINK, Kind.DELETE_SERVICE));

  @ParameterizedTest
  @EnumSource
  void no_fault_allows_what_its_category_does_not_have(EntityKind kind) {
    var ever = EnumSet.noneOf(Kind.class);
    for (var fault : OneOfEach.fault()) {
      var allowed = open(kind, fault).allowed();

      assertThat(allowed).as("%s", fault).contains(Kind.RESYNC, Kind.SKIP);
      assertThat(MAY.get(kind)).as("%s", fault).containsAll(allowed);
      ever.addAll(allowed);
    }
    assertThat(ever).as("each is possible with some fault").isEqualTo(MAY.get(kind));
  }

  @ParameterizedTest
  @EnumSource
  void what_was_skipped_can_be_reopened_and_nothing_else(EntityKind kind) {
    var skipped = in(kind, new Status.Skipped(Desk.decision(new Resolution.Skip())));

    assertThat(skipped.allowed()).containsExactly(Kind.REOPEN);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_settled_or_on_its_way_allows_nothing(EntityKind kind) {
    var decision = Desk.decision(new Resolution.Resync());

    assertThat(in(kind, new Status.Resolving(decision)).allowed()).isEmpty();
    assertThat(in(kind, new Status.Retrying(NOON)).allowed()).isEmpty();
    assertThat(in(kind, new Status.Resolved(NOON, new Status.Cure.Decided(decision))).allowed())
        .isEmpty();
  }

  @Test
  void a_command_to_taxdome_that_got_no_answer_can_be_taken_back() {
    var waiting = new Status.Resolving(Desk.decision(new Resolution.DeleteService()));

    assertThat(in(EntityKind.SERVICE, waiting).allowed()).containsExactly(Kind.REOPEN);
  }

  @Test
  void keeping_needs_something_that_is_there() {
    var edited = new Fault.EditedInQuickBooks(List.of(new Difference("TotalAmt", "1", "2")));
    var keep = new Resolution.Keep();

    assertThat(open(EntityKind.INVOICE, edited).allows(keep)).isTrue();
    assertThat(open(EntityKind.INVOICE, new Fault.NumberTaken("7", "8")).allows(keep)).isFalse();
    assertThat(open(EntityKind.ACCOUNT, new Fault.NoMatchingCustomer("Ada")).allows(keep))
        .isFalse();
    assertThat(open(EntityKind.ACCOUNT, new Fault.MergedInQuickBooks("Ada")).allows(keep)).isTrue();
    var doubled = new Fault.DoubledInQuickBooks(List.of("7", "8"));
    assertThat(open(EntityKind.PAYMENT, doubled).allows(keep)).isTrue();
  }

  private static SyncError open(EntityKind kind, Fault fault) {
    return Desk.error(new EntityRef(Told.FIRM, kind, "it-1"), fault, NOON);
  }

  private static SyncError in(EntityKind kind, Status status) {
    return open(kind, new Fault.PeriodClosed()).in(status, NOON);
  }
}
