package io.syncdesk.simulator.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into words, quoted texts and symbols. */
final class Lexer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|([A-Za-z0-9_.:+-]+)|(<=|>=|[=<>(),*]))\\s*",
          Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private Lexer() {}

  /** What cannot be cut becomes one last symbol that no rule accepts. */
  static List<Token> cut(String query) {
    var tokens = new ArrayList<Token>();
    var matcher = TOKEN.matcher(query);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(token(matcher));
      end = matcher.end();
    }
    if (!query.substring(end).isBlank()) {
      tokens.add(new Token(Token.Type.SYMBOL, query.substring(end, end + 1)));
    }
    return List.copyOf(tokens);
  }

  private static Token token(Matcher matcher) {
    if (matcher.group(1) != null) {
      return new Token(Token.Type.TEXT, ESCAPE.matcher(matcher.group(1)).replaceAll("$1"));
    }
    return matcher.group(2) != null
        ? new Token(Token.Type.WORD, matcher.group(2))
        : new Token(Token.Type.SYMBOL, matcher.group(3));
  }
}
