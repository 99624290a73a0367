package io.syncdesk.functions.scheduledresync;

import io.syncdesk.aws.Log;
import io.syncdesk.core.notice.Courier;
import io.syncdesk.core.notice.Letter;

/**
 * A courier whose refusals leave a line each: a letter that nobody takes is not written again, so
 * somebody has to be able to see that all of them are refused, as by a sender SES does not know.
 */
record RefusalsAreLogged(Courier courier, Log log) implements Courier {
  @Override
  public Delivery deliver(Letter letter) {
    var delivery = courier.deliver(letter);
    switch (delivery) {
      case TAKEN -> {}
      case REFUSED ->
          log.happened("letter-refused")
              .with("company", letter.to().company())
              .with("member", letter.to().id())
              .write();
    }
    return delivery;
  }
}
