package io.syncdesk.functions.resolution;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.quickbooks.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guides a person out of a sync error, in words. */
final class Guidance {
  private final SyncError error;
  private final Advice advice;
  private final Phrases phrases;
  private final Map<String, String> facts;

  private Guidance(SyncError error, Language language) {
    this.error = error;
    advice = ChooseAdvice.on(error.fault(), error.entity().kind());
    phrases = Phrases.ofGuidance(language);
    facts = facts(language);
  }

  static GuidanceView of(SyncError error, Desk desk, Language language) {
    return new Guidance(error, language).view(desk);
  }

  private GuidanceView view(Desk desk) {
    return new GuidanceView(
        say(Words.kebab(advice) + ".happened"),
        Words.kebab(advice.side()),
        say("side." + Words.kebab(advice.side())),
        say("who." + Words.kebab(advice.who())),
        steps(),
        page(desk).orElse(null));
  }

  /** What the fault knows, what the entity is called, and what our buttons are called. */
  private Map<String, String> facts(Language language) {
    var known = new HashMap<>(Facts.of(error.fault(), language));
    known.put("it", subject(language));
    phrases.under("button.").forEach(known::put);
    return known;
  }

  private String subject(Language language) {
    var label = error.subject().label();
    var key = (label.isBlank() ? "unlabelled." : "labelled.") + error.entity().kind().word();
    return Phrases.ofTerms(language).say(key, Map.of("label", label));
  }

  private String say(String key) {
    return phrases.say(key, facts);
  }

  private List<String> steps() {
    var steps = new ArrayList<>(phrases.sayAll(Words.kebab(advice) + ".step", facts));
    switch (advice.finish()) {
      case QUICKBOOKS_TELLS, TAXDOME_TELLS, EITHER_TELLS, RESYNC ->
          steps.add(say("finish." + Words.kebab(advice.finish())));
      case IN_STEPS -> {}
    }
    return steps;
  }

  private Optional<GuidanceView.PageView> page(Desk desk) {
    return BookPages.of(error.entity().company(), desk).flatMap(it -> page(it, desk));
  }

  private Optional<GuidanceView.PageView> page(BookPages pages, Desk desk) {
    var shown = new Shown(error, desk.records());
    return switch (advice.exhibit()) {
      case CUSTOMERS -> page(Place.CUSTOMERS, pages);
      case VENDORS -> page(Place.VENDORS, pages);
      case ITEMS -> page(Place.ITEMS, pages);
      case CHART_OF_ACCOUNTS -> page(Place.CHART_OF_ACCOUNTS, pages);
      case ALL_LISTS -> page(Place.ALL_LISTS, pages);
      case ADVANCED_SETTINGS -> page(Place.ADVANCED_SETTINGS, pages);
      case SUBSCRIPTION -> page(Place.SUBSCRIPTION, pages);
      case BANK_TRANSACTIONS -> page(Place.BANK_TRANSACTIONS, pages);
      case SALES_TAX -> page(Place.SALES_TAX, pages);
      case AUDIT_LOG -> page(Place.AUDIT_LOG, pages);
      case ITSELF -> shown.itself().map(it -> page(it, pages));
      case NUMBER_HOLDER -> shown.numberHolder().map(it -> page(it, pages));
      case ITS_INVOICE -> shown.itsInvoice().map(it -> page(it, pages));
      case NOTHING -> Optional.empty();
    };
  }

  private Optional<GuidanceView.PageView> page(Place place, BookPages pages) {
    return Optional.of(
        new GuidanceView.PageView(say("page." + Words.kebab(place)), pages.of(place).toString()));
  }

  private GuidanceView.PageView page(BookRef entry, BookPages pages) {
    return new GuidanceView.PageView(
        say("entry." + Words.kebab(entry.kind())), pages.of(entry).toString());
  }
}
