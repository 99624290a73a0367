package io.syncdesk.quickbooks.fault;

import io.syncdesk.quickbooks.wire.Json;

/** The bodies in which Intuit's machines complain. */
enum Shape {
  NORMAL {
    @Override
    String body(String code, String text) {
      return """
      {"Fault":{"Error":[{"Message":"A message","Detail":%s,"code":"%s","element":"Element"}],
       "type":"ValidationFault"},"time":"2026-11-23T10:00:00.000-08:00"}
      """
          .formatted(quoted(text), code);
    }
  },
  GATEWAY {
    @Override
    String body(String code, String text) {
      return """
      {"warnings":null,"intuitObject":null,"fault":{"error":[{"message":"A message","detail":%s,
       "code":"%s","element":"Element"}],"type":"AUTHENTICATION"},"report":null,"queryResponse":null,
       "batchItemResponse":[],"attachableResponse":[],"time":1764000000000}
      """
          .formatted(quoted(text), code);
    }
  },
  XML {
    @Override
    String body(String code, String text) {
      return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <IntuitResponse xmlns="http://schema.intuit.com/finance/v3" time="2026-11-23T10:00:00.000-08:00">
      <Fault type="SERVICE"><Error code="%s" element="Element"><Message>A message</Message>
      <Detail>%s</Detail></Error></Fault></IntuitResponse>
      """
          .formatted(code, text.replace("&", "&amp;").replace("<", "&lt;"));
    }
  },
  ECOSYSTEM {
    @Override
    String body(String code, String text) {
      return """
      {"code":"%s","type":"INPUT","message":null,"detail":%s,"element":"Element","moreInfo":null}
      """
          .formatted(code, quoted(text));
    }
  };

  abstract String body(String code, String text);

  private static String quoted(String text) {
    return Json.write(Json.object().textNode(text));
  }
}
