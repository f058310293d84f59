package org.iioe.commands.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MechanismComparisonTest {
  @TempDir Path folder = Path.of("");

  @Test
  void differencesAreToldByTheKeysOfTheFile() {
    MechanismSource earlier = SmallMechanism.of(folder, SmallMechanism.YAML);
    MechanismSource later =
        SmallMechanism.of(
            folder,
            SmallMechanism.YAML
                .replace("limit: P30D", "limit: P2M")
                .replace("by: [secretariat, centre]", "by: [centre]")
                .replace("zh: 大学", "zh: 高校")
                .replace("{event: leave", "{event: quit"));
    assertThat(MechanismComparison.compare(earlier, earlier)).isEmpty();
    assertThat(MechanismComparison.compare(earlier, later))
        .containsExactly(
            new MechanismChange("kinds.hei.label.zh", "大学", "高校"),
            new MechanismChange("stages.enquiry.limit", "P30D", "P2M"),
            new MechanismChange(
                "transitions.enquiry.admit.by", "[\"secretariat\",\"centre\"]", "[\"centre\"]"),
            new MechanismChange(
                "transitions.active.leave", "{\"to\":\"lapsed\",\"by\":[\"secretariat\"]}", null),
            new MechanismChange(
                "transitions.active.quit", null, "{\"to\":\"lapsed\",\"by\":[\"secretariat\"]}"));
  }
}
