package io.syncdesk.aws;

/** What is stored is not what we sealed for this firm and company: moved, changed, or another's. */
public final class SealBroken extends Exception {
  private static final long serialVersionUID = 1L;

  SealBroken(String why) {
    super(why);
  }

  SealBroken(String why, Exception cause) {
    super(why, cause);
  }
}
