package org.iioe.commands.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.iioe.commands.database.embedded.TestServer;
import org.iioe.commands.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private DatabaseAddress address = TestServer.emptyDatabase();
  private Database database = Database.open(address, new SplittableRandom(1));

  @BeforeEach
  void openAnEmptyDatabase() {
    assertThat(SchemaVersion.of(database)).isZero();
  }

  @AfterEach
  void dropIt() {
    database.close();
    TestServer.drop(address);
  }

  @Test
  void theProgramKnowsItsOwnNewestMigration() {
    List<Migration> migrations = new Migrator(address, database).pending();

    assertThat(migrations.get(migrations.size() - 1).version()).isEqualTo(SchemaVersion.CURRENT);
  }

  @Test
  void anEmptyDatabaseIsMigratedOnceAndThenNothingIsPending() {
    assertThatThrownBy(() -> SchemaVersion.require(database)).hasMessageContaining("MISSING");

    assertThat(new Migrator(address, database).migrate()).hasSize(SchemaVersion.CURRENT);
    SchemaVersion.require(database);
    assertThat(new Migrator(address, database).migrate()).isEmpty();
  }

  @Test
  void aSchemaOfSomebodyElseIsRefused() {
    Database.execute(address, "CREATE SCHEMA iioe CREATE TABLE theirs (id int)");

    assertThatThrownBy(() -> new Migrator(address, database).migrate())
        .hasMessage("DATABASE_SCHEMA_FOREIGN {schema=iioe}");
    assertThat(texts("SELECT tablename FROM pg_tables WHERE schemaname = 'iioe'"))
        .containsExactly("theirs");
  }

  @Test
  void aSchemaOfANewerProgramIsRefused() {
    new Migrator(address, database).migrate();
    Database.execute(address, "UPDATE iioe.schema_version SET version = 1000");

    assertThatThrownBy(() -> SchemaVersion.require(database))
        .hasMessageStartingWith("DATABASE_SCHEMA_NEWER {found=1000");
    assertThatThrownBy(() -> new Migrator(address, database).migrate())
        .hasMessageStartingWith("DATABASE_SCHEMA_NEWER {found=1000");
  }

  @Test
  void aSchemaOfAnOlderProgramIsNotWrittenTo() {
    new Migrator(address, database).migrate();
    Database.execute(address, "UPDATE iioe.schema_version SET version = 1");

    assertThatThrownBy(() -> SchemaVersion.require(database))
        .hasMessage("DATABASE_SCHEMA_OLD {found=1, needed=" + SchemaVersion.CURRENT + "}");
  }

  @Test
  void everyTableColumnAndFunctionIsCommented() {
    new Migrator(address, database).migrate();

    assertThat(
            texts(
                """
                SELECT relname || coalesce('.' || attname, '')
                FROM pg_class
                JOIN (SELECT attrelid, attnum, attname::text FROM pg_attribute
                      WHERE attnum > 0 AND NOT attisdropped
                      UNION ALL SELECT oid, 0, NULL FROM pg_class) part ON attrelid = pg_class.oid
                WHERE relnamespace = 'iioe'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
                  AND relname <> 'flyway_schema_history'
                  AND col_description(pg_class.oid, attnum) IS NULL
                  AND (attnum > 0 OR obj_description(pg_class.oid, 'pg_class') IS NULL)
                UNION ALL
                SELECT proname FROM pg_proc
                WHERE pronamespace = 'iioe'::regnamespace
                  AND obj_description(oid, 'pg_proc') IS NULL"""))
        .isEmpty();
  }

  @Test
  void theRolesAreThereWithTheirRights() {
    new Migrator(address, database).migrate();

    assertThat(Roles.missing(database)).isEmpty();
    assertThat(
            texts(
                """
                SELECT concat_ws(' ', relation, role, has_table_privilege(role, relation, 'INSERT'),
                  has_table_privilege(role, relation, 'UPDATE'),
                  has_table_privilege(role, relation, 'SELECT'))
                FROM unnest(ARRAY['iioe.run', 'iioe.audit_event', 'iioe.schema_version']) relation,
                  unnest(ARRAY['iioe_admin', 'iioe_reader']) role ORDER BY 1"""))
        .containsExactly(
            "iioe.audit_event iioe_admin t f t",
            "iioe.audit_event iioe_reader f f f",
            "iioe.run iioe_admin t t t",
            "iioe.run iioe_reader f f f",
            "iioe.schema_version iioe_admin f f t",
            "iioe.schema_version iioe_reader f f t");
  }

  @Test
  void anOwnerWithoutAnyPrivilegeOnTheServerCanMigrate() {
    String owner = "owner_of_" + address.database();
    Database.execute(address, "CREATE ROLE " + owner + " LOGIN PASSWORD 'x'");
    Database.execute(address, "ALTER DATABASE " + address.database() + " OWNER TO " + owner);
    DatabaseAddress asOwner =
        new DatabaseAddress(address.hosts(), address.database(), owner, "x", address.parameters());
    try (Database own = Database.open(asOwner, new SplittableRandom(1))) {
      assertThat(new Migrator(asOwner, own).migrate()).hasSize(SchemaVersion.CURRENT);
      SchemaVersion.require(own);
    }
    TestServer.drop(address);
    address = TestServer.emptyDatabase();
    Database.execute(address, "DROP ROLE " + owner);
  }

  @Test
  void aWrongPasswordIsALoginThatWasRefused() {
    assertThatThrownBy(() -> Database.open(address.withPassword("wrong"), new SplittableRandom(1)))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo("DATABASE_LOGIN_REFUSED");
              assertThat(fault.getMessage()).doesNotContain("wrong");
            });
  }

  private List<String> texts(String query) {
    return database.read(
        connection -> {
          List<String> texts = new ArrayList<>();
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
              texts.add(rows.getString(1));
            }
          }
          return texts;
        });
  }
}
