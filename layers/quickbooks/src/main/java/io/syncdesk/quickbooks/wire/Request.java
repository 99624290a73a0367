package io.syncdesk.quickbooks.wire;

import java.net.URI;
import java.util.Map;

/** One HTTP request; an empty body is none. {@code Content-Encoding: gzip} compresses the body. */
public record Request(Method method, URI address, Map<String, String> headers, String body) {
  public Request {
    headers = Map.copyOf(headers);
  }

  /** The two methods Intuit's APIs have. */
  public enum Method {
    GET,
    POST
  }

  /** Where to, without what: headers carry tokens, bodies clients. */
  @Override
  public String toString() {
    return "Request[" + method + " " + address.getPath() + "]";
  }
}
