package org.iioe.commands.teacher.enrollment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.Actor;
import org.iioe.commands.database.ChangeLimit;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.Runs;
import org.iioe.commands.table.TableDialect;
import org.jspecify.annotations.Nullable;

/** An import, said in a few words. */
final class Imports {
  private final RosterInput input;
  private String digest = digest("");
  private EnrollmentMode mode = EnrollmentMode.UPSERT;
  private DuplicatePolicy duplicates = DuplicatePolicy.REJECT;
  private @Nullable SyncTarget sync;
  private @Nullable ChangeLimit maxWithdrawals;
  private ChangeLimit maxEmailChanges = new ChangeLimit(100, true);
  private boolean dryRun;
  private boolean allOrNothing;
  private long chunk;
  private boolean announced;

  final List<Reject> rejects = new ArrayList<>();
  final List<String> announcements = new ArrayList<>();

  private Imports(RosterInput input) {
    this.input = input;
  }

  static Imports of(String... lines) {
    return new Imports(SampleRoster.of(lines)).named(digest(String.join("\n", lines)));
  }

  static Imports of(RosterInput input, String name) {
    return new Imports(input).named(digest(name));
  }

  private Imports named(String text) {
    digest = text;
    return this;
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Imports mode(EnrollmentMode value) {
    mode = value;
    return this;
  }

  Imports duplicates(DuplicatePolicy value) {
    duplicates = value;
    return this;
  }

  Imports sync(SyncTarget value) {
    sync = value;
    return this;
  }

  Imports maxWithdrawals(String value) {
    maxWithdrawals = ChangeLimit.parse(value);
    return this;
  }

  Imports maxEmailChanges(String value) {
    ChangeLimit limit = ChangeLimit.parse(value);
    maxEmailChanges = limit == null ? ChangeLimit.DEFAULT : limit;
    return this;
  }

  Imports dryRun() {
    dryRun = true;
    return this;
  }

  Imports allOrNothing() {
    allOrNothing = true;
    return this;
  }

  Imports chunk(long value) {
    chunk = value;
    return this;
  }

  Imports announced() {
    announced = true;
    return this;
  }

  EnrollmentResult run(Database database) {
    return new TeacherEnrollment(database, new Runs(database, new Actor("tester", null)))
        .run(
            new EnrollmentRequest(
                "teacher enroll",
                input,
                digest,
                Map.of("mode", mode.name()),
                mode,
                duplicates,
                sync,
                maxWithdrawals,
                maxEmailChanges,
                dryRun,
                allOrNothing,
                chunk,
                sink(),
                announced ? announcementSink() : null));
  }

  private RejectSink sink() {
    return new RejectSink() {
      @Override
      public void begin(TableDialect dialect, List<String> header) {
        rejects.clear();
      }

      @Override
      public void accept(Reject reject) {
        rejects.add(reject);
      }
    };
  }

  private AnnouncementSink announcementSink() {
    return new AnnouncementSink() {
      @Override
      public void begin() {
        announcements.clear();
      }

      @Override
      public void accept(Announcement one) {
        announcements.add(
            "%s (%s, %s) %s %s"
                .formatted(
                    one.email(),
                    one.name(),
                    one.language(),
                    one.isEnrolled() ? "in" : "out of",
                    one.course() == null ? one.training() : one.course()));
      }
    };
  }

  /** One line a reject: its record, its codes and what these say. */
  List<String> rejected() {
    return rejects.stream()
        .map(
            reject ->
                reject.record()
                    + " "
                    + reject.problems().stream()
                        .map(problem -> problem.code() + problem.arguments())
                        .toList())
        .toList();
  }
}
