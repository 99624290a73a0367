package io.syncdesk.functions.retry;

import io.syncdesk.aws.Aws;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.SqsWakeUps;
import io.syncdesk.core.lane.WakeUps;

/** What the handler is made of; a variable that is missing stops the start, by name. */
record Wiring(WakeUps wakeUps, Log log) {

  static Wiring from(Environment environment) {
    return new Wiring(SqsWakeUps.from(environment, Aws.sqs()), Log.toStandardOutput());
  }
}
