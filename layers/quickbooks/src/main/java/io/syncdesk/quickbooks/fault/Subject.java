package io.syncdesk.quickbooks.fault;

import io.syncdesk.core.books.Operation;

/** What a refused request was about, in words a person knows; QuickBooks mostly does not say. */
public interface Subject {

  Operation operation();

  /** The name it was to have. */
  String name();

  /** The number it was to have. */
  String number();

  /** The account it chose. */
  String account();

  /** The payment method it chose. */
  String paymentMethod();

  /** Which of the things it refers to is known to be inactive, if we know. */
  Reference inactive();

  /** Something referred to, as QuickBooks names its kind and as people name it. */
  record Reference(String kind, String name) {
    public static final Reference UNKNOWN = new Reference("", "");
  }
}
