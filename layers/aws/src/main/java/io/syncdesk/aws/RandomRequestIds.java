package io.syncdesk.aws;

import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.lane.RequestIds;
import java.util.UUID;

/**
 * Request ids by chance, from the system's secure source: nothing is frozen in a snapshot of the
 * function, so no two restored copies give the same ones.
 */
public final class RandomRequestIds implements RequestIds {
  @Override
  public RequestId next() {
    return new RequestId(UUID.randomUUID().toString());
  }
}
