package org.iioe.commands.mechanism.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.mechanism.machine.RandomMechanisms;
import org.iioe.commands.mechanism.model.Mechanism;
import org.junit.jupiter.api.Test;

/** The one way of writing a mechanism. */
class CanonicalTest {
  private static final List<String> STRUCTURE =
      List.of(
          "MECHANISM_GUARD_NEVER",
          "MECHANISM_GUARD_IMPOSSIBLE",
          "MECHANISM_NEVER_DRAFTED",
          "MECHANISM_NO_EXIT",
          "MECHANISM_NOTHING_TO_SIGN",
          "MECHANISM_END_OF_NOTHING",
          "MECHANISM_TIME_NEVER",
          "YAML_PROBLEMS");

  @Provide
  Arbitrary<Mechanism> mechanisms() {
    return RandomMechanisms.any();
  }

  @Property
  void what_is_written_is_read_as_it_was_and_written_alike(
      @ForAll("mechanisms") Mechanism mechanism) {
    String canonical = MechanismWriter.canonical(mechanism);
    Mechanism read = MechanismReader.parse(canonical, "random");
    assertThat(read).isEqualTo(mechanism);
    assertThat(MechanismWriter.canonical(read)).isEqualTo(canonical);
    assertThat(canonical).isEqualTo("{\"mechanism\":" + MechanismWriter.content(read) + "}");
  }

  @Property
  void any_mechanism_can_be_looked_at_as_a_whole(@ForAll("mechanisms") Mechanism mechanism) {
    String canonical = MechanismWriter.canonical(mechanism);
    try {
      assertThat(
              MechanismReader.readText(canonical, "random", LocalDate.of(2026, 3, 31)).mechanism())
          .isEqualTo(mechanism);
    } catch (Fault fault) {
      assertThat(STRUCTURE).contains(fault.code());
    }
  }

  @Test
  void the_example_has_this_digest() throws Exception {
    Path example = Path.of("../examples/mechanisms/iioe-2020.yaml");
    Mechanism mechanism = MechanismReader.read(example, "iioe-2020.yaml");
    String canonical = MechanismWriter.canonical(mechanism);
    assertThat(canonical).startsWith("{\"mechanism\":{\"code\":\"iioe-2020\",\"title\":{\"en\":");
    assertThat(MechanismReader.parse(canonical, "iioe-2020@1")).isEqualTo(mechanism);
    assertThat(MechanismWriter.digest(canonical)).matches("[0-9a-f]{64}");
    assertThat(Files.readString(example)).doesNotContain(canonical);
  }
}
