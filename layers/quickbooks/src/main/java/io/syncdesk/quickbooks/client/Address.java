package io.syncdesk.quickbooks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.quickbooks.query.Query;
import io.syncdesk.quickbooks.wire.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How each call to one company is put: its address, its headers, its body. */
public final class Address {
  /** The only one there is since August 2025; said aloud so that a later one is our decision. */
  private static final String MINOR_VERSION = "minorversion=75";

  private static final String JSON = "application/json";

  private final String company;

  public Address(Intuit intuit, Realm realm) {
    this.company = intuit.api().resolve("/v3/company/" + realm.value()) + "/";
  }

  Request write(Write write, RequestId id, TokenPair token) {
    var path = write.kind().entity().toLowerCase(Locale.ROOT) + "?" + operation(write.operation());
    return post(path + "requestid=" + encoded(id.value()) + "&", JSON, write.body(), token);
  }

  private static String operation(Operation operation) {
    return switch (operation) {
      case CREATE, UPDATE, DEACTIVATE -> "";
      case VOID -> "operation=void&";
      case DELETE -> "operation=delete&";
    };
  }

  Request batch(Call call, TokenPair token) {
    var path = "batch?requestid=" + encoded(call.requestId().value()) + "&";
    return post(path, JSON, BatchBody.of(call), token);
  }

  Request read(String entity, String bookId, TokenPair token) {
    return get(entity.toLowerCase(Locale.ROOT) + "/" + encoded(bookId) + "?", token);
  }

  Request preferences(TokenPair token) {
    return get("preferences?", token);
  }

  Request companyInfo(Realm realm, TokenPair token) {
    return get("companyinfo/" + realm.value() + "?", token);
  }

  Request changes(List<String> entities, Instant since, TokenPair token) {
    return get(
        "cdc?entities="
            + encoded(String.join(",", entities))
            + "&changedSince="
            + encoded(since.toString())
            + "&",
        token);
  }

  /** Posted, so that no name stands in an address that somebody logs. */
  Request query(Query query, TokenPair token) {
    return post("query?", "application/text", query.text(), token);
  }

  private Request get(String path, TokenPair token) {
    return new Request(
        Request.Method.GET,
        URI.create(company + path + MINOR_VERSION),
        Map.of("Authorization", "Bearer " + token.access(), "Accept", JSON),
        "");
  }

  private Request post(String path, String contentType, String body, TokenPair token) {
    return new Request(
        Request.Method.POST,
        URI.create(company + path + MINOR_VERSION),
        Map.of(
            "Authorization",
            "Bearer " + token.access(),
            "Accept",
            JSON,
            "Content-Type",
            contentType,
            "Content-Encoding",
            "gzip"),
        body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
