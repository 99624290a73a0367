package io.syncdesk.core.connection;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import java.time.Instant;

/** A firm was let into a QuickBooks company. */
public record Consented(
    CompanyId company, Realm realm, String companyName, Instant at, TokenPair tokens) {}
