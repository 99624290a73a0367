package io.syncdesk.functions.taxdomechanges;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * SQS: what TaxDome says happened is stored, then the lane of its firm is woken, once per batch.
 * Each message is settled by itself; what comes back is what was not stored, or stored and not
 * woken.
 */
public final class TaxDomeChangesHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final TakeIn takeIn;
  private final WakeUps wakeUps;
  private final Log log;

  public TaxDomeChangesHandler() {
    this(Wiring.from(new Environment()));
  }

  TaxDomeChangesHandler(Wiring wiring) {
    takeIn = wiring.takeIn();
    wakeUps = wiring.wakeUps();
    log = wiring.log();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var settled = event.getRecords().stream().map(it -> settle(Message.of(it))).toList();
    var woken = wakeAll(settled);
    return new SQSBatchResponse(
        settled.stream()
            .filter(it -> it.comesBack(woken))
            .map(it -> new SQSBatchResponse.BatchItemFailure(it.message().id()))
            .toList());
  }

  private Settled settle(Message message) {
    return unlessItFails(message.about(), () -> takeIn.settle(message))
        .orElseGet(() -> new Settled.ComesBack(message));
  }

  private Set<CompanyId> wakeAll(List<Settled> settled) {
    return settled.stream()
        .flatMap(it -> it.toWake().stream())
        .distinct()
        .flatMap(company -> unlessItFails(company.value(), () -> woken(company)).stream())
        .collect(Collectors.toSet());
  }

  private CompanyId woken(CompanyId company) {
    wakeUps.wake(WakeUp.of(company));
    return company;
  }

  /** The one catch-all: what goes wrong with one message must not take its neighbours along. */
  private <T> Optional<T> unlessItFails(String about, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (RuntimeException e) {
      log.failed("change", e).with("about", about).write();
      return Optional.empty();
    }
  }
}
