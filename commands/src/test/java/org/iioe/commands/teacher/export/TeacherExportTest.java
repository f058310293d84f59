package org.iioe.commands.teacher.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.teacher.SampleTeachers;
import org.iioe.commands.teacher.TeacherFilter;
import org.iioe.commands.teacher.TeacherFilter.Enrollment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeacherExportTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final TeacherFilter ONLINE =
      TeacherFilter.ALL.with(new Enrollment(null, "online-2026", null, null, null));
  private static final TeacherFilter NOBODY =
      TeacherFilter.ALL.with(new Enrollment(null, null, "no such cohort", null, null));

  private TeacherExport.Report report = new TeacherExport.Report(0, 0);

  @BeforeAll
  static void insert() {
    SampleTeachers.insert(platform.database());
  }

  @Test
  void writes_a_roster_with_a_row_for_each_enrollment() throws IOException {
    assertThat(export(TeacherFilter.ALL, ExportFormat.ROSTER, false))
        .isEqualTo(
            """
            email,given_name,family_name,full_name,certificate_name,institution,country,language,position,gender,phone,orcid,course,language_edition,training,cohort,role,starts,ends,action,nominated_by,consent_source,consent_date,external_id
            Awa.Diop@example.org,Awa,Diop,,,ucad,SN,fr,,,'+221771234567,,blended-teaching,,,,learner,,,withdraw,,,,
            Awa.Diop@example.org,Awa,Diop,,,ucad,SN,fr,,,'+221771234567,,statistics,fr,,A,learner,2026-02-01,2026-06-30,,,,,
            lin@example.edu,,,林美玲,Lin Meiling,Shenzhen Polytechnic,CN,zh-Hans,,,,,statistics,,,,facilitator,2025-11-01,2026-02-28,,,,,
            lin@example.edu,,,林美玲,Lin Meiling,Shenzhen Polytechnic,CN,zh-Hans,,,,,,,online-2026,east,learner,,,,,,,
            omar@example.org,Omar,,,,cairo-university,EG,ar,,,,,,,online-2026,,observer,,,withdraw,,,,
            zoe@example.org,Zoé,Ébène,,,Universite Cheikh Anta Diop,SN,fr-SN,,,,,,,,,,,,,,,,
            """);
    assertThat(report).isEqualTo(new TeacherExport.Report(4, 5));
  }

  @Test
  void writes_only_the_enrollments_that_are_wanted() throws IOException {
    assertThat(export(ONLINE, ExportFormat.ROSTER, true))
        .startsWith("\ufeffemail,")
        .endsWith(
            """
            lin@example.edu,,,林美玲,Lin Meiling,Shenzhen Polytechnic,CN,zh-Hans,,,,,,,online-2026,east,learner,,,,,,,
            omar@example.org,Omar,,,,cairo-university,EG,ar,,,,,,,online-2026,,observer,,,withdraw,,,,
            """);
    assertThat(report).isEqualTo(new TeacherExport.Report(2, 2));
  }

  @Test
  void writes_what_moodle_reads() throws IOException {
    assertThat(export(TeacherFilter.ALL, ExportFormat.MOODLE, false))
        .isEqualTo(
            """
            username,email,firstname,lastname,lang,country,institution,course1,role1,group1,enrolstatus1,course2,role2,group2,enrolstatus2,cohort1
            awa.diop@example.org,Awa.Diop@example.org,Awa,Diop,fr,SN,Université Cheikh Anta Diop de Dakar,blended-teaching,student,,1,statistics,student,A,0,
            lin@example.edu,lin@example.edu,林美玲,-,zh_cn,CN,Shenzhen Polytechnic,statistics,teacher,,0,,,,,online-2026
            omar@example.org,omar@example.org,Omar,-,ar,EG,Cairo University,,,,,,,,,
            zoe@example.org,zoe@example.org,Zoé,Ébène,fr,SN,Universite Cheikh Anta Diop,,,,,,,,,
            """);
  }

  @Test
  void writes_a_bundle_of_oneroster() throws IOException {
    Map<String, String> files = bundle(TeacherFilter.ALL);

    assertThat(files.keySet())
        .containsExactly(
            "manifest.csv",
            "academicSessions.csv",
            "orgs.csv",
            "courses.csv",
            "classes.csv",
            "users.csv",
            "roles.csv",
            "enrollments.csv");
    assertThat(String.join("", files.values())).isEqualTo(BUNDLE);
    assertThat(report).isEqualTo(new TeacherExport.Report(4, 3));
  }

  private static final String BUNDLE =
      """
      propertyName,value
      manifest.version,1.0
      oneroster.version,1.2
      file.academicSessions,bulk
      file.categories,absent
      file.classes,bulk
      file.classResources,absent
      file.courses,bulk
      file.courseResources,absent
      file.demographics,absent
      file.enrollments,bulk
      file.lineItemLearningObjectiveIds,absent
      file.lineItems,absent
      file.lineItemScoreScales,absent
      file.orgs,bulk
      file.resources,absent
      file.resultLearningObjectiveIds,absent
      file.results,absent
      file.resultScoreScales,absent
      file.roles,bulk
      file.scoreScales,absent
      file.userProfiles,absent
      file.userResources,absent
      file.users,bulk
      source.systemName,International Institute of Online Education
      source.systemCode,iioe
      sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
      year-2025,,,2025,schoolYear,2025-01-01,2026-01-01,,2025
      year-2026,,,2026,schoolYear,2026-01-01,2027-01-01,,2026
      sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
      iioe,,,International Institute of Online Education,school,iioe,
      partner-1,,,Cairo University,school,cairo-university,
      partner-2,,,Université Cheikh Anta Diop de Dakar,school,ucad,
      sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
      course-1,,,,Statistics,statistics,,iioe,,
      training-1,,,,Teaching online,online-2026,,iioe,,
      sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
      class-course-1,,,Statistics,,course-1,statistics,scheduled,,iioe,"year-2025,year-2026",,,
      class-course-1-edition-2-cohort-7fc56270e7a7,,,"Statistique, A",,course-1,statistics/fr/A,scheduled,,iioe,year-2026,,,
      class-training-1-cohort-320381dbf7cd,,,"Teaching online, east",,training-1,online-2026/east,scheduled,,iioe,year-2026,,,
      sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
      teacher-1,,,true,awa.diop@example.org,,Awa,Diop,,,Awa.Diop@example.org,,+221771234567,,,,,,,,partner-2,
      teacher-2,,,true,lin@example.edu,,林美玲,-,,,lin@example.edu,,,,,,,,,,iioe,
      teacher-3,,,true,omar@example.org,,Omar,-,,,omar@example.org,,,,,,,,,,partner-1,
      teacher-4,,,true,zoe@example.org,,Zoé,Ébène,,,zoe@example.org,,,,,,,,,,iioe,
      sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
      role-1,,,teacher-1,primary,student,,,partner-2,
      role-2,,,teacher-2,primary,teacher,,,iioe,
      role-3,,,teacher-3,primary,student,,,partner-1,
      role-4,,,teacher-4,primary,student,,,iioe,
      sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
      enrollment-1,,,class-course-1-edition-2-cohort-7fc56270e7a7,iioe,teacher-1,student,false,2026-02-01,2026-06-30
      enrollment-3,,,class-course-1,iioe,teacher-2,teacher,false,2025-11-01,2026-02-28
      enrollment-4,,,class-training-1-cohort-320381dbf7cd,iioe,teacher-2,student,false,,
      """;

  @Test
  void leaves_files_without_rows_out_of_a_bundle() throws IOException {
    Map<String, String> files = bundle(NOBODY);

    assertThat(files.keySet()).containsExactly("manifest.csv", "orgs.csv");
    assertThat(files.get("manifest.csv"))
        .contains("file.users,absent", "file.orgs,bulk", "file.enrollments,absent");
  }

  @Test
  void writes_the_same_bytes_of_the_same_data() throws IOException {
    assertThat(bytes(ONLINE, ExportFormat.ONEROSTER, false))
        .isEqualTo(bytes(ONLINE, ExportFormat.ONEROSTER, false));
  }

  private Map<String, String> bundle(TeacherFilter filter) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    byte[] archive = bytes(filter, ExportFormat.ONEROSTER, true);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), text(zip.readAllBytes()));
      }
    }
    return files;
  }

  private String export(TeacherFilter filter, ExportFormat format, boolean mark)
      throws IOException {
    return text(bytes(filter, format, mark));
  }

  /** Lines end as RFC 4180 says; here that is not to be seen in the literals. */
  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    return text.replace("\r\n", "\n");
  }

  private byte[] bytes(TeacherFilter filter, ExportFormat format, boolean mark) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report =
        new TeacherExport(platform.database(), Progress.NONE)
            .write(new TeacherExport.Request(filter, format, mark), out);
    return out.toByteArray();
  }
}
