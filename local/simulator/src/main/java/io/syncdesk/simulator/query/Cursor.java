package io.syncdesk.simulator.query;

import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks over the words of a query; after the first complaint there is nothing more to read. */
final class Cursor {
  private final List<Token> tokens;
  private final List<Complaint> complaints = new ArrayList<>();
  private int next;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Optional<Complaint> complaint() {
    return complaints.stream().findFirst();
  }

  boolean isAtEnd() {
    return peek().type() == Token.Type.END;
  }

  Token peek() {
    return next < tokens.size() && complaints.isEmpty() ? tokens.get(next) : Token.END;
  }

  Token take() {
    var token = peek();
    next++;
    return token;
  }

  /** Takes the keyword if it is next. */
  boolean takes(String keyword) {
    var found = peek().is(keyword);
    if (found) {
      next++;
    }
    return found;
  }

  void expect(String keyword) {
    if (!takes(keyword)) {
      unexpected(keyword);
    }
  }

  String word() {
    if (peek().type() == Token.Type.WORD) {
      return take().text();
    }
    unexpected("a name");
    return "";
  }

  /** A quoted text, or a bare number, date or truth. */
  String value() {
    if (peek().type() == Token.Type.TEXT || peek().type() == Token.Type.WORD) {
      return take().text();
    }
    unexpected("a value");
    return "";
  }

  void unexpected(String expected) {
    refuse(
        FaultCode.QUERY_UNREADABLE.because(
            "QueryParserError: Encountered \"" + peek().text() + "\". Was expecting: " + expected));
  }

  void invalid(String detail) {
    refuse(FaultCode.QUERY_INVALID.because("QueryValidationError: " + detail));
  }

  private void refuse(Complaint complaint) {
    complaints.add(complaint);
  }
}
