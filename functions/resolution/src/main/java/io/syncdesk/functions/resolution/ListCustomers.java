package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.matching.FindCustomers;
import io.syncdesk.core.matching.Match;
import io.syncdesk.core.matching.Suggest;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.util.List;
import java.util.Map;

/**
 * GET /v1/customers: customers of QuickBooks, without asking QuickBooks. With an error of a client,
 * each with how well it fits; without a search, those whom the client may be, best first.
 */
final class ListCustomers implements Call {
  private final SyncErrors errors;
  private final FindCustomers findCustomers;
  private final Suggest suggest;
  private final Desk desk;

  ListCustomers(Desk desk) {
    this.errors = desk.errors();
    this.findCustomers = new FindCustomers(desk.companies(), desk.mirror(), desk.records());
    this.suggest = new Suggest(desk.companies(), desk.mirror(), desk.records());
    this.desk = desk;
  }

  /** What is answered. */
  record ListView(List<CustomerView> items) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    return CustomersWish.of(request).then(wish -> answer(wish, request, caller.company()));
  }

  private Answer answer(CustomersWish wish, Request request, CompanyId company) {
    return wish.error()
        .map(error -> matches(wish, error, request, company))
        .orElseGet(() -> found(wish, company));
  }

  private Answer found(CustomersWish wish, CompanyId company) {
    var pages = BookPages.of(company, desk);
    var found = wish.search().map(it -> findCustomers.find(company, it, wish.limit()));
    return Answer.ok(
        new ListView(
            found.orElse(List.of()).stream().map(it -> CustomerView.of(it, pages)).toList()));
  }

  private Answer matches(
      CustomersWish wish, CustomersWish.Wanted error, Request request, CompanyId company) {
    var stuck = error.id().flatMap(it -> errors.find(company, it)).map(SyncError::entity);
    if (stuck.isEmpty()) {
      return Problem.of(Problem.Kind.NOT_FOUND);
    }
    if (stuck.get().kind() != EntityKind.ACCOUNT) {
      return Problem.at("errorId", Problem.Kind.NOT_A_CLIENT, Map.of());
    }
    var pages = BookPages.of(company, desk);
    var matches =
        matches(wish, stuck.get()).stream()
            .map(it -> CustomerView.of(it, pages, request.language()));
    return Answer.ok(new ListView(matches.toList()));
  }

  private List<Match> matches(CustomersWish wish, EntityRef account) {
    return wish.search()
        .map(it -> findCustomers.find(account.company(), it, wish.limit()))
        .map(it -> suggest.rated(account, it))
        .orElseGet(() -> suggest.suggestionsFor(account, wish.limit()));
  }
}
