package io.syncdesk.core.books;

import java.util.List;

/** One request to QuickBooks that writes, under one id. */
public record Call(RequestId requestId, Form form, List<Item> items) {
  /** The documented maximum of a batch. */
  public static final int ITEMS_MAX = 30;

  /** A batch is stored in one item of DynamoDB, of 400 KB, before it is sent. */
  public static final int CHARACTERS_MAX = 300_000;

  public Call {
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > (form == Form.SINGLE ? 1 : ITEMS_MAX)) {
      throw new IllegalArgumentException(
          "a " + form + " call cannot have " + items.size() + " items");
    }
  }

  /** How the request is put. A batch stays one even when only one of its items is left. */
  public enum Form {
    SINGLE,
    BATCH
  }

  /** One write; {@code bId} names it inside a batch and never changes, at most 10 characters. */
  public record Item(String bId, Write write) {}
}
