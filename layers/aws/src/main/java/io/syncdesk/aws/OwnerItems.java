package io.syncdesk.aws;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.ledger.Taking;
import software.amazon.awssdk.services.dynamodb.model.Put;

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

  /** The write that makes it the taker's, under the condition that it still is whose it was. */
  static Put taken(String table, Taking taking) {
    return Put.builder()
        .tableName(table)
        .item(of(taking.shown(), taking.by()).attributes())
        .applyMutation(put -> {
          switch (taking.before()) {
            case Taking.Before.Free _ ->
                owned(put, "attribute_not_exists(company) OR ", taking.by());
            case Taking.Before.Unconfirmed(var owner, var _) -> owned(put, "", owner);
          }
        })
        .build();
  }

  private static void owned(Put.Builder put, String or, EntityRef owner) {
    put.conditionExpression(or + "(ownerKind = :kind AND ownerId = :id)")
        .expressionAttributeValues(
            Item.of(":kind", owner.kind().name()).with(":id", owner.id()).attributes());
  }

  static String name(BookRef shown) {
    return SHOWN + shown.kind().entity() + "#" + shown.bookId();
  }

  static EntityRef owner(CompanyId company, Item item) {
    var kind = EntityKind.valueOf(item.text("ownerKind"));
    return new EntityRef(company, kind, item.text("ownerId"));
  }
}
