package io.syncdesk.quickbooks.client;

import java.net.URI;

/** Where a person lets us in, where tokens are given back, and where the person returns to. */
public record ConsentAddresses(URI authorize, URI revoke, URI returnTo) {
  public ConsentAddresses {
    if (!authorize.isAbsolute() || !revoke.isAbsolute() || !returnTo.isAbsolute()) {
      throw new IllegalArgumentException("addresses of Intuit, and ours there, are absolute");
    }
  }
}
