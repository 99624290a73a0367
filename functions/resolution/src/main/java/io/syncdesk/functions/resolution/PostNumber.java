package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.GiveNumber.Given;

/** POST /v1/invoice-numbers: the next number for an invoice, which nobody else gets (B12). */
final class PostNumber implements Call {
  private final Desk desk;

  PostNumber(Desk desk) {
    this.desk = desk;
  }

  /** What is answered. */
  record NumberView(String number) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    var body = Body.of(request);
    var invoiceId = body.id("invoiceId");
    return body.problem().<Answer>map(it -> it).orElseGet(() -> answer(invoiceId, caller));
  }

  private Answer answer(String invoiceId, Caller caller) {
    var invoice = new EntityRef(caller.company(), EntityKind.INVOICE, invoiceId);
    return desk.numbers()
        .realm(caller, desk)
        .map(it -> give(it, invoice))
        .orElseGet(() -> Problem.of(Problem.Kind.NOTHING_CONNECTED));
  }

  private Answer give(Realm realm, EntityRef invoice) {
    return switch (desk.numbers().giveNumber().give(realm, invoice)) {
      case Given.Numbered(var number) -> Answer.ok(new NumberView(number));
      case Given.NoneLeft _ -> Problem.of(Problem.Kind.NUMBER_NONE_LEFT);
      case Given.NotYet _ -> Problem.of(Problem.Kind.NUMBERS_STILL_READ);
      case Given.NotOurs _ -> Problem.of(Problem.Kind.NUMBERS_NOT_OURS);
      case Given.Busy _ -> Problem.of(Problem.Kind.BUSY);
    };
  }
}
