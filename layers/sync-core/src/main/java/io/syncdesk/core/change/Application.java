package io.syncdesk.core.change;

/** The part of a payment that settles one invoice. */
public record Application(String invoiceId, Money amount) {}
