package org.iioe.commands.partner.directory;

import java.sql.SQLException;
import org.iioe.commands.database.Run;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of the registry, in the transaction of a load. */
final class RegistryTables {
  /** How many rows were touched. */
  record Counts(long created, long changed, long removed) {}

  private final Handle handle;

  RegistryTables(Handle handle) {
    this.handle = handle;
  }

  /** Keeps other loads out; says what is loaded now. */
  @Nullable LoadedRelease begin() {
    handle.execute("LOCK TABLE iioe.ror_release IN SHARE ROW EXCLUSIVE MODE");
    handle.execute("CREATE TEMPORARY TABLE ror_load (LIKE iioe.ror_organization) ON COMMIT DROP");
    try {
      return ResearchOrganizations.loaded(handle.getConnection());
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  RegistryRows copy(RegistryLoad.Rejections rejections) {
    try {
      return new RegistryRows(handle.getConnection(), rejections);
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /**
   * How many were copied.
   *
   * @throws Fault of kind invalid input when there are none, or two with one identifier
   */
  long count(String file) {
    long rows = number("SELECT count(*) FROM pg_temp.ror_load");
    if (rows == 0) {
      throw Fault.invalidInput("ROR_EMPTY").with("file", file);
    }
    handle
        .createQuery("SELECT min(id) FROM pg_temp.ror_load GROUP BY id HAVING count(*) > 1 LIMIT 1")
        .mapTo(String.class)
        .findOne()
        .ifPresent(
            id -> {
              throw Fault.invalidInput("ROR_TWICE").with("file", file).with("id", id);
            });
    return rows;
  }

  private long number(String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  /** Makes the organizations those that were copied. */
  Counts replace() {
    handle.execute("CREATE UNIQUE INDEX ON pg_temp.ror_load (id)");
    handle.execute("ANALYZE pg_temp.ror_load (id)");
    long removed =
        handle.execute(
            """
            DELETE FROM iioe.ror_organization organization
            WHERE NOT EXISTS (SELECT FROM pg_temp.ror_load WHERE id = organization.id)""");
    long changed =
        handle.execute(
            """
            UPDATE iioe.ror_organization organization
            SET (status, name, country, types, website, domains, successors, names, name_kinds,
                name_languages, words)
              = ROW (new.status, new.name, new.country, new.types, new.website, new.domains,
                new.successors, new.names, new.name_kinds, new.name_languages, new.words)
            FROM pg_temp.ror_load new
            WHERE new.id = organization.id AND ROW (new.*) IS DISTINCT FROM ROW (organization.*)""");
    long created =
        handle.execute(
            """
            INSERT INTO iioe.ror_organization
            SELECT * FROM pg_temp.ror_load new
            WHERE NOT EXISTS (SELECT FROM iioe.ror_organization WHERE id = new.id)
            ORDER BY id""");
    if (removed + changed + created > 0) {
      words();
    }
    return new Counts(created, changed, removed);
  }

  private void words() {
    handle.execute("DELETE FROM iioe.ror_word");
    handle.execute(
        """
        INSERT INTO iioe.ror_word (word, organizations)
        SELECT word, count(*) FROM pg_temp.ror_load CROSS JOIN LATERAL unnest(words) word
        GROUP BY word ORDER BY word COLLATE "C\"""");
    handle.execute("ANALYZE iioe.ror_organization, iioe.ror_word");
  }

  /** Notes what is loaded now. */
  void release(LoadedRelease release, Run run) {
    handle.execute("DELETE FROM iioe.ror_release");
    handle
        .createUpdate(
            """
            INSERT INTO iioe.ror_release
              (version, format, schema_version, organizations, digest, run_id)
            VALUES (:version, :format, :schema, :organizations, :digest, :run)""")
        .bind("version", release.version())
        .bind("format", release.format())
        .bind("schema", release.schema())
        .bind("organizations", release.organizations())
        .bind("digest", release.digest())
        .bind("run", run.id())
        .execute();
  }
}
