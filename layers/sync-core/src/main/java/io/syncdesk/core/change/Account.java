package io.syncdesk.core.change;

import org.jspecify.annotations.Nullable;

/** A client. Linked to the QuickBooks customer of the same display name (S3). */
public record Account(
    String name,
    AccountType type,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String address)
    implements Snapshot {
  @Override
  public String label() {
    return name;
  }

  @Override
  public String toString() {
    return "Account";
  }
}
