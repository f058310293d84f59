package org.iioe.commands.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iioe.commands.partner.rules.RuleTrial.DONE;

import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tree of institutions, who holds roles in it, and their identifiers. */
class TreeRulesTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private RuleTrial trial;

  @BeforeEach
  void prepare() {
    trial = new RuleTrial(platform.address()).prepare();
  }

  @AfterEach
  void undoAll() {
    trial.close();
  }

  @Test
  void rolesAreHeldAtThePlaceInTheTreeThatTheMechanismSays() {
    assertThat(
            trial.rows(
                """
                SELECT person, role FROM (VALUES ('ann', 'coordinator', 'partner'),
                  ('cen', 'centre', 'parent'), ('reg', 'region', 'ancestor'),
                  ('sec-1', 'secretariat', 'ancestor'), ('hos', 'host', 'signatory'),
                  ('sec-1', 'secretariat', 'root'), ('reg', 'region', 'parent'),
                  ('ann', 'coordinator', 'root'), ('sec-1', 'secretariat', 'signatory')
                ) held (person, role, place)
                WHERE iioe.person_holds_role(person, role, place, 4, current_date)"""))
        .containsExactly(
            "ann coordinator",
            "cen centre",
            "reg region",
            "sec-1 secretariat",
            "hos host",
            "sec-1 secretariat");
    assertThat(trial.one("SELECT iioe.root_of(5), iioe.root_of(1)")).isEqualTo("1 1");
    trial.must("UPDATE iioe.partner SET is_root = false WHERE id = 1");
    assertThat(trial.one("SELECT iioe.root_of(4), iioe.root_of(5) IS NULL")).isEqualTo("1 t");
  }

  @Test
  void nobodyIsAboveHimselfOrSignsForHimselfByADetour() {
    assertThat(trial.tries("UPDATE iioe.partner SET parent_id = 4 WHERE id = 2"))
        .isEqualTo("PARTNER_CYCLE");
    assertThat(trial.tries("UPDATE iioe.partner SET parent_id = 2 WHERE id = 2"))
        .isEqualTo("PARTNER_CYCLE");
    assertThat(trial.tries("UPDATE iioe.partner SET signatory_id = 4 WHERE id = 3"))
        .isEqualTo("SIGNATORY_CYCLE");
    assertThat(trial.tries("UPDATE iioe.partner SET parent_id = 5 WHERE id = 4")).isEqualTo(DONE);
    assertThat(trial.tries("UPDATE iioe.partner SET is_root = true WHERE id = 5"))
        .isEqualTo("23505");
    assertThat(trial.tries("UPDATE iioe.partner SET parent_id = 5 WHERE id = 1"))
        .isEqualTo("23514");
  }

  @Test
  void identifiersHaveRightCheckDigits() {
    assertThat(
            trial.rows(
                """
                SELECT ror, iioe.ror_is_valid(ror) FROM unnest(ARRAY['03q21mh05', '042nb2s44', '05dxps055',
                  '00cb23x68', '03q21mh06', '03q12mh05', '13q21mh05', '03Q21MH05', '03q21mh0', '']) ror"""))
        .containsExactly(
            "03q21mh05 t",
            "042nb2s44 t",
            "05dxps055 t",
            "00cb23x68 t",
            "03q21mh06 f",
            "03q12mh05 f",
            "13q21mh05 f",
            "03Q21MH05 f",
            "03q21mh0 f",
            " f");
    assertThat(trial.tries("UPDATE iioe.partner SET ror = '03q21mh06' WHERE id = 4"))
        .isEqualTo("23514");
    assertThat(trial.tries("UPDATE iioe.partner SET whed = 'IAU-12345' WHERE id = 4"))
        .isEqualTo("23514");
    assertThat(trial.tries("UPDATE iioe.partner SET whed = 'IAU-004592' WHERE id = 4"))
        .isEqualTo(DONE);
  }
}
