package io.syncdesk.core.connection;

import io.syncdesk.core.change.CompanyId;
import java.time.Instant;

/**
 * A person was sent to QuickBooks to let us in. Who comes back with {@code state} is only believed
 * in the browser that left with {@code browser}, until this runs out.
 */
public record ConsentRequest(
    CompanyId company,
    String memberId,
    Secret.Fingerprint state,
    Secret.Fingerprint browser,
    Instant until) {}
