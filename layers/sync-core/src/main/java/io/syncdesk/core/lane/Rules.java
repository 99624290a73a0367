package io.syncdesk.core.lane;

import io.syncdesk.core.attempt.RetryPolicy;
import java.time.InstantSource;

/** What a lane goes by: the retry policy, the time, and new request ids. */
public record Rules(RetryPolicy retryPolicy, InstantSource clock, RequestIds requestIds) {}
