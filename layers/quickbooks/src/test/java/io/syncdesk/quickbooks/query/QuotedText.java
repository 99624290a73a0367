package io.syncdesk.quickbooks.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a query as QuickBooks' documentation describes it, knowing nothing of how ours are built.
 */
final class QuotedText {
  private QuotedText() {}

  /** Every literal in the statement; the statement must not end inside one. */
  static List<String> in(String statement) {
    var literals = new ArrayList<String>();
    int at = 0;
    while (at < statement.length()) {
      if (statement.charAt(at) == '\'') {
        at = literal(statement, at + 1, literals);
      } else {
        at++;
      }
    }
    return literals;
  }

  private static int literal(String statement, int from, List<String> literals) {
    var text = new StringBuilder();
    for (int at = from; at < statement.length(); at++) {
      char here = statement.charAt(at);
      if (here == '\'') {
        literals.add(text.toString());
        return at + 1;
      }
      if (here == '\\') {
        at++;
      }
      text.append(statement.charAt(at));
    }
    throw new AssertionError("a literal without an end: " + statement);
  }
}
