package io.syncdesk.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what happened, one JSON object a line: ids, states and faults, never names, amounts or
 * bodies. Whatever could end a line or turn its letters around is taken out of every text, so that
 * no text from outside can pretend to be a line of ours.
 */
public final class Log {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TEXT_CHARACTERS_MAX = 500;
  private static final int FRAMES_MAX = 8;

  private final PrintStream lines;

  public Log(PrintStream lines) {
    this.lines = lines;
  }

  /** CloudWatch takes what a function prints. */
  public static Log toStandardOutput() {
    return new Log(System.out);
  }

  /** Begins a line that says that this happened. */
  public Line happened(String what) {
    return new Line("INFO").with("happened", what);
  }

  /** Begins a line that somebody should look at: this went wrong, and why. */
  public Line failed(String what, Throwable why) {
    return new Line("ERROR")
        .with("failed", what)
        .with("why", classes(why))
        .with("at", String.join(" < ", frames(why)));
  }

  /** One line, until it is written. */
  public final class Line {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Line(String level) {
      fields.put("level", level);
    }

    /** A number stays one; everything else is written as its text. */
    public Line with(String name, Object value) {
      fields.put(name, value instanceof Number ? value : plain(value.toString()));
      return this;
    }

    public void write() {
      try {
        lines.println(JSON.writeValueAsString(fields));
      } catch (JsonProcessingException e) {
        throw new AssertionError("texts and numbers can always be written", e);
      }
    }
  }

  /** Exceptions are named, not quoted: their messages may repeat what a person wrote. */
  private static String classes(Throwable why) {
    var cause = why.getCause();
    var name = why.getClass().getName();
    return cause == null ? name : name + " < " + cause.getClass().getName();
  }

  private static List<String> frames(Throwable why) {
    return Arrays.stream(why.getStackTrace())
        .limit(FRAMES_MAX)
        .map(it -> it.getClassName() + "." + it.getMethodName() + ":" + it.getLineNumber())
        .toList();
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .filter(Log::isHarmless)
        .limit(TEXT_CHARACTERS_MAX)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, // CR, LF, ESC
          Character.FORMAT, // what turns the direction of writing
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> // half a character
          false;
      default -> true;
    };
  }
}
