package io.syncdesk.core.lane;

import io.syncdesk.core.books.RequestId;

/** Where new request ids come from; each is given once. */
public interface RequestIds {
  RequestId next();
}
