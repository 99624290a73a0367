package io.syncdesk.core.lane;

import io.syncdesk.core.attempt.RetryPolicy;
import java.time.InstantSource;

/** What a lane goes by: its policies, the time, and new request ids. */
public record Rules(
    RetryPolicy retryPolicy, CatchUpPolicy catchUp, InstantSource clock, RequestIds requestIds) {}
