package org.iioe.commands.preview.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iioe.commands.preview.outline.PreviewItem;
import org.iioe.commands.preview.xapi.LearningRecordStore;
import org.jspecify.annotations.Nullable;

/** What an assignable unit of cmi5 is told at its launch (cmi5 8.1 and 10). */
record LaunchDocuments(Origins origins, String registration) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

  private static ObjectNode learner() {
    ObjectNode actor = JSON.createObjectNode();
    actor.put("objectType", "Agent");
    actor.put("name", "Preview Learner");
    actor.putObject("account").put("homePage", "https://preview.invalid").put("name", "learner");
    return actor;
  }

  /** Writes the state document LMS.LaunchData of an item, and the learner's preferences. */
  void put(PreviewItem item, LearningRecordStore records) {
    records.putDocument(
        "activities/state",
        Map.of(
            "activityId",
            item.identifier(),
            "agent",
            text(learner()),
            "registration",
            registration,
            "stateId",
            "LMS.LaunchData"),
        text(launchData(item)));
    records.putDocument(
        "agents/profile",
        Map.of("agent", text(learner()), "profileId", "cmi5LearnerPreferences"),
        "{\"languagePreference\":\"en-US\",\"audioPreference\":\"on\"}");
  }

  private ObjectNode launchData(PreviewItem item) {
    Map<String, String> given = item.launchData();
    ObjectNode data = JSON.createObjectNode();
    ObjectNode context = data.putObject("contextTemplate");
    context
        .putObject("contextActivities")
        .putArray("grouping")
        .addObject()
        .put("objectType", "Activity")
        .put("id", item.identifier());
    context.putObject("extensions").put(SESSION, registration + "-" + item.number());
    data.put("launchMode", "Normal");
    data.put("launchMethod", given.getOrDefault("launchmethod", "AnyWindow"));
    data.put("moveOn", given.getOrDefault("moveon", "NotApplicable"));
    data.put("returnURL", origins.content() + item.number() + "/player/blank.html");
    if (given.containsKey("launchparameters")) {
      data.put("launchParameters", given.get("launchparameters"));
    }
    String mastery = given.getOrDefault("masteryscore", "");
    if (mastery.matches("[01](\\.\\d{1,9})?")) {
      data.put("masteryScore", Double.valueOf(mastery));
    }
    if (given.containsKey("entitlementkey")) {
      data.putObject("entitlementKey").put("courseStructure", given.get("entitlementkey"));
    }
    return data;
  }

  /** What the page around the course needs to make launch addresses of. */
  Map<String, @Nullable Object> forShell(LearningRecordStore records) {
    Map<String, @Nullable Object> launch = new LinkedHashMap<>();
    launch.put("actor", text(learner()));
    launch.put("registration", registration);
    launch.put("authorization", "Basic " + records.token());
    return launch;
  }

  private static String text(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
