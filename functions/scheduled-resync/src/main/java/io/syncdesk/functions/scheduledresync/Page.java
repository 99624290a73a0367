package io.syncdesk.functions.scheduledresync;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a letter says, part by part, in both forms that a mail has. */
final class Page {
  private static final String STYLE =
      "font:16px/1.5 -apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:#1f2328;"
          + "max-width:36rem;margin:0 auto;padding:24px";
  private static final String BUTTON =
      "display:inline-block;padding:10px 18px;border-radius:8px;background:#0f6b57;color:#ffffff;"
          + "text-decoration:none;font-weight:600";

  private final List<String> text = new ArrayList<>();
  private final List<String> html = new ArrayList<>();

  Page paragraph(String sentences) {
    text.add(plain(sentences));
    html.add("<p>" + escaped(sentences) + "</p>");
    return this;
  }

  Page heading(String words) {
    text.add(plain(words) + ":");
    html.add("<h2 style=\"font-size:16px;margin:24px 0 4px\">" + escaped(words) + "</h2>");
    return this;
  }

  Page list(List<String> lines) {
    text.add(lines.stream().map(it -> "- " + plain(it)).collect(Collectors.joining("\n")));
    html.add(
        lines.stream()
            .map(it -> "<li style=\"margin:4px 0\">" + escaped(it) + "</li>")
            .collect(Collectors.joining("", "<ul style=\"padding-left:20px\">", "</ul>")));
    return this;
  }

  /** A button where there can be one, the address where not. */
  Page link(String button, String sentence, String url) {
    text.add(sentence);
    html.add(
        "<p style=\"margin:28px 0\"><a style=\"%s\" href=\"%s\">%s</a></p>"
            .formatted(BUTTON, escaped(url), escaped(button)));
    return this;
  }

  Page foot(String words) {
    text.add("--\n" + plain(words));
    html.add("<p style=\"font-size:13px;color:#59636e\">" + escaped(words) + "</p>");
    return this;
  }

  String text() {
    return String.join("\n\n", text) + "\n";
  }

  String html(String language) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
    <title>SyncDesk</title></head>
    <body style="margin:0;background:#ffffff"><div style="%s">
    %s
    </div></body></html>
    """
        .formatted(language, STYLE, String.join("\n", html));
  }

  /** Client names come from outside: they stay one line, and turn no letters around. */
  private static String plain(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
  }

  private static String escaped(String words) {
    return plain(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
