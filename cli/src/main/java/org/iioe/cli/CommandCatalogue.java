package org.iioe.cli;

import java.util.List;
import org.iioe.cli.course.CourseDiffCommand;
import org.iioe.cli.course.CourseExportCommand;
import org.iioe.cli.course.CourseImportCommand;
import org.iioe.cli.course.CourseListCommand;
import org.iioe.cli.course.CoursePackCommand;
import org.iioe.cli.course.CoursePreviewCommand;
import org.iioe.cli.course.CoursePublishCommand;
import org.iioe.cli.course.CourseRepairCommand;
import org.iioe.cli.course.CourseRetireCommand;
import org.iioe.cli.course.CourseShowCommand;
import org.iioe.cli.course.CourseValidateCommand;
import org.iioe.cli.course.CourseVerifyCommand;
import org.iioe.cli.history.HistoryListCommand;
import org.iioe.cli.history.HistoryShowCommand;
import org.iioe.cli.history.HistoryUndoCommand;
import org.iioe.cli.history.HistoryVerifyCommand;
import org.iioe.cli.partner.PartnerAdvanceCommand;
import org.iioe.cli.partner.PartnerAppealCommand;
import org.iioe.cli.partner.PartnerAttachCommand;
import org.iioe.cli.partner.PartnerDueCommand;
import org.iioe.cli.partner.PartnerExitCommand;
import org.iioe.cli.partner.PartnerListCommand;
import org.iioe.cli.partner.PartnerLookupCommand;
import org.iioe.cli.partner.PartnerRegisterCommand;
import org.iioe.cli.partner.PartnerReinstateCommand;
import org.iioe.cli.partner.PartnerRenewCommand;
import org.iioe.cli.partner.PartnerReviewCommand;
import org.iioe.cli.partner.PartnerShowCommand;
import org.iioe.cli.partner.PartnerSignCommand;
import org.iioe.cli.partner.PartnerSuspendCommand;
import org.iioe.cli.partner.PartnerTreeCommand;
import org.iioe.cli.platform.DatabaseBackupCommand;
import org.iioe.cli.platform.DatabaseMigrateCommand;
import org.iioe.cli.platform.DatabaseRestoreCommand;
import org.iioe.cli.platform.DatabaseShellCommand;
import org.iioe.cli.platform.DatabaseStartCommand;
import org.iioe.cli.platform.DatabaseStatusCommand;
import org.iioe.cli.platform.DatabaseStopCommand;
import org.iioe.cli.platform.DatabaseUrlCommand;
import org.iioe.cli.platform.DoctorCommand;
import org.iioe.cli.procedure.MechanismDiffCommand;
import org.iioe.cli.procedure.MechanismListCommand;
import org.iioe.cli.procedure.MechanismPublishCommand;
import org.iioe.cli.procedure.MechanismShowCommand;
import org.iioe.cli.procedure.MechanismSimulateCommand;
import org.iioe.cli.procedure.MechanismValidateCommand;
import org.iioe.cli.storage.ContentGcCommand;
import org.iioe.cli.storage.ContentMigrateCommand;
import org.iioe.cli.storage.ContentStatusCommand;
import org.iioe.cli.teacher.TeacherDuplicatesCommand;
import org.iioe.cli.teacher.TeacherEnrollCommand;
import org.iioe.cli.teacher.TeacherExportCommand;
import org.iioe.cli.teacher.TeacherForgetCommand;
import org.iioe.cli.teacher.TeacherListCommand;
import org.iioe.cli.teacher.TeacherMergeCommand;
import org.iioe.cli.teacher.TeacherShowCommand;
import org.iioe.cli.teacher.TeacherWithdrawCommand;
import org.iioe.cli.verb.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Which nouns and verbs there are. Only the verb that is being run is ever made: reading the
 * annotations of all of them would cost each start 200 ms.
 */
class CommandCatalogue {
  /**
   * A word that groups verbs.
   *
   * @param helpBundle base name of the bundle with the help of the noun and of its verbs
   */
  record Noun(String name, String helpBundle, List<String> verbs) {
    public Noun {
      verbs = List.copyOf(verbs);
    }
  }

  /** The bundle of the program's own help and of the verbs that have no noun. */
  static final String HELP_BUNDLE = "org.iioe.cli.help";

  private static final List<Noun> NOUNS =
      List.of(
          new Noun(
              "database",
              "org.iioe.cli.platform.help",
              List.of("start", "stop", "status", "migrate", "shell", "url", "backup", "restore")),
          new Noun(
              "course",
              "org.iioe.cli.course.help",
              List.of(
                  "validate",
                  "import",
                  "pack",
                  "preview",
                  "repair",
                  "list",
                  "show",
                  "diff",
                  "publish",
                  "retire",
                  "export",
                  "verify")),
          new Noun(
              "teacher",
              "org.iioe.cli.teacher.help",
              List.of(
                  "enroll", "withdraw", "list", "show", "export", "duplicates", "merge", "forget")),
          new Noun(
              "partner",
              "org.iioe.cli.partner.help",
              List.of(
                  "register",
                  "attach",
                  "show",
                  "list",
                  "tree",
                  "review",
                  "advance",
                  "sign",
                  "renew",
                  "suspend",
                  "reinstate",
                  "exit",
                  "appeal",
                  "due",
                  "lookup")),
          new Noun(
              "mechanism",
              "org.iioe.cli.procedure.help",
              List.of("validate", "publish", "list", "show", "diff", "simulate")),
          new Noun(
              "history", "org.iioe.cli.history.help", List.of("list", "show", "undo", "verify")),
          new Noun("content", "org.iioe.cli.storage.help", List.of("status", "migrate", "gc")));

