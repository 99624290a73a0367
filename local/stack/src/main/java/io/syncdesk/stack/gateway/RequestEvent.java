package io.syncdesk.stack.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.stack.server.Aws;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The event of an HTTP API, payload format 2.0. */
final class RequestEvent {
  private static final DateTimeFormatter COMMON_LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RequestEvent() {}

  static String of(Call call, Routes.Match match, Admission admission) {
    var event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.target().key());
    event.put("rawPath", call.uri().getPath());
    event.put("rawQueryString", call.rawQuery());
    cookies(event, call);
    headers(event.putObject("headers"), call);
    texts(event, "queryStringParameters", call.query());
    context(event.putObject("requestContext"), call, match, admission);
    texts(event, "pathParameters", match.pathParameters());
    if (!call.body().text().isEmpty()) {
      event.put("body", call.body().text());
    }
    event.put("isBase64Encoded", call.body().encoding() == Body.Encoding.BASE64);
    return event.toString();
  }

  private static void cookies(ObjectNode event, Call call) {
    var cookies = call.header("cookie");
    if (!cookies.isEmpty()) {
      var list = event.putArray("cookies");
      Arrays.stream(cookies.split("[;,]", -1)).map(String::strip).forEach(list::add);
    }
  }

  private static void headers(ObjectNode headers, Call call) {
    call.headers().keySet().stream()
        .filter(name -> !name.equals("cookie"))
        .sorted()
        .forEach(name -> headers.put(name, call.header(name)));
    headers.put("x-forwarded-for", call.caller());
    headers.put("x-forwarded-proto", "http");
  }

  private static void context(
      ObjectNode context, Call call, Routes.Match match, Admission admission) {
    context.put("accountId", Aws.ACCOUNT);
    context.put("apiId", "local");
    context.put("domainName", call.header("host"));
    context.put("domainPrefix", "local");
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", match.target().key());
    context.put("stage", "$default");
    context.put("time", COMMON_LOG_TIME.format(call.at()));
    context.put("timeEpoch", call.at().toEpochMilli());
    var http = context.putObject("http");
    http.put("method", call.method());
    http.put("path", call.uri().getPath());
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", call.caller());
    http.put("userAgent", call.header("user-agent"));
    if (admission instanceof Admission.Holder holder) {
      var jwt = context.putObject("authorizer").putObject("jwt");
      texts(jwt, "claims", holder.claims());
      var scopes = jwt.putArray("scopes");
      holder.scopes().forEach(scopes::add);
    }
  }

  private static void texts(ObjectNode parent, String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      var object = parent.putObject(name);
      texts.forEach(object::put);
    }
  }
}
