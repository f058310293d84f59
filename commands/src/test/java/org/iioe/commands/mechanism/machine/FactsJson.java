package org.iioe.commands.mechanism.machine;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeSet;
import org.iioe.commands.mechanism.model.FieldValue;

/** Facts as the platform's database writes them. */
public final class FactsJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private FactsJson() {}

  /** The JSON that {@link Facts#parse} reads. */
  public static String of(Facts facts) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("kind", facts.kind()).put("country", facts.country());
    json.put("today", facts.today().toString()).put("stage", facts.stage());
    json.put("visit", facts.visit()).put("number", facts.number());
    json.put("opened", facts.opened().toString()).put("entered", facts.entered().toString());
    new TreeSet<>(facts.submitters()).forEach(json.putArray("submitters")::add);
    fields(facts, json.putObject("fields"));
    ObjectNode identifiers = json.putObject("identifiers");
    facts.identifiers().forEach(identifiers::put);
    documents(facts, json);
    facts
        .reviews()
        .forEach(
            one ->
                json.withArray("reviews")
                    .addObject()
                    .put("reviewer", one.reviewer())
                    .put("actor", one.actor())
                    .put("role", one.role())
                    .put("verdict", one.verdict().name().toLowerCase(Locale.ROOT)));
    new TreeSet<>(facts.steps()).forEach(json.putArray("steps")::add);
    agreement(facts, json);
    ObjectNode taken = json.putObject("taken");
    facts
        .taken()
        .forEach(
            (event, counts) ->
                taken.putObject(event).put("ever", counts.ever()).put("year", counts.year()));
    return json.toString();
  }

  private static void fields(Facts facts, ObjectNode fields) {
    facts
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof FieldValue.Truth truth) {
                fields.put(name, truth.yes());
              } else if (value instanceof FieldValue.Amount amount) {
                fields.put(name, amount.number());
              } else {
                fields.put(name, value.spoken());
              }
            });
  }

  private static void documents(Facts facts, ObjectNode json) {
    json.putArray("documents");
    for (Facts.Document one : facts.documents()) {
      json.withArray("documents")
          .addObject()
          .put("type", one.type())
          .put("dated", one.dated().toString())
          .put("expires", one.expires() == null ? null : one.expires().toString())
          .put("digest", one.digest());
    }
    json.putArray("reviews");
  }

  private static void running(Facts facts, ObjectNode json) {
    Facts.Running one = facts.running();
    if (one == null) {
      json.putNull("running");
    } else {
      json.putObject("running")
          .put("number", one.number())
          .put("effective", one.effective().toString())
          .put("ends", one.ends() == null ? null : one.ends().toString());
    }
  }

  private static void agreement(Facts facts, ObjectNode json) {
    Facts.Agreement one = facts.agreement();
    if (one == null) {
      json.putNull("agreement");
    } else {
      json.putObject("agreement")
          .put("number", one.number())
          .put("drafted", one.drafted().toString())
          .put("effective", one.effective() == null ? null : one.effective().toString())
          .put("ends", one.ends() == null ? null : one.ends().toString())
          .put("ended", one.ended() == null ? null : one.ended().toString());
    }
    running(facts, json);
    ObjectNode signed = json.putObject("signed");
    facts.signed().forEach((party, day) -> signed.put(party, day.toString()));
  }
}
