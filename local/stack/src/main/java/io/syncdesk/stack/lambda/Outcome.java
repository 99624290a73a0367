package io.syncdesk.stack.lambda;

/** What became of one invocation. */
public sealed interface Outcome {
  /** The handler's answer as JSON. */
  record Answered(String json) implements Outcome {}

  /** It threw, or did not end in time. Lambda logs that, and the caller learns nothing more. */
  record Failed() implements Outcome {}
}