  /** The verbs without a noun. */
  private static final List<String> TOP_LEVEL = List.of("completion", "doctor");

  /**
   * Makes a verb by its path, such as {@code "course import"}; null when there is none. A switch
   * and no map of suppliers: it loads no class before it is needed.
   */
  @Nullable Verb verb(String path) {
    return switch (path) {
      case "completion" -> new CompletionCommand(this);
      case "database start" -> new DatabaseStartCommand();
      case "database stop" -> new DatabaseStopCommand();
      case "database status" -> new DatabaseStatusCommand();
      case "database migrate" -> new DatabaseMigrateCommand();
      case "database shell" -> new DatabaseShellCommand();
      case "database url" -> new DatabaseUrlCommand();
      case "database backup" -> new DatabaseBackupCommand();
      case "database restore" -> new DatabaseRestoreCommand();
      case "doctor" -> new DoctorCommand();
      case "course validate" -> new CourseValidateCommand();
      case "course repair" -> new CourseRepairCommand();
      case "course import" -> new CourseImportCommand();
      case "course preview" -> new CoursePreviewCommand();
      case "course pack" -> new CoursePackCommand();
      case "course list" -> new CourseListCommand();
      case "course show" -> new CourseShowCommand();
      case "course diff" -> new CourseDiffCommand();
      case "course publish" -> new CoursePublishCommand();
      case "course retire" -> new CourseRetireCommand();
      case "course export" -> new CourseExportCommand();
      case "course verify" -> new CourseVerifyCommand();
      case "content status" -> new ContentStatusCommand();
      case "content migrate" -> new ContentMigrateCommand();
      case "content gc" -> new ContentGcCommand();
      case "history list" -> new HistoryListCommand();
      case "history show" -> new HistoryShowCommand();
      case "history undo" -> new HistoryUndoCommand();
      case "history verify" -> new HistoryVerifyCommand();
      default -> teacherVerb(path);
    };
  }

  private static @Nullable Verb teacherVerb(String path) {
    return switch (path) {
      case "teacher enroll" -> new TeacherEnrollCommand();
      case "teacher withdraw" -> new TeacherWithdrawCommand();
      case "teacher list" -> new TeacherListCommand();
      case "teacher show" -> new TeacherShowCommand();
      case "teacher export" -> new TeacherExportCommand();
      case "teacher duplicates" -> new TeacherDuplicatesCommand();
      case "teacher merge" -> new TeacherMergeCommand();
      case "teacher forget" -> new TeacherForgetCommand();
      default -> partnerVerb(path);
    };
  }

  private static @Nullable Verb partnerVerb(String path) {
    return switch (path) {
      case "partner register" -> new PartnerRegisterCommand();
      case "partner attach" -> new PartnerAttachCommand();
      case "partner show" -> new PartnerShowCommand();
      case "partner list" -> new PartnerListCommand();
      case "partner tree" -> new PartnerTreeCommand();
      case "partner review" -> new PartnerReviewCommand();
      case "partner advance" -> new PartnerAdvanceCommand();
      case "partner sign" -> new PartnerSignCommand();
      case "partner renew" -> new PartnerRenewCommand();
      case "partner suspend" -> new PartnerSuspendCommand();
      case "partner reinstate" -> new PartnerReinstateCommand();
      case "partner exit" -> new PartnerExitCommand();
      case "partner appeal" -> new PartnerAppealCommand();
      case "partner due" -> new PartnerDueCommand();
      case "partner lookup" -> new PartnerLookupCommand();
      default -> mechanismVerb(path);
    };
  }

  private static @Nullable Verb mechanismVerb(String path) {
    return switch (path) {
      case "mechanism validate" -> new MechanismValidateCommand();
      case "mechanism publish" -> new MechanismPublishCommand();
      case "mechanism list" -> new MechanismListCommand();
      case "mechanism show" -> new MechanismShowCommand();
      case "mechanism diff" -> new MechanismDiffCommand();
      case "mechanism simulate" -> new MechanismSimulateCommand();
      default -> null;
    };
  }

  List<Noun> nouns() {
    return NOUNS;
  }

  List<String> topLevel() {
    return TOP_LEVEL;
  }

  /** The noun of this name, or null. */
  @Nullable Noun noun(String name) {
    for (Noun noun : nouns()) {
      if (noun.name().equals(name)) {
        return noun;
      }
    }
    return null;
  }
}
