package io.syncdesk.quickbooks.fault;

import io.syncdesk.core.books.Operation;

/** The subject of a request that is about nothing in particular: a read. */
public record Nobody() implements Subject {
  public static final Nobody INSTANCE = new Nobody();

  @Override
  public Operation operation() {
    return Operation.UPDATE;
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public String number() {
    return "";
  }

  @Override
  public String account() {
    return "";
  }

  @Override
  public String paymentMethod() {
    return "";
  }

  @Override
  public Reference inactive() {
    return Reference.UNKNOWN;
  }
}
