package io.syncdesk.functions.scheduledresync;

import io.syncdesk.aws.Mail;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.notice.Letter;
import io.syncdesk.core.notice.Letter.Flow;
import io.syncdesk.core.resolution.SyncError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts a letter into words, in the language of whom it is for. */
final class ComposeLetter {
  /** Whoever wants to read on goes to the desk. */
  private static final int LINES_MAX = 10;

  private final String deskUrl;
  private final ZoneId zone;

  ComposeLetter(String deskUrl, ZoneId zone) {
    this.deskUrl = deskUrl;
    this.zone = zone;
  }

  Mail compose(Letter letter, Instant now) {
    var words = Phrases.in(letter.to().language(), zone);
    return switch (letter) {
      case Letter.Digest digest ->
          mail(
              digest.to(),
              subject(digest, words),
              page(digest, words),
              words,
              now.atZone(zone).toLocalDate().toString());
      case Letter.Stranded stranded ->
          mail(
              stranded.to(),
              words.say("subject." + word(stranded.standstill().pause().why())),
              page(stranded, words),
              words,
              stranded.standstill().id().value());
    };
  }

  /** What it is about tells it from the other letters of a day: none may hide behind another. */
  private Mail mail(Member to, String subject, Page page, Phrases words, String about) {
    page.link(words.say("open-desk"), words.say("link", Map.of("url", url())), url());
    page.foot(words.say("foot"));
    var reference = "sync-desk-" + to.company() + "-" + to.id() + "-" + about;
    return new Mail(to.email(), subject, page.text(), page.html(words.language()), reference);
  }

  private String url() {
    return deskUrl + "/#/settings/integrations/quickbooks/errors";
  }

  // --- what is told at once

  private static Page page(Letter.Stranded letter, Phrases words) {
    var why = "standstill." + word(letter.standstill().pause().why());
    return new Page()
        .paragraph(words.say("hello.at-once", Map.of("name", firstName(letter.to()))))
        .paragraph(words.say(why) + " " + words.say(why + ".cure"))
        .paragraph(words.say("standstill.nothing-lost"));
  }

  // --- the digest

  /** The worst first. */
  private static String subject(Letter.Digest digest, Phrases words) {
    var news = digest.news();
    if (news.flow() == Flow.STOPPED) {
      return words.say("subject.stopped");
    }
    if (!news.fresh().isEmpty()) {
      return words.count("subject.fresh", news.freshEntries());
    }
    return news.healed() > 0
        ? words.count("subject.healed", news.healed())
        : words.say("subject.goes-again");
  }

  private static Page page(Letter.Digest digest, Phrases words) {
    var page =
        new Page()
            .paragraph(words.say("hello", Map.of("name", firstName(digest.to()))))
            .paragraph(String.join(" ", news(digest, words)));
    if (!digest.news().fresh().isEmpty()) {
      page.heading(words.say("new")).list(lines(digest.news().fresh(), words));
    }
    return page.heading(words.say("desk")).paragraph(String.join(" ", desk(digest, words)));
  }

  private static List<String> news(Letter.Digest digest, Phrases words) {
    var news = digest.news();
    var said = new ArrayList<String>();
    switch (news.flow()) {
      case STOPPED -> said.add(stopped(digest, words));
      case GOES_AGAIN -> said.add(words.say("flow.goes-again"));
      case AS_BEFORE -> {}
    }
    if (!news.fresh().isEmpty()) {
      said.add(words.count("fresh", news.freshEntries()));
    }
    if (news.healed() > 0) {
      said.add(words.count("healed", news.healed()));
    }
    if (news.decided() > 0) {
      said.add(words.count("decided", news.decided()));
    }
    return said;
  }

  private static String stopped(Letter.Digest digest, Phrases words) {
    return digest
        .standstill()
        .map(it -> "standstill." + word(it.pause().why()))
        .map(why ->
            words.say("flow.stopped", Map.of("why", words.say(why)))
                + " "
                + words.say(why + ".cure"))
        .orElse("");
  }

