package org.iioe.commands.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables whose journal can be undone, in the order in which rows are deleted: none refers to a
 * later one's row that is deleted before.
 */
enum UndoRelation {
  TEACHER_ALIAS,
  INSTITUTION_MATCH,
  ENROLLMENT,
  TEACHER,
  COURSE_VERSION,
  COURSE;

  /**
   * Columns that no two rows have alike.
   *
   * @param where which rows only, in SQL with plain names of columns; empty for all
   */
  record Key(String where, List<String> columns) {
    Key(String where, String... columns) {
      this(where, List.of(columns));
    }
  }

  /** The table without its schema. */
  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The relation of this name, or null when nothing of it can be undone. */
  static @Nullable UndoRelation of(String table) {
    for (UndoRelation relation : values()) {
      if (relation.table().equals(table)) {
        return relation;
      }
    }
    return null;
  }

  /** Whether rows that were created or deleted can be undone too; else only changes. */
  boolean isWhole() {
    return this != COURSE_VERSION && this != COURSE;
  }

  /** Whether the database notes in {@code updated_at} who changed a row past the journal. */
  boolean notesChanges() {
    return this == TEACHER || this == ENROLLMENT;
  }

  /** Whether the row names the run that made it. */
  boolean namesRun() {
    return this == TEACHER_ALIAS || this == INSTITUTION_MATCH;
  }

  /** Columns that mean something only together, and are restored together or not. */
  List<List<String>> groups() {
    return switch (this) {
      case ENROLLMENT ->
          List.of(
              List.of("teacher_id", "course_id", "edition_id", "training_id"),
              List.of("starts", "ends"));
      case TEACHER ->
          List.of(
              List.of("email", "email_key"),
              List.of("partner_id", "institution"),
              List.of("consent_source", "consent_date"));
      case COURSE_VERSION -> List.of(List.of("status", "published_at", "retired_at"));
      case TEACHER_ALIAS, INSTITUTION_MATCH, COURSE -> List.of();
    };
  }

  List<Key> keys() {
    return switch (this) {
      case TEACHER_ALIAS -> List.of(new Key("", "email_key"));
      case INSTITUTION_MATCH -> List.of(new Key("", "name_key"));
      case ENROLLMENT ->
          List.of(new Key("", "teacher_id", "course_id"), new Key("", "teacher_id", "training_id"));
      case TEACHER -> List.of(new Key("", "email_key"), new Key("", "external_id"));
      case COURSE_VERSION -> List.of(new Key("status = 'published'", "edition_id"));
      case COURSE -> List.of();
    };
  }

  /** The key's columns and all that are restored together with one of them. */
  Set<String> affectedBy(Key key) {
    Set<String> columns = new LinkedHashSet<>(key.columns());
    if (!key.where().isEmpty()) {
      columns.add(key.where().substring(0, key.where().indexOf(' ')));
    }
    for (List<String> group : groups()) {
      if (group.stream().anyMatch(columns::contains)) {
        columns.addAll(group);
      }
    }
    return columns;
  }

  /** What says, in SQL, that a row is of somebody who was forgotten; empty if it cannot be. */
  String forgotten(String row) {
    return switch (this) {
      case TEACHER -> row + ".forgotten_at IS NOT NULL";
      case ENROLLMENT, TEACHER_ALIAS ->
          "EXISTS (SELECT FROM iioe.teacher person WHERE person.id = "
              + row
              + ".teacher_id AND person.forgotten_at IS NOT NULL)";
      case INSTITUTION_MATCH, COURSE_VERSION, COURSE -> "false";
    };
  }

  /** What says, in SQL, that a row may not be so although each column of it may. */
  String impossible(String row) {
    return switch (this) {
      case ENROLLMENT -> row + ".ends < " + row + ".starts";
      case TEACHER ->
          "EXISTS (SELECT FROM iioe.teacher_alias other WHERE other.email_key = "
              + row
              + ".email_key AND other.teacher_id <> "
              + row
              + ".id)";
      case TEACHER_ALIAS ->
          "EXISTS (SELECT FROM iioe.teacher other WHERE other.email_key = " + row + ".email_key)";
      case INSTITUTION_MATCH, COURSE_VERSION, COURSE -> "false";
    };
  }
}
