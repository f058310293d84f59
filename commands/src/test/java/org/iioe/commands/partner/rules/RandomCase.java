package org.iioe.commands.partner.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.iioe.commands.mechanism.file.MechanismWriter;
import org.iioe.commands.mechanism.machine.Facts;
import org.iioe.commands.mechanism.machine.FactsJson;
import org.iioe.commands.mechanism.machine.RandomCases;
import org.iioe.commands.mechanism.machine.RandomMechanisms;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a case made up at random, put into the database with its rules switched off: partner
 * 4 under 3 and 2, the root, with signatory 5; the case is number 40.
 */
final class RandomCase {
  private final RuleTrial trial;
  private final Mechanism mechanism;
  private final Random random;
  private final long shift;
  private final List<String> rows = new ArrayList<>();

  RandomCase(RuleTrial trial, Mechanism mechanism, long seed) {
    this.trial = trial;
    this.mechanism = mechanism;
    this.random = new Random(seed);
    row(
        "INSERT INTO iioe.run (id, token, verb, system_user_name) OVERRIDING SYSTEM VALUE"
            + " VALUES (1001, gen_random_uuid(), 'test', 'x')");
    row(
        "INSERT INTO iioe.mechanism (id, code) OVERRIDING SYSTEM VALUE VALUES (1, '%s')",
        mechanism.code());
    flush();
    trial.publish(1, 1, MechanismWriter.canonical(mechanism));
    shift = ChronoUnit.DAYS.between(RandomCases.TODAY, today());
  }

  private LocalDate today() {
    return LocalDate.parse(trial.one("SELECT iioe.mechanism_today(1)"));
  }

  /** Writes a case like this one, its days moved so that its today is the server's. */
  void write(Facts facts) {
    institutions(facts);
    application(facts);
    facts.documents().forEach(this::document);
    facts.reviews().forEach(review -> review(review, 2));
    agreements(facts);
    neighbours(facts);
    flush();
  }

  private void institutions(Facts facts) {
    row(
        "INSERT INTO iioe.partner (id, code, name, is_root) OVERRIDING SYSTEM VALUE VALUES (2, 'root', 'R', true), (5, 'host', 'H', false)");
    row(
        "INSERT INTO iioe.partner (id, code, name, parent_id) OVERRIDING SYSTEM VALUE VALUES (3, 'centre', 'C', 2)");
    boolean valid = !"00cb23x69".equals(facts.identifiers().get("ror"));
    row(
        "INSERT INTO iioe.partner (id, code, name, kind, country, ror, whed, parent_id, signatory_id)"
            + " OVERRIDING SYSTEM VALUE VALUES (4, 'uni', 'U', %s, %s, %s, %s, %s, %s)",
        text(facts.kind()),
        random.nextInt(5) == 0 ? "NULL" : text(facts.country()),
        text(valid ? facts.identifiers().get("ror") : null),
        text(facts.identifiers().get("whed")),
        random.nextInt(4) == 0 ? "NULL" : "3",
        random.nextBoolean() ? "NULL" : "5");
  }

  private void application(Facts facts) {
    List<String> submitters = List.copyOf(facts.submitters());
    List<String> steps = steps(facts);
    row(
        "INSERT INTO iioe.application (id, code, partner_id, mechanism_version_id, submitter, submitter_for,"
            + " answers, opened_on, stage, last_number, visit, entered_on, closed) OVERRIDING SYSTEM VALUE"
            + " VALUES (40, 'A', 4, 1, %s, %s, %s, %s, %s, %d, 2, %s, %s)",
        text(submitters.get(0)),
        text(submitters.size() > 1 ? submitters.get(1) : null),
        text(answers(facts)),
        day(facts.opened()),
        text(facts.stage()),
        2 + steps.size(),
        day(facts.entered()),
        mechanism.stage(facts.stage()).orElseThrow().isFinal());
    event(40, 1, "opened", "opened", null, mechanism.initial().name(), facts.opened());
    event(40, 2, "transition", "came", mechanism.initial().name(), facts.stage(), facts.entered());
    for (int i = 0; i < steps.size(); i++) {
      event(40, 3 + i, "step", steps.get(i), facts.stage(), facts.stage(), facts.entered());
    }
  }

  private List<String> steps(Facts facts) {
    return mechanism.stage(facts.stage()).orElseThrow().steps().stream()
        .map(step -> step.name())
        .filter(facts.steps()::contains)
        .toList();
  }

  private static String answers(Facts facts) {
    String json = FactsJson.of(facts);
    int from = json.indexOf("\"fields\":") + 9;
    return json.substring(from, json.indexOf("\"identifiers\"") - 1);
  }

  private void event(
      int application,
      int number,
      String kind,
      String event,
      @Nullable String from,
      String to,
      LocalDate day) {
    row(
        "INSERT INTO iioe.application_event (application_id, number, kind, event, from_stage, to_stage,"
            + " mechanism_version_id, person, at, effective_on, run_id)"
            + " VALUES (%d, %d, %s, %s, %s, %s, 1, 'somebody', now() - interval '1 hour', %s, 1001)",
        application, number, text(kind), text(event), text(from), text(to), day(day));
  }