  private static List<String> lines(List<Letter.Fresh> fresh, Phrases words) {
    var lines =
        new ArrayList<>(fresh.stream().limit(LINES_MAX).map(it -> line(it, words)).toList());
    if (fresh.size() > LINES_MAX) {
      lines.add(words.count("and-more", fresh.size() - (long) LINES_MAX));
    }
    return lines;
  }

  private static String line(Letter.Fresh fresh, Phrases words) {
    var errors = fresh.notice().errors();
    var why = words.say("why." + errors.getFirst().fault().word());
    var said = new ArrayList<String>();
    if (errors.size() == 1) {
      said.add(words.say("line.one", Map.of("what", what(errors.getFirst(), words), "why", why)));
    } else {
      said.add(words.say("line.many", Map.of("n", words.number(errors.size()), "why", why)));
      var sums = sums(errors);
      if (!sums.isEmpty()) {
        said.add(words.say("worth", Map.of("sum", words.money(sums))));
      }
    }
    behind(fresh, words, said);
    return String.join(" ", said);
  }

  private static void behind(Letter.Fresh fresh, Phrases words, List<String> said) {
    var behind = fresh.behind();
    if (behind.count() > 0) {
      var key =
          behind.sums().isEmpty()
              ? "behind.no-sum"
              : fresh.notice().errors().size() == 1 ? "behind" : "behind.many";
      said.add(words.count(key, behind.count(), Map.of("sum", words.money(behind.sums()))));
    }
  }

  /** Client “Ada Lovelace”; invoice 1042 of Ada Lovelace, $120.00. */
  private static String what(SyncError error, Phrases words) {
    var subject = error.subject();
    var kind = error.entity().kind().word();
    var what = words.say("what." + kind, Map.of("label", subject.label())).strip();
    if (!subject.clientName().isBlank() && !subject.clientName().equals(subject.label())) {
      what = words.say("what.of", Map.of("what", what, "client", subject.clientName()));
    }
    return subject.amount() instanceof Money(var amount, var currency)
        ? words.say("what.worth", Map.of("what", what, "sum", words.money(amount, currency)))
        : what;
  }

  private static Map<String, BigDecimal> sums(List<SyncError> errors) {
    var sums = new TreeMap<String, BigDecimal>();
    for (var error : errors) {
      if (error.subject().amount() instanceof Money(var amount, var currency)) {
        sums.merge(currency, amount, BigDecimal::add);
      }
    }
    return sums;
  }

  private static List<String> desk(Letter.Digest digest, Phrases words) {
    return digest.desk().open() == 0 ? clear(digest, words) : full(digest.desk(), words);
  }

  /** Nothing is there to decide; but that is not all, while something waits or nothing goes. */
  private static List<String> clear(Letter.Digest digest, Phrases words) {
    var said = new ArrayList<>(List.of(words.say("desk.clear")));
    var waiting = digest.desk().waiting();
    if (waiting > 0) {
      said.add(words.count("desk.still-waiting", waiting));
    }
    digest
        .standstill()
        .ifPresentOrElse(
            it -> said.add(words.say("standstill." + word(it.pause().why()) + ".cure")),
            () -> said.add(words.say("desk.nothing-to-do")));
    return said;
  }

  private static List<String> full(Letter.Desk desk, Phrases words) {
    var said = new ArrayList<>(List.of(words.count("desk.open", desk.open())));
    if (!desk.sums().isEmpty()) {
      said.add(words.say(numbered("desk.sum", desk), Map.of("sum", words.money(desk.sums()))));
    }
    if (desk.oldest() != null) {
      said.add(words.say(numbered("desk.oldest", desk), Map.of("date", words.date(desk.oldest()))));
    }
    if (desk.waiting() > 0) {
      said.add(words.count("desk.waiting", desk.waiting()));
    }
    return said;
  }

  private static String numbered(String key, Letter.Desk desk) {
    return key + (desk.open() == 1 ? ".one" : ".other");
  }

  private static String firstName(Member member) {
    return member.name().strip().split("\\s+", 2)[0];
  }

  private static String word(Pause.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
