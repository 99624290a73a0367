package io.syncdesk.simulator.wire;

/** Text made harmless for HTML and XML. */
public final class Markup {
  private Markup() {}

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
