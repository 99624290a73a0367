package io.syncdesk.functions.resolution;

import io.syncdesk.core.desk.Obstacle;
import io.syncdesk.core.resolution.Resolution;
import java.util.Map;

/** Obstacles to a resolution as problems: which field is at fault, and what to do instead. */
final class Obstacles {
  private Obstacles() {}

  static Problem problem(Obstacle obstacle, Resolution resolution) {
    return switch (obstacle) {
      case Obstacle.NotAllowed _ ->
          Problem.at(
              "action",
              Problem.Kind.ACTION_NOT_ALLOWED,
              Map.of("action", resolution.kind().word()));
      case Obstacle.NotConnected _ -> Problem.of(Problem.Kind.NOTHING_CONNECTED);
      case Obstacle.NoSuchEntry _ -> counterpart(Problem.Kind.ENTRY_UNKNOWN, Map.of());
      case Obstacle.EntryUnusable _ -> counterpart(Problem.Kind.ENTRY_UNUSABLE, Map.of());
      case Obstacle.LinkedElsewhere(var kind, var id) ->
          counterpart(Problem.Kind.ENTRY_LINKED_ELSEWHERE, Map.of("entity", kind, "id", id));
      case Obstacle.OtherCustomers(var customer) ->
          counterpart(Problem.Kind.ENTRY_OF_OTHER_CUSTOMER, Map.of("customer", customer));
      case Obstacle.NameTaken(var name) ->
          Problem.at("name", Problem.Kind.NAME_TAKEN, Map.of("name", name));
      case Obstacle.NameUnusable _ -> Problem.at("name", Problem.Kind.NAME_UNUSABLE, Map.of());
      case Obstacle.NumberTaken(var number) ->
          Problem.at("number", Problem.Kind.NUMBER_TAKEN, Map.of("number", number));
      case Obstacle.NumberUnusable _ ->
          Problem.at("number", Problem.Kind.NUMBER_UNUSABLE, Map.of());
      case Obstacle.NoNextNumber(var why) -> Problem.of(kind(why));
    };
  }

  private static Problem.Kind kind(Obstacle.Why why) {
    return switch (why) {
      case NONE_LEFT -> Problem.Kind.NUMBER_NONE_LEFT;
      case NOT_ALL_KNOWN -> Problem.Kind.NUMBERS_STILL_READ;
      case NOT_OURS -> Problem.Kind.NUMBERS_NOT_OURS;
      case BUSY -> Problem.Kind.BUSY;
    };
  }

  private static Problem counterpart(Problem.Kind kind, Map<String, String> facts) {
    return Problem.at("counterpartId", kind, facts);
  }
}
