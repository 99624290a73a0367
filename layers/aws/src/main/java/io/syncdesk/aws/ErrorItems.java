package io.syncdesk.aws;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;

/** Sync errors as items, listed by status and by status and category. */
final class ErrorItems {
  /** By when it opened; the id makes it unique, so that a page can end between two of one time. */
  static final String ORDER = "openedAt";

  static final String AWAITS = "awaits";

  /** Whose it is, while it is not settled. */
  static final String CLIENT = "client";

  private ErrorItems() {}

  static Item key(CompanyId company, ErrorId id) {
    return Item.of("company", company.value()).with("errorId", id.value());
  }

  static Item of(SyncError error) {
    var item = item(error);
    return error.status() instanceof Status.Open && error.awaits() != null
        ? item.with(AWAITS, awaits(error.awaits().cue()) + error.id())
        : item;
  }

  /** Where the errors of a client begin that are open or on their way. */
  static String client(String clientId) {
    return clientId + "|";
  }

  private static Item item(SyncError error) {
    var client = error.subject().clientId();
    return client.isEmpty() || !isUnsettled(error)
        ? listed(error)
        : listed(error).with(CLIENT, client(client) + error.id());
  }

  private static boolean isUnsettled(SyncError error) {
    return switch (error.status()) {
      case Status.Open _, Status.Resolving _, Status.Retrying _ -> true;
      case Status.Skipped _, Status.Resolved _ -> false;
    };
  }

  private static Item listed(SyncError error) {
    var status = list(error.entity().company(), error.status().word());
    return key(error.entity().company(), error.id())
        .with("revision", error.revision())
        .with("companyStatus", status)
        .with("companyStatusCategory", status + "#" + error.category().word())
        .with(ORDER, Moment.key(error.openedAt()) + "#" + error.id())
        .withBody(error);
  }

  /** Where the errors begin that await this. */
  static String awaits(Cue cue) {
    return IndexKey.of(cue.word()) + "\u0001";
  }

  /** Which cue the key of an index item is about. */
  static String awaitedIn(Item item) {
    var text = item.text(AWAITS);
    return text.substring(0, text.lastIndexOf('\u0001') + 1);
  }

  static SyncError error(Item item) {
    return item.body(SyncError.class);
  }

  /** The index of a list. */
  static String index(SyncErrors.Filter filter) {
    return filter.category().isPresent() ? "by-category" : "by-status";
  }

  /** The attribute that says to which list of that index an error belongs. */
  static String listedBy(SyncErrors.Filter filter) {
    return filter.category().isPresent() ? "companyStatusCategory" : "companyStatus";
  }

  /** The name of a list. */
  static String list(CompanyId company, SyncErrors.Filter filter) {
    var status = list(company, filter.status());
    return filter.category().map(it -> status + "#" + it.word()).orElse(status);
  }

  private static String list(CompanyId company, String status) {
    return company.value() + "#" + status;
  }
}
