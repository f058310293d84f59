package org.iioe.commands.packaging.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.packaging.archive.ContainerRule;
import org.iioe.commands.packaging.imscp.ContentPackageRule;
import org.iioe.commands.packaging.manifest.PackageRule;
import org.iioe.commands.packaging.model.Verdict;
import org.iioe.commands.packaging.scorm.ScormRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {
  @ParameterizedTest
  @EnumSource(Profile.class)
  void an_error_of_the_catalog_is_one_everywhere(Profile profile) {
    assertThat(profile.severity(ContainerRule.ZIP_NAME_TRAVERSAL)).isEqualTo(Severity.ERROR);
    assertThat(profile.severity(ContentPackageRule.CP_LAUNCH_FILE_MISSING))
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void what_the_system_refuses_is_an_error_for_it() {
    Rule moodleAndAdl = PackageRule.PACKAGE_MANIFEST_IN_FOLDER;
    assertThat(Profile.LENIENT.severity(moodleAndAdl)).isEqualTo(Severity.WARNING);
    assertThat(Profile.MOODLE.severity(moodleAndAdl)).isEqualTo(Severity.ERROR);
    assertThat(Profile.ADL_STRICT.severity(moodleAndAdl)).isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void what_learners_may_miss_is_a_warning_even_where_it_is_taken(Profile profile) {
    assertThat(profile.severity(ContentPackageRule.CP_FILE_MISSING))
        .isEqualTo(profile == Profile.ADL_STRICT ? Severity.ERROR : Severity.WARNING);
  }

  @Test
  void a_formality_is_worth_knowing() {
    Rule adlAlone = ContentPackageRule.CP_ELEMENT_ORDER;
    assertThat(Profile.LENIENT.severity(adlAlone)).isEqualTo(Severity.WARNING);
    assertThat(Profile.MOODLE.severity(adlAlone)).isEqualTo(Severity.INFO);
    assertThat(Profile.SCORM_CLOUD.severity(adlAlone)).isEqualTo(Severity.INFO);
    assertThat(Profile.ADL_STRICT.severity(adlAlone)).isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void what_nobody_is_known_to_refuse_keeps_its_severity(Profile profile) {
    assertThat(profile.severity(ContainerRule.ZIP_NAME_BACKSLASH)).isEqualTo(Severity.WARNING);
    assertThat(profile.severity(ScormRule.SCORM_NO_SCO)).isEqualTo(Severity.INFO);
  }

  @Test
  void the_verdict_follows_the_profile() {
    List<Finding> findings = List.of(Finding.of(ContentPackageRule.CP_ELEMENT_ORDER, Map.of()));
    assertThat(Verdict.of(findings)).isEqualTo(Verdict.USABLE);
    assertThat(Verdict.of(findings, Profile.MOODLE)).isEqualTo(Verdict.VALID);
    assertThat(Verdict.of(findings, Profile.ADL_STRICT)).isEqualTo(Verdict.UNUSABLE);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void a_profile_is_found_by_its_code(Profile profile) {
    assertThat(Profile.find(profile.code())).contains(profile);
    assertThat(Profile.find(profile.code().toUpperCase(Locale.ROOT))).contains(profile);
    assertThat(Profile.find("production")).isEmpty();
  }
}
