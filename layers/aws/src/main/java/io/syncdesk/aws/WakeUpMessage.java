package io.syncdesk.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.WakeUp;

/** A wake-up as queues carry it: {@code {"company":"firm-1","hops":0}}. */
public final class WakeUpMessage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WakeUpMessage() {}

  static String write(WakeUp wakeUp) {
    return JSON.createObjectNode()
        .put("company", wakeUp.company().value())
        .put("hops", wakeUp.hops())
        .toString();
  }

  /**
   * The wake-up that was sent.
   *
   * @throws UnreadableWakeUp naming what is wrong with it
   */
  public static WakeUp read(String body) {
    var message = tree(body);
    var company = message.path("company");
    var hops = message.path("hops");
    if (!company.isTextual()) {
      throw new UnreadableWakeUp("company is missing or not a text");
    }
    if (!hops.canConvertToInt() || hops.intValue() < 0) {
      throw new UnreadableWakeUp("hops is missing or not a number from 0 on");
    }
    try {
      return new WakeUp(new CompanyId(company.textValue()), hops.intValue());
    } catch (IllegalArgumentException noId) {
      throw new UnreadableWakeUp("company: " + noId.getMessage());
    }
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UnreadableWakeUp("not JSON");
    }
  }
}
