package io.syncdesk.core.connection;

import java.util.Optional;

/** Who is on the way to QuickBooks and back. */
public interface ConsentRequests {

  void keep(ConsentRequest request);

  /** Takes it away, so that of two who come with the same state one finds nothing. */
  Optional<ConsentRequest> take(Secret.Fingerprint state);
}
