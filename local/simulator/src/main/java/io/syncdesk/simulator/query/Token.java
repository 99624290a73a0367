package io.syncdesk.simulator.query;

/** One word of a query. Text keeps what stood between its quotes, escapes resolved. */
record Token(Type type, String text) {
  enum Type {
    WORD,
    TEXT,
    SYMBOL,
    END
  }

  static final Token END = new Token(Type.END, "<EOF>");

  boolean is(String keyword) {
    return type != Type.TEXT && text.equalsIgnoreCase(keyword);
  }
}
