package io.syncdesk.aws;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;

/** Which record an entity of QuickBooks shows: items beside the records, in no index of theirs. */
final class OwnerItems {
  /** No key of a record begins like this. */
  private static final String SHOWN = "~shown#";

  private OwnerItems() {}

  static Item of(BookRef shown, EntityRef owner) {
    return key(owner.company(), shown)
        .with("ownerKind", owner.kind().name())
        .with("ownerId", owner.id());
  }

  static Item key(CompanyId company, BookRef shown) {
    return Item.of("company", company.value()).with("entity", name(shown));
  }

  static String name(BookRef shown) {
    return SHOWN + shown.kind().entity() + "#" + shown.bookId();
  }

  static EntityRef owner(CompanyId company, Item item) {
    var kind = EntityKind.valueOf(item.text("ownerKind"));
    return new EntityRef(company, kind, item.text("ownerId"));
  }
}
