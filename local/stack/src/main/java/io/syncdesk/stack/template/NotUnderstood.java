package io.syncdesk.stack.template;

/** The template says something that this machine cannot bring to life; the message names it. */
public final class NotUnderstood extends RuntimeException {
  NotUnderstood(String where, String what) {
    super(where + " in template.yaml: " + what);
  }
}
