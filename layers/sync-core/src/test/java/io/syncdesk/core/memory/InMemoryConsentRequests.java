package io.syncdesk.core.memory;

import io.syncdesk.core.connection.ConsentRequest;
import io.syncdesk.core.connection.ConsentRequests;
import io.syncdesk.core.connection.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link ConsentRequests} in memory. */
public final class InMemoryConsentRequests implements ConsentRequests {
  private final Map<Secret.Fingerprint, ConsentRequest> requests = new ConcurrentHashMap<>();

  @Override
  public void keep(ConsentRequest request) {
    requests.put(request.state(), request);
  }

  @Override
  public Optional<ConsentRequest> take(Secret.Fingerprint state) {
    return Optional.ofNullable(requests.remove(state));
  }
}
