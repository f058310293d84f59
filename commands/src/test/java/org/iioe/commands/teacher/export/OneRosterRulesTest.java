package org.iioe.commands.teacher.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.teacher.SampleTeachers;
import org.iioe.commands.teacher.TeacherFilter;
import org.iioe.commands.teacher.TeacherFilter.Enrollment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the CSV binding of 1EdTech OneRoster 1.2 demands of each file, written down a second time:
 * columns and their order, those that must be filled, vocabularies, dates and references.
 */
class OneRosterRulesTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  /** {@code !}: must be filled; {@code >}: refers to a file; {@code =}: has these words only. */
  private static final Map<String, String> FILES =
      Map.of(
          "academicSessions",
          """
          sourcedId! status dateLastModified title! type!=gradingPeriod|semester|schoolYear|term
          startDate!@ endDate!@ parentSourcedId>academicSessions schoolYear!""",
          "orgs",
          """
          sourcedId! status dateLastModified name!
          type!=department|school|district|local|state|national identifier parentSourcedId>orgs""",
          "courses",
          """
          sourcedId! status dateLastModified schoolYearSourcedId>academicSessions title! courseCode
          grades orgSourcedId!>orgs subjects subjectCodes""",
          "classes",
          """
          sourcedId! status dateLastModified title! grades courseSourcedId!>courses classCode
          classType!=homeroom|scheduled location schoolSourcedId!>orgs
          termSourcedIds!>academicSessions subjects subjectCodes periods""",
          "users",
          """
          sourcedId! status dateLastModified enabledUser!=true|false username! userIds givenName!
          familyName! middleName identifier email sms phone agentSourcedIds>users grades password
          userMasterIdentifier preferredGivenName preferredMiddleName preferredFamilyName
          primaryOrgSourcedId>orgs pronouns""",
          "roles",
          """
          sourcedId! status dateLastModified userSourcedId!>users roleType!=primary|secondary
          role!=aide|counselor|districtAdministrator|guardian|parent|principal|proctor|relative|siteAdministrator|student|systemAdministrator|teacher
          beginDate@ endDate@ orgSourcedId!>orgs userProfileSourcedId""",
          "enrollments",
          """
          sourcedId! status dateLastModified classSourcedId!>classes schoolSourcedId!>orgs
          userSourcedId!>users role!=administrator|proctor|student|teacher primary=true|false
          beginDate@ endDate@""");

  private static final Pattern RULE = Pattern.compile("(\\w+)(!?)(?:>(\\w+))?(?:=(\\S+))?(@?)");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._/-]{1,255}");

  @BeforeAll
  static void insert() {
    SampleTeachers.insert(platform.database());
    SampleTeachers.execute(
        platform.database(),
        """
        INSERT INTO iioe.teacher (email, email_key, full_name, position, orcid, phone) VALUES
          ('"odd"@example.org', '"odd"@example.org', E'=1+1, "x"\\ny', E'a\\r\\nb',
            '0000-0002-1825-0097', '+221771234567;ext=12'),
          ('bare@example.org', 'bare@example.org', NULL, NULL, NULL, NULL);
        INSERT INTO iioe.enrollment (teacher_id, course_id, role, cohort, starts, ends) VALUES
          (6, 2, 'observer', E'Süd, "1"\\n; 北', '2024-12-31', '2026-01-01'),
          (7, 1, 'trainer', NULL, NULL, NULL);
        """);
  }

  static List<TeacherFilter> filters() {
    return List.of(
        TeacherFilter.ALL,
        TeacherFilter.ALL.with(new Enrollment("statistics", null, null, null, null)),
        TeacherFilter.ALL.with(new Enrollment(null, "online-2026", null, null, null)));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void every_file_keeps_the_rules(TeacherFilter filter) throws IOException {
    Map<String, List<CSVRecord>> files = bundle(filter);
    List<CSVRecord> manifest = rows(files, "manifest");
    files.remove("manifest");
    Map<String, String> properties =
        manifest.stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    assertThat(properties)
        .containsEntry("propertyName", "value")
        .containsEntry("manifest.version", "1.0")
        .containsEntry("oneroster.version", "1.2")
        .containsEntry("source.systemCode", "iioe");
    assertThat(manifest.stream().filter(row -> row.get(1).equals("bulk")).map(row -> row.get(0)))
        .containsExactlyInAnyOrderElementsOf(
            files.keySet().stream().map(name -> "file." + name).toList());
    assertThat(properties.keySet().stream().filter(name -> name.startsWith("file."))).hasSize(21);
    assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(FILES.keySet());
    files.forEach((name, rows) -> check(name, rows, files));
    assertThat(
            rows(files, "roles").stream()
                .skip(1)
                .filter(row -> row.get(4).equals("primary"))
                .map(row -> row.get(3)))
        .as("one primary role for each user")
        .containsExactlyElementsOf(identifiers(rows(files, "users")));
  }

  private static void check(String name, List<CSVRecord> rows, Map<String, List<CSVRecord>> files) {
    List<String> rules = List.of(FILES.getOrDefault(name, "").split("\\s+"));
    assertThat(rows.get(0).stream())
        .as(name)
        .containsExactlyElementsOf(rules.stream().map(rule -> part(rule, 1)).toList());
    assertThat(rows).as(name).hasSizeGreaterThan(1);
    assertThat(identifiers(rows)).as(name).doesNotHaveDuplicates();
    for (CSVRecord row : rows.subList(1, rows.size())) {
      assertThat(row.get(0)).matches(IDENTIFIER);
      for (int i = 0; i < rules.size(); i++) {
        check(name + " " + rules.get(i), row.get(i), rules.get(i), files);
      }
    }
  }

  private static void check(
      String where, String cell, String rule, Map<String, List<CSVRecord>> files) {
    assertThat(cell).as(where).doesNotContain("\n", "\r");
    if (cell.isEmpty()) {
      assertThat(part(rule, 2)).as(where).isEmpty();
      return;
    }
    if (!part(rule, 3).isEmpty()) {
      assertThat(identifiers(rows(files, part(rule, 3)))).as(where).contains(cell.split(","));
    }
    if (!part(rule, 4).isEmpty()) {
      assertThat(Set.of(part(rule, 4).split("\\|"))).as(where).contains(cell);
    }
    if (!part(rule, 5).isEmpty()) {
      assertThat(cell).as(where).matches("\\d{4}-\\d{2}-\\d{2}");
    }
  }

  private static String part(String rule, int group) {
    var matcher = RULE.matcher(rule);
    assertThat(matcher.matches()).as(rule).isTrue();
    String part = matcher.group(group);
    return part == null ? "" : part;
  }

  private static List<CSVRecord> rows(Map<String, List<CSVRecord>> files, String name) {
    return files.getOrDefault(name, List.of());
  }

  private static List<String> identifiers(List<CSVRecord> rows) {
    return rows.stream().skip(1).map(row -> row.get(0)).toList();
  }

  private static Map<String, List<CSVRecord>> bundle(TeacherFilter filter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TeacherExport(platform.database(), Progress.NONE)
        .write(new TeacherExport.Request(filter, ExportFormat.ONEROSTER, false), out);
    Map<String, List<CSVRecord>> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        files.put(
            entry.getName().replaceFirst("\\.csv$", ""),
            CSVFormat.RFC4180.parse(new StringReader(text)).getRecords());
      }
    }
    return files;
  }
}
