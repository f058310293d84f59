package org.iioe.commands.procedure.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.procedure.MechanismLookup;
import org.iioe.commands.procedure.MechanismName;
import org.iioe.commands.procedure.MechanismPublication;
import org.iioe.commands.procedure.MechanismSource;
import org.iioe.commands.procedure.SmallMechanism;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Past applications under other rules. */
class MechanismSimulationTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @TempDir static Path folder = Path.of("");

  /** Four universities asked on the first of January 2026 and were admitted ten days later. */
  private static final String JOURNAL =
      """
      ALTER TABLE iioe.application_event DISABLE TRIGGER USER;
      INSERT INTO iioe.partner (code, name, country, kind)
      SELECT 'p' || n, 'P' || n, (ARRAY['GH', 'SN'])[1 + n % 2], 'hei' FROM generate_series(1, 4) n;
      INSERT INTO iioe.partner_person (partner_id, person, role)
      SELECT id, 's.one', 'secretariat' FROM iioe.partner;
      INSERT INTO iioe.application
        (code, partner_id, mechanism_version_id, submitter, opened_on, stage, entered_on)
      SELECT 'A' || partner.id, partner.id, version.id, 'c.one', '2026-01-01', 'enquiry', '2026-01-01'
      FROM iioe.partner, iioe.mechanism_version version WHERE partner.code LIKE 'p_' ORDER BY partner.id;
      INSERT INTO iioe.application_event (application_id, number, kind, event, from_stage, to_stage,
        mechanism_version_id, person, effective_on, run_id, facts)
      SELECT application.id, step.number, step.kind, step.event, step.stage, step.target,
        mechanism_version_id, 's.one', CAST(step.day AS date), version.run_id,
        jsonb_build_object('kind', 'hei', 'country', 'GH', 'today', step.day, 'stage', 'enquiry',
          'visit', 1, 'number', 1, 'opened', '2026-01-01', 'entered', '2026-01-01',
          'submitters', '["c.one"]'::jsonb, 'fields', '{}'::jsonb, 'identifiers', '{}'::jsonb,
          'documents', '[{"type":"form","dated":"2025-12-24","expires":null,"digest":"00"}]'::jsonb,
          'reviews', '[]'::jsonb, 'steps', '[]'::jsonb, 'agreement', null, 'signed', '{}'::jsonb,
          'taken', '{}'::jsonb)
      FROM iioe.application JOIN iioe.mechanism_version version ON version.id = mechanism_version_id
      CROSS JOIN (VALUES (1, 'opened', 'opened', NULL, 'enquiry', '2026-01-01'),
        (2, 'transition', 'admit', 'enquiry', 'active', '2026-01-11'))
        step(number, kind, event, stage, target, day)
      ORDER BY application.id, step.number;
      SET CONSTRAINTS ALL IMMEDIATE;
      ALTER TABLE iioe.application_event ENABLE TRIGGER USER;
      """;

  @BeforeAll
  static void lay() {
    new MechanismPublication(platform.database(), platform.runs())
        .publish(SmallMechanism.of(folder, SmallMechanism.YAML), false);
    platform.database().write(handle -> handle.createScript(JOURNAL).execute());
  }

  private static SimulationReport simulate(String yaml) {
    return run(published(), SmallMechanism.of(folder, yaml));
  }

  private static MechanismSource published() {
    return MechanismSource.of(
        new MechanismLookup(platform.database()).find(MechanismName.parse("small")));
  }

  private static SimulationReport run(MechanismSource subject, MechanismSource against) {
    return new MechanismSimulation(platform.database())
        .run(new SimulationRequest(subject, true, against, null, null, null));
  }

  private static List<String> told(SimulationReport report) {
    return report.differences().stream()
        .map(
            one ->
                "%s %d %s %s %s %s %s"
                    .formatted(
                        one.application(),
                        one.number(),
                        one.event(),
                        one.outcome(),
                        one.before(),
                        one.after(),
                        one.reasons().stream().map(reason -> reason.code()).toList()))
        .toList();
  }

  @Test
  void sameRulesDecideAlike() {
    SimulationReport report = simulate(SmallMechanism.YAML);
    assertThat(report.applications()).isEqualTo(4);
    assertThat(report.events()).isEqualTo(8);
    assertThat(report.differences()).isEmpty();
  }

  @Test
  void anotherGuardRefuses() {
    SimulationReport report =
        simulate(
            SmallMechanism.YAML.replace(
                "guards: [{has-document: form}]",
                "guards: [{document-not-older-than: {document: form, period: P10D}}]"));
    assertThat(told(report))
        .hasSize(4)
        .first()
        .asString()
        .startsWith("A1 2 admit REFUSED active null [");
    assertThat(report.totals())
        .containsEntry(Outcome.REFUSED, 4L)
        .containsEntry(Outcome.ALLOWED, 0L);
  }

  @Test
  void aShorterLimitLetsTimeActFirst() {
    assertThat(told(simulate(SmallMechanism.YAML.replace("P30D", "P5D"))))
        .hasSize(4)
        .contains("A1 2 admit TIME_FIRST active lapsed [SIMULATION_TIME_FIRST]");
    assertThat(told(simulate(SmallMechanism.YAML.replace("P30D", "P20D")))).isEmpty();
  }

  @Test
  void anotherTargetAndAKindThatIsNotServedAreTold() {
    String elsewhere =
        SmallMechanism.YAML
            .replace(
                "- event: admit",
                "- {event: reopen, from: active, to: enquiry, by: [centre]}\n    - event: admit")
            .replace("to: active\n", "to: interim\n")
            .replace(
                "  active:\n",
                "  interim: {label: {en: I, fr: I, zh: 间}, owner: centre}\n    active:\n")
            .replace(
                "    - {event: leave",
                "    - {event: go, from: interim, to: active, by: [centre]}\n    - {event: leave");
    assertThat(told(simulate(elsewhere))).contains("A1 2 admit OTHER_STAGE active interim []");
    assertThat(told(simulate(SmallMechanism.YAML.replace("    hei: {", "    school: {"))))
        .contains("A1 1 opened REFUSED enquiry null [SIMULATION_NO_KIND]");
  }

  @Test
  void rolesAreAskedWhereTheyMatter() {
    assertThat(
            told(
                simulate(SmallMechanism.YAML.replace("by: [secretariat, centre]", "by: [centre]"))))
        .hasSize(4)
        .first()
        .asString()
        .startsWith("A1 2 admit REFUSED active null [");
  }

  @Test
  void aFileDecidesInPlaceOfWhatHappened() {
    MechanismSource strict =
        SmallMechanism.of(
            folder,
            SmallMechanism.YAML.replace(
                "guards: [{has-document: form}]", "guards: [{before-date: 2026-01-05}]"));
    assertThat(told(run(strict, published()))).contains("A1 2 admit ALLOWED null active []");
  }

  @Test
  void filtersNarrowWhatIsLookedAt() {
    MechanismSource subject = published();
    SimulationReport report =
        new MechanismSimulation(platform.database())
            .run(
                new SimulationRequest(
                    subject, true, subject, LocalDate.of(2026, 1, 5), null, "SN"));
    assertThat(report.applications()).isEqualTo(2);
    assertThat(report.events()).isEqualTo(2);
  }
}
