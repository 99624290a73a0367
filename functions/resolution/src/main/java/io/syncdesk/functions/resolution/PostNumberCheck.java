package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.desk.CheckNumber.Checked;
import io.syncdesk.core.numbering.InvoiceNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** POST /v1/invoice-numbers/check: is this number free, and else which is (S13)? */
final class PostNumberCheck implements Call {
  private static final int TEXT_MAX = 1_000;

  private final Desk desk;

  PostNumberCheck(Desk desk) {
    this.desk = desk;
  }

  /** What is answered: with a suggestion and a sentence for the person who typed a taken number. */
  record NumberCheckView(
      boolean available, @Nullable String suggestion, @Nullable String message) {}

  /** A number, and which invoice it is for, if that has an id already. */
  private record Wish(String number, @Nullable String invoiceId) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    var body = Body.of(request);
    var number = body.text("number", TEXT_MAX).strip();
    var wish = new Wish(number, body.has("invoiceId") ? body.id("invoiceId") : null);
    return body.problem().<Answer>map(it -> it).orElseGet(() -> answer(wish, request, caller));
  }

  private Answer answer(Wish wish, Request request, Caller caller) {
    return InvoiceNumber.isTakenByQuickBooks(wish.number())
        ? desk.numbers()
            .realm(caller, desk)
            .<Answer>map(it -> Answer.ok(view(checked(it, wish, caller), request.language())))
            .orElseGet(() -> Problem.of(Problem.Kind.NOTHING_CONNECTED))
        : Problem.at("number", Problem.Kind.NUMBER_UNUSABLE, Map.of());
  }

  private Checked checked(Realm realm, Wish wish, Caller caller) {
    var check = desk.numbers().checkNumber();
    var invoiceId = wish.invoiceId();
    return invoiceId == null
        ? check.check(realm, wish.number())
        : check.check(
            realm, wish.number(), new EntityRef(caller.company(), EntityKind.INVOICE, invoiceId));
  }

  private static NumberCheckView view(Checked checked, Language language) {
    return switch (checked) {
      case Checked.Free _ -> new NumberCheckView(true, null, null);
      case Checked.Taken(var suggestion) ->
          new NumberCheckView(
              false,
              suggestion.orElse(null),
              suggestion
                  .map(it -> Phrases.ofNumbers(language).say("taken", Map.of("number", it)))
                  .orElseGet(
                      () -> Phrases.ofNumbers(language).say("taken-and-none-left", Map.of())));
    };
  }
}
