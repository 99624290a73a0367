package io.syncdesk.stack.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A firm's books in the simulated QuickBooks, through the same API a bookkeeper's pages use. */
record Books(Wire wire, String realm) {

  static Books of(URI quickBooks, String realm) {
    return new Books(new Wire(quickBooks, "bookkeeper"), realm);
  }

  List<JsonNode> find(String query) {
    var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    var answer = wire.get("/v3/company/" + realm + "/query?query=" + encoded);
    var found = new ArrayList<JsonNode>();
    answer.body().path("QueryResponse").forEach(list -> list.forEach(found::add));
    return found;
  }

  JsonNode only(String query) {
    var found = find(query);
    if (found.size() != 1) {
      throw new AssertionError(query + " finds " + found.size() + " entries");
    }
    return found.getFirst();
  }

  JsonNode post(String path, JsonNode body) {
    var answer = wire.send("POST", "/v3/company/" + realm + "/" + path, body.toString());
    if (answer.status() != 200 || answer.body().has("Fault")) {
      throw new AssertionError(path + " answered " + answer);
    }
    return answer.body();
  }

  /** Changes one property of what a query finds. */
  void change(String entity, JsonNode found, String property, JsonNode value) {
    post(entity, sparse(found).set(property, value));
  }

  void change(String entity, JsonNode found, String property, String value) {
    change(entity, found, property, JsonNodeFactory.instance.textNode(value));
  }

  void activate(String entity, JsonNode found, String name) {
    var body = sparse(found).put("Active", true);
    post(
        entity, entity.equals("customer") ? body.put("DisplayName", name) : body.put("Name", name));
  }

  void delete(String entity, JsonNode found) {
    post(entity + "?operation=delete", sparse(found).without("sparse"));
  }

  void voids(String entity, JsonNode found) {
    post(entity + "?operation=void", sparse(found).without("sparse"));
  }

  static ObjectNode sparse(JsonNode found) {
    var body = JsonNodeFactory.instance.objectNode();
    body.set("Id", found.path("Id"));
    body.set("SyncToken", found.path("SyncToken"));
    return body.put("sparse", true);
  }
}
