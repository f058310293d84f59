package org.iioe.commands.mechanism.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.mechanism.machine.Action;
import org.iioe.commands.mechanism.machine.Decision;
import org.iioe.commands.mechanism.machine.PlayedCase;
import org.iioe.commands.mechanism.machine.Reason;
import org.iioe.commands.mechanism.machine.StateMachine;
import org.iioe.commands.mechanism.machine.TimedEvent;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Step;
import org.junit.jupiter.api.Test;

/** Whether the format is able to say how other programmes take in their partners. */
class OtherInstitutesTest {
  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OtherInstitutesTest.class.getResourceAsStream(
                "/org/iioe/commands/mechanism/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Mechanism mechanism(String name) throws IOException {
    String text = text(name);
    assertThat(FindingTexts.of(text)).isEmpty();
    return MechanismReader.readText(text, name, LocalDate.of(2026, 1, 1)).mechanism();
  }

  private static List<String> refused(PlayedCase played, Action action, Locale locale) {
    Messages messages = new Messages(locale, List.of("org.iioe.commands.mechanism.reasons"));
    Decision decision = played.act(action);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision)
        .reasons().stream().map((Reason reason) -> reason.in(messages)).toList();
  }

  private static void does(PlayedCase played, String role, String event) {
    assertThat(played.act(Action.transition(event, Set.of(role))))
        .as(event)
        .isInstanceOf(Decision.Allowed.class);
  }

  @Test
  void a_chair_is_established_and_asked_for_its_renewal() throws IOException {
    PlayedCase chair =
        new PlayedCase(mechanism("unesco-chairs.yaml"), "hei", LocalDate.of(2026, 1, 15));
    assertThat(refused(chair, Action.transition("invite", Set.of("chairholder")), Locale.FRENCH))
        .containsExactly(
            "invite demande quelqu'un ayant l'un de ces rôles : national-commission.",
            "Il manque : Manifestation d'intérêt (expression-of-interest).");
    does(chair.attach("expression-of-interest"), "national-commission", "invite");
    does(chair.attach("application-form", "letter-of-head"), "chairholder", "submit");
    Action forward = Action.transition("forward", Set.of("national-commission"));
    assertThat(refused(chair.others("forward", 2).on("2026-05-01"), forward, Locale.ENGLISH))
        .containsExactly(
            "It was possible until 2026-04-30; today is 2026-05-01.",
            "2 other cases of GH have taken forward in 2026; at most 2 may.",
            "Missing: Endorsement of the National Commission (endorsement).");
    does(
        chair.others("forward", 1).on("2026-04-30").attach("endorsement"),
        "national-commission",
        "forward");
    // The submitter approves too, which does not count.
    chair.approve("expert", "a.mensah", "e.one");
    assertThat(
            refused(chair, Action.transition("select", Set.of("director-general")), Locale.CHINESE))
        .containsExactly("须有 2 人以“专家”（expert）身份赞成，现有 1 人。");
    does(chair.approve("expert", "e.two"), "director-general", "select");
    assertThat(refused(chair, Action.transition("establish", Set.of("section")), Locale.ENGLISH))
        .containsExactly("Not signed by: The institution, UNESCO (institution, unesco).");
    does(chair.sign("institution", "unesco").on("2026-09-01"), "section", "establish");
    StateMachine machine = new StateMachine(mechanism("unesco-chairs.yaml"));
    assertThat(machine.timed(chair.facts()))
        .containsExactly(
            new TimedEvent("ask-for-renewal", LocalDate.of(2030, 2, 28)),
            new TimedEvent("expire", LocalDate.of(2030, 9, 1)));
    assertThat(refused(chair.on("2030-02-27"), Action.timed("ask-for-renewal"), Locale.ENGLISH))
        .containsExactly("Time does ask-for-renewal on 2030-02-28, not before.");
    assertThat(chair.on("2030-02-28").act(Action.timed("ask-for-renewal")))
        .isInstanceOf(Decision.Allowed.class);
    does(chair.attach("progress-report"), "section", "renew");
    does(chair.sign("institution", "unesco").on("2030-09-01"), "section", "establish");
    assertThat(chair.state().agreements()).hasSize(2);
    assertThat(chair.state().agreements().get(0).ended()).isEqualTo("2030-08-31");
    assertThat(chair.state().agreements().get(1).ends()).isEqualTo("2034-08-31");
    assertThat(chair.state().obligations()).hasSize(8);
  }

  @Test
  void a_federation_is_assessed_in_any_order_and_voted_in() throws IOException {
    Mechanism mechanism = mechanism("edugain.yaml");
    StateMachine machine = new StateMachine(mechanism);
    PlayedCase federation = new PlayedCase(mechanism, "federation", LocalDate.of(2026, 1, 15));
    assertThat(machine.openSteps(federation.facts()))
        .extracting(Step::name)
        .containsExactly(
            "first-meeting", "documents-collected", "documents-reviewed", "technical-review");
    assertThat(
            refused(
                federation, Action.step("technical-review", Set.of("secretariat")), Locale.ENGLISH))
        .containsExactly("technical-review takes somebody in one of these roles: operations-team.");
    for (Step step : mechanism.initial().steps()) {
      assertThat(federation.act(Action.step(step.name(), Set.of(step.owner()))))
          .isInstanceOf(Decision.Allowed.class);
    }
    does(
        federation.attach("federation-policy", "registration-practice"),
        "secretariat",
        "open-review");
    does(federation, "operations-team", "call-vote");
    does(
        federation.attach("declaration").approve("steering-group", "s.one", "s.two", "s.three"),
        "operations-team",
        "admit");
    assertThat(federation.state().stage()).isEqualTo("member");
    does(federation, "federation-operator", "exit");
    assertThat(federation.state().closed()).isTrue();
  }
}
