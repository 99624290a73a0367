package io.syncdesk.core.matching;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.Customer;
import java.util.Objects;

/** Somebody as one of the two systems describes them. */
record Party(Name name, Kind kind, Contact contact) {

  /** What is known of what they are. */
  enum Kind {
    PERSON,
    COMPANY,
    UNKNOWN
  }

  static Party of(Account account) {
    return new Party(
        Name.of(account.name()),
        account.type() == AccountType.INDIVIDUAL ? Kind.PERSON : Kind.COMPANY,
        new Contact(
            Objects.requireNonNullElse(account.email(), ""),
            Objects.requireNonNullElse(account.phone(), "")));
  }

  /** QuickBooks does not say what a customer is, but the name may. */
  static Party of(Customer customer) {
    var name = Name.of(customer.name());
    return new Party(
        name, name.forms().isEmpty() ? Kind.UNKNOWN : Kind.COMPANY, customer.contact());
  }

  /** John Smith is not John Smith, LLC; a company may well be kept without its legal form. */
  boolean isPersonAndCompanyWith(Party other) {
    return isPersonBeside(other) || other.isPersonBeside(this);
  }

  private boolean isPersonBeside(Party other) {
    return kind == Kind.PERSON && other.kind == Kind.COMPANY && name.forms().isEmpty();
  }

  @Override
  public String toString() {
    return "Party[" + kind + "]";
  }
}
