package org.iioe.commands.teacher.forget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Finds all by which people are known: rows, journals, aliases, and who was merged into them. */
final class PersonSearch {
  private static final String COLUMNS =
      "'email','phone','orcid','external_id','given_name','family_name','full_name',"
          + "'certificate_name'";

  private final Handle handle;

  PersonSearch(Handle handle) {
    this.handle = handle;
  }

  /** The places, from 1, of the addresses that nothing in the platform has. */
  List<Integer> unknown(List<String> keys) {
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!isKnown(keys.get(i))) {
        unknown.add(i + 1);
      }
    }
    return unknown;
  }

  /** Rows that are there are found by index; only what was rejected or undone takes a search. */
  private boolean isKnown(String key) {
    return exists("SELECT FROM iioe.teacher WHERE email_key = :key", key)
        || exists("SELECT FROM iioe.teacher_alias WHERE email_key = :key", key)
        || exists(
            """
            SELECT FROM iioe.roster_reject
            WHERE email_key = :key OR position(:key in lower(array_to_string(cells, E'\\n'))) > 0""",
            key)
        || exists(
            """
            SELECT FROM iioe.journal
            WHERE relation IN ('teacher', 'teacher_alias')
              AND (earlier ->> 'email_key' = :key OR later ->> 'email_key' = :key)""",
            key);
  }

  private boolean exists(String rows, String key) {
    return handle
        .createQuery("SELECT EXISTS (" + rows + ")")
        .bind("key", key)
        .mapTo(Boolean.class)
        .one();
  }

  /** The ids, of those that are given, of nobody who could be forgotten. */
  List<Long> unknownIds(Collection<Long> ids) {
    return handle
        .createQuery(
            """
            SELECT id FROM unnest(:ids) id
            WHERE NOT EXISTS (
              SELECT FROM iioe.teacher
              WHERE teacher.id = id.id AND forgotten_at IS NULL)""")
        .bindArray("ids", Long.class, new ArrayList<>(ids))
        .mapTo(Long.class)
        .list();
  }

  /** Whom the addresses and ids mean, with all that is known of them. */
  Person find(Collection<String> addresses, Collection<Long> ids) {
    Set<String> keys = new LinkedHashSet<>(addresses);
    Set<Long> teachers = new LinkedHashSet<>(ids);
    teachers.addAll(present(keys));
    int size;
    do {
      size = keys.size() + teachers.size();
      keys.addAll(keysOf(teachers));
      List<String> ofOthers = ofOthers(keys, teachers);
      Set<String> theirs = new LinkedHashSet<>(keys);
      theirs.removeAll(ofOthers);
      teachers.addAll(gone(theirs));
    } while (keys.size() + teachers.size() > size);
    Person person = new Person(teachers, keys, ofOthers(keys, teachers));
    describe(person);
    return person;
  }

  private List<Long> present(Collection<String> keys) {
    return handle
        .createQuery(
            """
            SELECT id FROM iioe.teacher WHERE email_key = ANY (:keys)
            UNION SELECT teacher_id FROM iioe.teacher_alias WHERE email_key = ANY (:keys)""")
        .bindArray("keys", String.class, new ArrayList<>(keys))
        .mapTo(Long.class)
        .list();
  }

  /** Who had one of the addresses and was merged or undone: whose row is there no more. */
  private List<Long> gone(Collection<String> keys) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT row_id FROM iioe.journal
            WHERE relation = 'teacher' AND operation = 'deleted'
              AND earlier ->> 'email_key' = ANY (:keys)
              AND NOT EXISTS (SELECT FROM iioe.teacher WHERE teacher.id = row_id)""")
        .bindArray("keys", String.class, new ArrayList<>(keys))
        .mapTo(Long.class)
        .list();
  }

  private List<String> keysOf(Collection<Long> teachers) {
    return handle
        .createQuery(
            """
            SELECT key FROM (
              SELECT email_key AS key FROM iioe.teacher WHERE id = ANY (:ids)
              UNION SELECT email_key FROM iioe.teacher_alias WHERE teacher_id = ANY (:ids)
              UNION SELECT earlier ->> 'email_key' FROM iioe.journal
                WHERE relation = 'teacher' AND row_id = ANY (:ids)
              UNION SELECT later ->> 'email_key' FROM iioe.journal
                WHERE relation = 'teacher' AND row_id = ANY (:ids)
              UNION SELECT earlier ->> 'email_key' FROM iioe.journal
                WHERE relation = 'teacher_alias'
                  AND CAST(earlier ->> 'teacher_id' AS bigint) = ANY (:ids)) keys
            WHERE key IS NOT NULL""")
        .bindArray("ids", Long.class, new ArrayList<>(teachers))
        .mapTo(String.class)
        .list();
  }

  /** Addresses that somebody else has now: these do not give away whose they were. */
  private List<String> ofOthers(Collection<String> keys, Collection<Long> teachers) {
    return handle
        .createQuery(
            """
            SELECT email_key FROM iioe.teacher
            WHERE email_key = ANY (:keys) AND id <> ALL (:ids)
            UNION SELECT email_key FROM iioe.teacher_alias
            WHERE email_key = ANY (:keys) AND teacher_id <> ALL (:ids)""")
        .bindArray("keys", String.class, new ArrayList<>(keys))
        .bindArray("ids", Long.class, new ArrayList<>(teachers))
        .mapTo(String.class)
        .list();
  }

  private void describe(Person person) {
    handle
        .createQuery(
            """
            SELECT DISTINCT key, value FROM (
              SELECT to_jsonb(teacher) AS fields FROM iioe.teacher WHERE id = ANY (:ids)
              UNION ALL SELECT earlier FROM iioe.journal
                WHERE relation = 'teacher' AND row_id = ANY (:ids) AND earlier IS NOT NULL
              UNION ALL SELECT later FROM iioe.journal
                WHERE relation = 'teacher' AND row_id = ANY (:ids) AND later IS NOT NULL) known
            CROSS JOIN LATERAL jsonb_each_text(fields)
            WHERE value IS NOT NULL AND key IN (COLUMNS)"""
                .replace("COLUMNS", COLUMNS))
        .bindArray("ids", Long.class, person.teachers())
        .map((row, context) -> List.of(row.getString(1), row.getString(2)))
        .forEach(field -> person.add(field.get(0), field.get(1)));
  }
}
