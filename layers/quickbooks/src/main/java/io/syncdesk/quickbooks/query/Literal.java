package io.syncdesk.quickbooks.query;

import java.util.Optional;

/**
 * A value that can stand in a query without changing it: quoted, and with nothing to end the quote.
 */
public record Literal(String text) {
  /** The longest name QuickBooks has; nothing longer can be found. */
  public static final int LENGTH_MAX = 500;

  public Literal {
    if (!isAskable(text)) {
      throw new IllegalArgumentException("not a text that can be asked for");
    }
  }

  /** Empty when no entry of QuickBooks can have this text: it is too long, or not all printable. */
  public static Optional<Literal> of(String text) {
    return isAskable(text) ? Optional.of(new Literal(text)) : Optional.empty();
  }

  private static boolean isAskable(String text) {
    return text.length() <= LENGTH_MAX && text.codePoints().noneMatch(Literal::breaksALine);
  }

  private static boolean breaksALine(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** As the query has it. The backslash first: it also escapes the quote. */
  String quoted() {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Names are people's. */
  @Override
  public String toString() {
    return "Literal[" + text.length() + " characters]";
  }
}
