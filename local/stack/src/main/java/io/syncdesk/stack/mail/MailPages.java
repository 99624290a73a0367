package io.syncdesk.stack.mail;

import io.syncdesk.stack.gateway.LocalAnswer;
import io.syncdesk.stack.gateway.LocalPage;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the mails of this machine are read, and where the next morning can be had at once. */
public final class MailPages {
  private static final String MAIL = "/local/mail";
  private static final String MORNING = "/local/mail/morning";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private MailPages() {}

  public static Map<String, LocalPage> of(MailServer mail, Runnable nextMorning) {
    return Map.of(
        "GET " + MAIL,
        _ -> new LocalAnswer.Html(200, page(mail.received().reversed())),
        "POST " + MORNING,
        _ -> {
          nextMorning.run();
          return new LocalAnswer.Elsewhere(URI.create(MAIL));
        });
  }

  private static String page(List<Received> newestFirst) {
    var mails = newestFirst.stream().map(MailPages::mail).collect(Collectors.joining());
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Mail</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>
    :root { color-scheme: light dark; font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    body { margin: 6vh auto; padding: 0 20px; max-width: 44rem; color: CanvasText; }
    h1 { font-size: 1.5rem; letter-spacing: -.015em; margin: 0 0 .25rem; }
    article { border: 1px solid color-mix(in srgb, CanvasText 18%%, Canvas); border-radius: 10px; margin: 1.5rem 0; overflow: hidden; }
    article > header { padding: .7rem 1rem; }
    h2 { font-size: 1rem; margin: 0; }
    header p, summary { margin: 0; font-size: .875rem; opacity: .75; }
    details { padding: 0 1rem .7rem; }
    pre { white-space: pre-wrap; font-size: .875rem; }
    iframe { border: 0; width: 100%%; height: 34rem; background: #fff; color-scheme: light; }
    button { font: inherit; padding: .5rem 1rem; border-radius: 8px; border: 1px solid #0f6b57; background: none; color: inherit; }
    </style></head>
    <body><main><h1>Mail</h1>
    <p>What would have gone out to owners and admins. Nothing leaves this machine.</p>
    <form method="post" action="%s"><button>Let the next morning come</button></form>
    %s</main></body></html>
    """
        .formatted(MORNING, mails.isEmpty() ? "<p>Nothing yet.</p>" : mails);
  }

  /** Its HTML may be shown and nothing else: no script of it runs. */
  private static String mail(Received mail) {
    return """
    <article><header><h2>%s</h2><p>to %s, from %s, %s</p></header>
    <iframe sandbox="" title="%s" srcdoc="%s"></iframe>
    <details><summary>As plain text</summary><pre>%s</pre></details></article>
    """
        .formatted(
            escaped(mail.subject()),
            escaped(mail.to()),
            escaped(mail.from()),
            TIME.format(mail.at()),
            escaped(mail.subject()),
            escaped(mail.html()),
            escaped(mail.text()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
