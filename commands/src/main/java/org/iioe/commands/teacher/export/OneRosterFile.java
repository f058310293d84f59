package org.iioe.commands.teacher.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a bundle that we write, with their columns in the order of the binding. */
enum OneRosterFile {
  ACADEMIC_SESSIONS(
      "academicSessions", true, "title,type,startDate,endDate,parentSourcedId,schoolYear"),
  ORGS("orgs", false, "name,type,identifier,parentSourcedId"),
  COURSES(
      "courses",
      true,
      "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes"),
  CLASSES(
      "classes",
      true,
      "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,"
          + "subjects,subjectCodes,periods"),
  USERS(
      "users",
      false,
      "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,"
          + "agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,"
          + "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns"),
  ROLES(
      "roles",
      false,
      "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId"),
  ENROLLMENTS(
      "enrollments",
      true,
      "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");

  /** Every file that the binding knows, as the manifest must name them. */
  static final List<String> ALL =
      List.of(
          "academicSessions",
          "categories",
          "classes",
          "classResources",
          "courses",
          "courseResources",
          "demographics",
          "enrollments",
          "lineItemLearningObjectiveIds",
          "lineItems",
          "lineItemScoreScales",
          "orgs",
          "resources",
          "resultLearningObjectiveIds",
          "results",
          "resultScoreScales",
          "roles",
          "scoreScales",
          "userProfiles",
          "userResources",
          "users");

  private final String label;
  private final boolean ofEnrollments;
  private final String header;

  OneRosterFile(String label, boolean ofEnrollments, String columns) {
    this.label = label;
    this.ofEnrollments = ofEnrollments;
    this.header = "sourcedId,status,dateLastModified," + columns;
  }

  String label() {
    return label;
  }

  List<String> header() {
    return List.of(header.split(",", -1));
  }

  /** Whether it has rows; the institute itself always is an organization. */
  boolean isThere(boolean known, boolean enrolled) {
    return this == ORGS || (ofEnrollments ? enrolled : known);
  }

  static Optional<OneRosterFile> find(String label) {
    return Arrays.stream(values()).filter(file -> file.label.equals(label)).findFirst();
  }
}
