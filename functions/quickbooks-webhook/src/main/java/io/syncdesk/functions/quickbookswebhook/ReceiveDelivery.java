package io.syncdesk.functions.quickbookswebhook;

import io.syncdesk.aws.Log;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.quickbooks.webhook.ReadNotifications;
import io.syncdesk.quickbooks.webhook.Reading;
import io.syncdesk.quickbooks.webhook.VerifierTokens;
import java.util.Set;

/** Takes one delivery in: how large, who signed it, and only then what it says. */
final class ReceiveDelivery {
  private final VerifierTokens verifierTokens;
  private final NoteNews noteNews;
  private final Log log;

  ReceiveDelivery(VerifierTokens verifierTokens, NoteNews noteNews, Log log) {
    this.verifierTokens = verifierTokens;
    this.noteNews = noteNews;
    this.log = log;
  }

  Received receive(Delivery delivery) {
    if (delivery.isTooLarge()) {
      return refused(Received.TOO_LARGE);
    }
    return delivery
        .bytes()
        .filter(body -> isSigned(delivery, body))
        .map(this::accept)
        .orElseGet(() -> refused(Received.NOT_SIGNED));
  }

  private boolean isSigned(Delivery delivery, byte[] body) {
    return delivery.signature().filter(it -> verifierTokens.signed(body, it)).isPresent();
  }

  private Received refused(Received why) {
    log.happened("webhook-refused").with("why", why).write();
    return why;
  }

  private Received accept(byte[] body) {
    return switch (ReadNotifications.from(body)) {
      case Reading.Of(var notifications) -> accept(Sorted.of(notifications));
      case Reading.Unreadable() -> unreadable(body);
    };
  }

  /** QuickBooks meant it, and would bring it again for ever: what it said, the catch-up finds. */
  private Received unreadable(byte[] body) {
    log.happened("webhook-unreadable").with("bytes", body.length).write();
    return Received.ACCEPTED;
  }

  private Received accept(Sorted sorted) {
    var tally = new Tally(sorted);
    sorted.news().forEach((realm, merges) -> tally.add(note(realm, merges)));
    tally.write(log.happened("webhook"));
    return tally.isComplete() ? Received.ACCEPTED : Received.NOT_STORED;
  }

  /** The one catch-all: what goes wrong with one company must not take its neighbours along. */
  private Noted note(Realm realm, Set<Merge> merges) {
    try {
      return noteNews.note(realm, merges);
    } catch (RuntimeException e) {
      log.failed("webhook", e).with("realm", realm).write();
      return new Noted.Failed();
    }
  }
}
