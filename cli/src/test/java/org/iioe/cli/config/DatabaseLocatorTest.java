package org.iioe.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.iioe.commands.database.DatabaseAddress;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLocatorTest {
  @TempDir Path home;

  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void liveInAnEmptyHome() {
    environment.put("HOME", home.toString());
  }

  private LocatedDatabase locate(@Nullable String option) {
    Settings settings = new Settings(null, null, environment);
    return new DatabaseLocator(option, settings, environment).locate();
  }

  private DatabaseAddress address(@Nullable String option) {
    return Objects.requireNonNull(locate(option).address());
  }

  @Test
  void theFirstSourceThatIsSetWinsAndSaysWhy() throws IOException {
    assertThat(locate(null).source()).isEqualTo(DatabaseSource.EMBEDDED);

    environment.put("PGHOST", "localhost");
    assertThat(locate(null).source()).isEqualTo(DatabaseSource.POSTGRES_VARIABLES);
    assertThat(locate(null).because()).isEqualTo("PGHOST");

    Path file = Files.createDirectories(home.resolve(".config/iioe")).resolve("config.yaml");
    Files.writeString(
        file,
        """
        default_profile: school
        profiles:
          school:
            database: postgresql://a@localhost/of_profile
        """);
    assertThat(locate(null).source()).isEqualTo(DatabaseSource.PROFILE);
    assertThat(locate(null).because()).isEqualTo("school");

    environment.put("IIOE_DATABASE_URL", "postgresql://a@localhost/of_variable");
    assertThat(address(null).database()).isEqualTo("of_variable");

    assertThat(locate("postgresql://a@localhost/of_option").because()).isEqualTo("--database");
    assertThat(address("postgresql://a@localhost/of_option").database()).isEqualTo("of_option");
  }

  @Test
  void severalHostsAreTriedForTheOneThatTakesWrites() {
    assertThat(address("jdbc:postgresql://db1:5433,[::1],db3/iioe?user=a&sslmode=require").url())
        .isEqualTo(
            "postgresql://a@db1:5433,[::1]:5432,db3:5432/iioe?sslmode=require"
                + "&target_session_attrs=primary");
  }

  @Test
  void aHostElsewhereMustProveWhoItIs() {
    assertThat(address("postgresql://a@db.example.org/iioe").parameters())
        .containsEntry("sslmode", "verify-full");
    assertThat(address("postgresql://a@127.0.0.1/iioe").parameters())
        .containsEntry("sslmode", "prefer");
    environment.put("PGSSLMODE", "require");
    assertThat(address("postgresql://a@db.example.org/iioe").parameters())
        .containsEntry("sslmode", "require");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"postgresql://a:hunter2@localhost/b", "jdbc:postgresql://x/b?password=hunter2"})
  void aPasswordOnTheCommandLineIsRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> locate(url))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(FaultKind.USAGE))
        .hasMessage("DATABASE_PASSWORD_ON_COMMAND_LINE");
  }

  @Test
  void aPasswordOfTheEnvironmentIsUsedAndNeverShown() {
    environment.put("IIOE_DATABASE_URL", "postgresql://a:p%40ss%2Bword@localhost/b");

    assertThat(address(null).password()).isEqualTo("p@ss+word");
    assertThat(locate(null).toString() + address(null).url()).doesNotContain("p@ss", "p%40ss");
  }

  @Test
  void thePasswordFileIsReadUnlessOthersMayReadIt() throws IOException {
    Path file = home.resolve(".pgpass");
    Files.writeString(
        file,
        """
        # comment
        other:*:*:*:no
        localhost:5432:iioe:a:with\\:colon\\\\
        *:*:*:*:last
        """);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(address("postgresql://a@localhost/iioe").password()).isEqualTo("with:colon\\");
    assertThat(address("postgresql://b@localhost/iioe").password()).isEqualTo("last");

    environment.put("PGPASSWORD", "first");
    assertThat(address("postgresql://a@localhost/iioe").password()).isEqualTo("first");
    environment.remove("PGPASSWORD");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(address("postgresql://a@localhost/iioe").password()).isNull();
  }

  @Test
  void aServiceIsLookedUpAndVariablesWinOverIt() throws IOException {
    Files.writeString(
        home.resolve(".pg_service.conf"),
        "[other]\nhost=no\n[school]\nhost=db.example.org\nport=6432\ndbname=iioe\nuser=a\n");
    environment.put("PGSERVICE", "school");
    environment.put("PGUSER", "b");

    assertThat(address(null).url())
        .isEqualTo("postgresql://b@db.example.org:6432/iioe?sslmode=verify-full");
    environment.put("PGSERVICE", "nowhere");
    assertThatThrownBy(() -> locate(null)).hasMessageStartingWith("DATABASE_SERVICE_UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql://a/b",
        "postgresql://h:99999/b",
        "postgresql://h:x/b",
        "postgresql://h/b?x"
      })
  void whatIsNoAddressIsAUsageFault(String url) {
    assertThatThrownBy(() -> locate(url)).hasMessage("DATABASE_URL_WRONG");
  }

  @Test
  void aParameterThatWouldLoadAClassIsRefused() {
    assertThatThrownBy(() -> locate("postgresql://a@h/b?socketFactory=evil.Class"))
        .hasMessageStartingWith("DATABASE_PARAMETER_UNKNOWN {parameter=socketFactory");
  }
}