  private void document(Facts.Document one) {
    boolean withdrawn = random.nextInt(6) == 0;
    boolean expired = random.nextInt(6) == 0;
    row(
        "INSERT INTO iioe.application_document (application_id, type, digest, bytes, name, media_type, dated,"
            + " expires, withdrawn_at, run_id) VALUES (40, %s, %s, 1, 'a', 'b', %s, %s, %s, 1001)",
        text(one.type()),
        text(one.digest()),
        day(one.dated()),
        expired ? "greatest(" + day(one.dated()) + ", current_date - 2)" : day(one.expires()),
        withdrawn ? "now()" : "NULL");
  }

  private void review(Facts.Review review, int visit) {
    row(
        "INSERT INTO iioe.application_review (application_id, visit, reviewer, delegate, role, verdict, run_id)"
            + " VALUES (40, %d, %s, %s, %s, %s, 1001)",
        random.nextInt(8) == 0 ? 1 : visit,
        text(review.reviewer()),
        text(review.actor().equals(review.reviewer()) ? null : review.actor()),
        text(review.role()),
        text(review.verdict().name().toLowerCase(Locale.ROOT)));
  }

  private void agreements(Facts facts) {
    Facts.Running running = facts.running();
    int number = 0;
    if (running != null) {
      agreement(++number, running.effective(), running.effective(), running.ends(), null);
    }
    Facts.Agreement newest = facts.agreement();
    if (newest != null && (running == null || newest.isDraft() || newest.ended() != null)) {
      agreement(++number, newest.drafted(), newest.effective(), newest.ends(), newest.ended());
    }
    if (number > 0) {
      facts
          .signed()
          .forEach(
              (party, signedOn) ->
                  row(
                      "INSERT INTO iioe.agreement_signature (agreement_id, party, signer_id, signed_on, run_id)"
                          + " SELECT max(id), %s, 4, %s, 1001 FROM iioe.agreement",
                      text(party), day(signedOn)));
    }
  }

  private void agreement(
      int number,
      LocalDate drafted,
      @Nullable LocalDate effective,
      @Nullable LocalDate ends,
      @Nullable LocalDate ended) {
    row(
        "INSERT INTO iioe.agreement (application_id, number, drafted_on, effective_on, ends_on, ended_on)"
            + " VALUES (40, %d, %s, %s, %s, %s)",
        number,
        day(drafted),
        day(effective),
        ends != null && effective != null && ends.isBefore(effective) ? "NULL" : day(ends),
        day(ended));
  }

  /** Other cases, some of the same country, that took {@code go}. */
  private void neighbours(Facts facts) {
    for (int i = 60; i < 60 + random.nextInt(5); i++) {
      row(
          "INSERT INTO iioe.partner (id, code, name, country) OVERRIDING SYSTEM VALUE VALUES (%d, 'p%d', 'P', %s)",
          i, i, text(random.nextInt(4) == 0 ? "CN" : facts.country()));
      row(
          "INSERT INTO iioe.application (id, code, partner_id, mechanism_version_id, submitter, opened_on, entered_on,"
              + " stage) OVERRIDING SYSTEM VALUE VALUES (%d, 'N%d', %d, 1, 'x', current_date, current_date, 'x')",
          i, i, i);
      LocalDate day = RandomCases.TODAY.minusDays(random.nextInt(700));
      event(i, 2, "transition", random.nextInt(4) == 0 ? "turn-0" : "go", "a", "b", day);
      if (random.nextBoolean()) {
        event(i, 3, "transition", "go", "b", "b", RandomCases.TODAY.minusDays(random.nextInt(90)));
      }
    }
  }

  /**
   * Lets one person hold these roles for the institution, and the others in ways that count for
   * nothing.
   *
   * @return those of them that can be held: an institution without a parent has nobody there
   */
  Set<String> casts(Set<String> roles) {
    row("DELETE FROM iioe.partner_person");
    for (Role role : mechanism.roles()) {
      boolean held = roles.contains(role.name());
      String at =
          "SELECT institution FROM iioe.partners_at(4, '" + place(role.name()) + "') institution";
      row(
          "INSERT INTO iioe.partner_person (partner_id, person, role, since, until)"
              + " SELECT institution, 'actor', '%s', %s, %s FROM (%s) held LIMIT 1",
          role.name(),
          held ? "NULL" : "current_date + 2",
          held && random.nextBoolean() ? "current_date + 1" : "NULL",
          at);
      row(
          "INSERT INTO iioe.partner_person (partner_id, person, role)"
              + " SELECT id, 'actor', '%s' FROM iioe.partner WHERE id IN (2, 3, 4, 5) AND id NOT IN (%s)",
          role.name(), at);
    }
    flush();
    return roles.stream()
        .filter(role -> !trial.rows("SELECT iioe.partners_at(4, '" + place(role) + "')").isEmpty())
        .collect(Collectors.toSet());
  }

  private String place(String role) {
    return mechanism.role(role).orElseThrow().of().word();
  }

  @SuppressWarnings("AnnotateFormatMethod") // every template stands in this class
  private void row(String sql, Object... values) {
    String row = sql;
    for (Object value : values) {
      row = row.replaceFirst("%[sd]", Matcher.quoteReplacement(String.valueOf(value)));
    }
    rows.add(row);
  }

  private void flush() {
    trial.behindTheRules(String.join(";\n", rows));
    rows.clear();
  }

  private static String text(@Nullable String value) {
    return value == null ? "NULL" : "'" + value.replace("'", "''") + "'";
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "NULL" : "'" + Objects.requireNonNull(day).plusDays(shift) + "'";
  }

  static Mechanism mechanism(long seed) {
    return RandomMechanisms.of(seed);
  }
}
