package io.syncdesk.aws;

/** An e-mail as it goes out, in both forms; {@code reference} is the same for the same letter. */
public record Mail(String to, String subject, String text, String html, String reference) {

  /** Without the address and what is in it. */
  @Override
  public String toString() {
    return "Mail[" + reference + "]";
  }
}
