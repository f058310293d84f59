package org.iioe.commands.packaging.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every repair. */
class RepairPropertiesTest {
  private static final int COMBINATIONS = 300;

  @ParameterizedTest
  @EnumSource(Damages.class)
  void each_damage_is_found_and_mended(Damages damage) {
    DamagedPackage damaged = DamagedPackage.scorm12();
    damage.doTo(damaged);
    Repaired repaired = Repaired.of(damaged);
    assertThat(repaired.kinds()).contains(damage.mending());
    assertSound(repaired, EnumSet.of(damage));
  }

  @Test
  void damages_that_come_together_are_mended_together() {
    Random random = new Random(20261124);
    for (int i = 0; i < COMBINATIONS; i++) {
      Set<Damages> damages = some(random);
      DamagedPackage damaged = DamagedPackage.scorm12();
      damages.forEach(damage -> damage.doTo(damaged));
      assertSound(Repaired.of(damaged), damages);
    }
  }

  private static Set<Damages> some(Random random) {
    Set<Damages> damages = EnumSet.noneOf(Damages.class);
    List<Damages> all = new ArrayList<>(EnumSet.allOf(Damages.class));
    Collections.shuffle(all, random);
    damages.addAll(all.subList(0, 2 + random.nextInt(10)));
    for (List<Damages> either : Damages.EITHER) {
      boolean found = false;
      for (Damages one : either) {
        if (found) {
          damages.remove(one);
        }
        found |= damages.contains(one);
      }
    }
    return damages;
  }

  private static void assertSound(Repaired repaired, Set<Damages> damages) {
    assertThat(repaired.wasWritten()).as("%s", damages).isTrue();
    assertThat(repaired.remaining()).as("%s", damages).isEmpty();
    Set<Rule> mended = new HashSet<>();
    repaired.report().changes().forEach(change -> mended.add(change.rule()));
    assertThat(repaired.after().findings().stream().map(Finding::rule))
        .as("%s", damages)
        .doesNotContainAnyElementsOf(mended);
    assertThat(repaired.after().coursePackage().scos()).as("%s", damages).hasSizeBetween(1, 2);
    assertThat(repaired.again().wasWritten()).as("%s is changed twice", damages).isFalse();
    assertThat(repaired.report().before().findings())
        .as("%s", damages)
        .anyMatch(finding -> finding.rule().severity().compareTo(Severity.INFO) <= 0);
  }

  @Test
  void the_same_package_gives_the_same_bytes() {
    byte[] damaged = damaged().bytes();
    byte[] first = Repaired.of(damaged, Missing.KEEP).bytes();
    assertThat(Repaired.of(damaged, Missing.KEEP).bytes()).isEqualTo(first);
  }

  @Test
  void the_other_files_keep_their_bytes_and_are_not_compressed_anew() {
    DamagedPackage damaged = damaged().with("long.txt", "again ".repeat(10_000));
    Repaired repaired = Repaired.of(damaged);
    assertThat(repaired.text("long.txt")).isEqualTo("again ".repeat(10_000));
    assertThat(repaired.bytes().length).isLessThan(10_000);
    assertThat(repaired.paths())
        .containsExactly(
            "api.js",
            "imsmanifest.xml",
            "long.txt",
            "pages/one.html",
            "pages/style.css",
            "two.html");
  }

  private static DamagedPackage damaged() {
    DamagedPackage damaged = DamagedPackage.scorm12();
    for (Damages damage : List.of(Damages.JUNK, Damages.FOLDER, Damages.BAD_ITEM)) {
      damage.doTo(damaged);
    }
    return damaged;
  }

  @Test
  void a_sound_package_is_left_alone() {
    for (DamagedPackage sound :
        List.of(
            DamagedPackage.scorm12(),
            DamagedPackage.scorm2004(),
            DamagedPackage.cmi5(),
            DamagedPackage.tincan())) {
      for (Missing missing : Missing.values()) {
        Repaired repaired = Repaired.of(sound, missing);
        assertThat(repaired.report().changes()).isEmpty();
        assertThat(repaired.wasWritten()).isFalse();
        assertThat(repaired.report().repairable()).isTrue();
      }
    }
  }

  @Test
  void nothing_but_the_defects_is_edited() {
    DamagedPackage damaged = DamagedPackage.scorm12();
    Damages.BARE_AMPERSAND.doTo(damaged);
    Damages.NO_DEFAULT.doTo(damaged);
    Repaired repaired = Repaired.of(damaged);
    assertThat(repaired.text("imsmanifest.xml"))
        .isEqualTo(
            damaged
                .text()
                .replace("A & B", "A &amp; B")
                .replace("<organizations>", "<organizations default=\"O\">"));
  }
}
