package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalPlace;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import io.syncdesk.stack.template.Template;
import io.syncdesk.stack.template.Trigger.Route;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route of template.yaml, tried by everybody who may come to it: the matrix is made from the
 * route table, so a route that nobody has a rule for fails here.
 */
class WallsTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int CELLS_MIN = 2_000;
  private static final String NO_SUCH_ID = "no-such-id";
  private static final String FOREIGN = "acc-of-the-demo";

  /** What a caller may send along; the walls stand in front of all of it. */
  private static final List<String> BODIES =
      List.of(
          "",
          "{}",
          "{\"nobody\":\"knows\"}",
          "[",
          "{\"action\":\"skip\",\"name\":\"x\"}",
          "{\"action\":\"skip\"}",
          "{\"enabled\":false}");

  private static LocalSystem system;
  private static List<Route> routes;

  @BeforeAll
  static void start() throws Throwable {
    var configuration = Configuration.forTests();
    system = LocalSystem.start(configuration);
    routes =
        Template.read(configuration.template(), LocalPlace.of(configuration)).functions().stream()
            .flatMap(function -> function.triggers().stream())
            .filter(Route.class::isInstance)
            .map(Route.class::cast)
            .toList();
    system.send(Changes.account(FOREIGN, "Nobody Knows Them"));
    system.send(member("member-removed", 1, "upsert"));
    system.send(member("member-removed", 2, "delete"));
    var desk = new DeskOfAFirm(new Wire(system.api(), system.token("owner@demo.test")));
    eventually(SOON, () -> assertThat(desk.state("account", FOREIGN)).isEqualTo("parked"));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void nobody_passes_a_wall_that_is_not_theirs_to_pass() {
    int cells = 0;
    for (var route : routes) {
      for (var stranger : Stranger.values()) {
        var refusal = Walls.of(route).refusalOf(stranger);
        if (refusal != 0) {
          for (var body : BODIES) {
            for (var id : List.of(FOREIGN, NO_SUCH_ID)) {
              assertThat(status(route, stranger, id, body))
                  .as("%s %s of %s as %s", route.method(), route.path(), id, stranger)
                  .isEqualTo(refusal);
              cells++;
            }
          }
        }
      }
    }
    System.out.println(cells + " cells of refusals, from " + routes.size() + " routes");
    assertThat(cells).isGreaterThanOrEqualTo(CELLS_MIN);
  }

  @Test
  void who_may_pass_is_not_turned_away() {
    for (var route : routes) {
      for (var stranger : Stranger.values()) {
        if (route.path().startsWith("/v1/")
            && Walls.of(route).refusalOf(stranger) == 0
            && !route.method().equals("DELETE")) {
          assertThat(status(route, stranger, NO_SUCH_ID, "{}"))
              .as("%s %s as %s", route.method(), route.path(), stranger)
              .isNotIn(401, 403)
              .isLessThan(500);
        }
      }
    }
  }

  @Test
  void what_another_firm_has_reads_like_what_nobody_has() {
    var other = new Wire(system.api(), system.token("owner@other.test"));
    for (var route : routes) {
      if (route.path().contains("{id}")) {
        for (var body : BODIES) {
          for (var id : ids()) {
            var theirs = other.send(route.method(), path(route, "account", id), body);
            var nobodys = other.send(route.method(), path(route, "account", NO_SUCH_ID), body);

            assertThat(theirs).as(route.method() + " " + route.path()).isEqualTo(nobodys);
          }
        }
      }
    }
  }

  /** An error, a notice and a client of the demo firm. */
  private static List<String> ids() {
    return List.of(firstOf("/v1/sync-errors"), firstOf("/v1/notices"), FOREIGN);
  }

  private static String firstOf(String list) {
    var desk = new Wire(system.api(), system.token("owner@demo.test"));
    var items = desk.get(list).body().path("items");
    assertThat(items).isNotEmpty();
    return items.path(0).path("id").asText();
  }

  private static int status(Route route, Stranger stranger, String id, String body) {
    return new Wire(system.api(), stranger.token(system))
        .send(route.method(), path(route, "account", id), body)
        .status();
  }

  private static String path(Route route, String entity, String id) {
    return route
        .path()
        .replace("{id}", id)
        .replace("{entity}", entity)
        .replace("{build}", "none")
        .replace("{file+}", "none");
  }

  private static String member(String id, int version, String operation) {
    return """
    {"id":"change-%s-%d","firmId":"%s","entity":"member","entityId":"%s","version":%d,
     "operation":"%s","occurredAt":"2026-11-02T09:00:00Z",
     "data":{"name":"Rita Removed","email":"rita@demo.test","role":"owner","language":"en"}}
    """
        .formatted(id, version, Firm.DEMO.id(), id, version, operation);
  }
}
