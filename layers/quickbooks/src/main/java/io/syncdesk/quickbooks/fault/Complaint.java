package io.syncdesk.quickbooks.fault;

import java.util.regex.Pattern;

/** One thing QuickBooks objects to, whatever shape of body it came in. */
record Complaint(String code, String element, String text) {
  private static final Pattern CODE_IN_MESSAGE = Pattern.compile("errorCode=([0-9]{1,9})");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

  /** Gateways say the code with leading zeros, in the message, or as a word. */
  static Complaint of(String code, String element, String message, String detail) {
    var said = code.isBlank() ? inMessage(message) : code.strip();
    var text = detail.isBlank() ? message : detail;
    return new Complaint(LEADING_ZEROS.matcher(word(said)).replaceFirst(""), element, text);
  }

  boolean says(String keyword) {
    return Pattern.compile(keyword, Pattern.CASE_INSENSITIVE | Pattern.LITERAL)
        .matcher(text)
        .find();
  }

  private static String inMessage(String message) {
    var found = CODE_IN_MESSAGE.matcher(message);
    return found.find() ? found.group(1) : "";
  }

  private static String word(String code) {
    return switch (code) {
      case "AuthenticationFailed" -> "3200";
      case "AuthorizationFailed", "ApplicationAuthorizationFailed" -> "3100";
      case "ThrottleExceeded" -> "3001";
      default -> code;
    };
  }
}
