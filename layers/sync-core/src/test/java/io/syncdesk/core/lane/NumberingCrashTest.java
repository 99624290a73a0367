package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.command.Command.Instruction.AssignInvoiceNumber;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.numbering.NumbersInUse;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.SyncErrors;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two invoices are numbered while a bookkeeper types; the process ends before or after any call to
 * the world, and then at any two of them.
 */
class NumberingCrashTest {
  private static final int TURNS_MAX = 40;
  private static final int SECOND_CRASHES = 7;

  /** TaxDome is told at the beginning of a turn, of which two may crash. */
  private static final int ERRANDS_RUN_AFTER = 4;

  private static final Told FIRST = anInvoice("inv-1", "acc-1", "svc-1").byAutomation(null);
  private static final Told SECOND = anInvoice("inv-2", "acc-1", "svc-1").byAutomation("1042");

  /** The process ends here. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  @Test
  void every_invoice_has_one_document_and_a_number_of_its_own_wherever_a_turn_ends() {
    int calls = new Run(Set.of()).play();
    assertThat(calls).isGreaterThan(60);

    for (int first = 0; first < 2 * calls; first++) {
      new Run(Set.of(first)).play();
      for (int n = 1; n <= SECOND_CRASHES; n++) {
        new Run(Set.of(first, first + n * n)).play();
      }
    }
  }

  /** One run in which the process ends at these points, of which each call has two. */
  private static final class Run {
    private final LaneOfAFirm lane = new LaneOfAFirm();
    private final NumberedBooks books = new NumberedBooks(lane.mirror);
    private final Set<Integer> crashes;
    private int points;

    Run(Set<Integer> crashes) {
      this.crashes = crashes;
    }

    /** How many calls it took. */
    int play() {
      lane.bringsIn(anAccount("acc-1"), aService("svc-1"));
      lane.numbersInvoicesAfter("1041", "1042");
      books.type("1043");
      books.type("1044");
      lane.hears(FIRST, SECOND);
      for (int turns = 0; turns < TURNS_MAX && !isDone(); turns++) {
        turn();
        lane.clock.turn(Duration.ofMinutes(1));
      }
      for (int errands = 0; errands < ERRANDS_RUN_AFTER; errands++) {
        turn();
      }
      check();
      return points / 2;
    }

    private boolean isDone() {
      return Stream.of(FIRST, SECOND).allMatch(it -> lane.state(it) instanceof State.Synced);
    }

    private void turn() {
      var around =
          new Surroundings(
              stores(),
              books(),
              new Numbering(
                  gated(NumbersInUse.class, lane.mirror),
                  gated(Reservations.class, lane.tables.reservations())),
              lane.wakeUps,
              lane.taxDome,
              lane.rules());
      try {
        new RunTurn(around)
            .run(
                WakeUp.of(Told.FIRM),
                new Deadline(lane.clock.instant().plusSeconds(60), lane.clock));
      } catch (Crash _) {
        return; // The next wake-up starts a process of its own.
      }
    }

    private Stores stores() {
      var real = lane.tables.stores();
      return new Stores(
          gated(Lanes.class, real.lanes()),
          gated(Records.class, real.records()),
          gated(Ledger.class, real.ledger()),
          gated(Attempts.class, real.attempts()),
          gated(SyncErrors.class, real.errors()));
    }

    private Library books() {
      return (_, _, _, _) -> new Library.Opened.Open(gated(Books.class, books));
    }

    private <T> T gated(Class<T> port, T behind) {
      return port.cast(
          Proxy.newProxyInstance(
              port.getClassLoader(),
              new Class<?>[] {port},
              (_, method, arguments) -> {
                crashMaybe();
                try {
                  var answer = method.invoke(behind, arguments);
                  crashMaybe();
                  return answer;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    private void crashMaybe() {
      if (crashes.contains(points++)) {
        throw new Crash();
      }
    }

    private void check() {
      for (var told : List.of(FIRST, SECOND)) {
        assertThat(lane.state(told)).as("%s %s", told, crashes).isEqualTo(new State.Synced());
        assertThat(books.numbersOf(told.entity())).as("%s %s", told, crashes).hasSize(1);
        assertThat(lane.attempts(told)).as("%s %s", told, crashes).hasSizeBetween(1, 2);
        assertThat(toldTaxDome(told))
            .as("%s %s", told, crashes)
            .containsExactlyElementsOf(books.numbersOf(told.entity()));
      }
      assertThat(books.numbers()).doesNotHaveDuplicates();
    }

    private Set<String> toldTaxDome(Told told) {
      return lane.taxDome.told().stream()
          .filter(it -> it.entity().equals(told.entity()))
          .map(it -> ((AssignInvoiceNumber) it.instruction()).number())
          .collect(Collectors.toSet());
    }
  }
}
