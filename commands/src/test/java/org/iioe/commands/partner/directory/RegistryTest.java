package org.iioe.commands.partner.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
  @RegisterExtension static final TestDatabase PLATFORM = new TestDatabase();

  private static final Path EXAMPLE =
      Path.of("..", "examples", "registry", "v0.1-2026-01-01-ror-data.json");

  private static final String OLD =
      """
      [{"id":"https://ror.org/0zzzw0162","name":"University of Harbour Example","email_address":null,
        "types":["Education"],"links":["https://www.harbour.example.edu"],"aliases":["Harbour University"],
        "acronyms":["UHE"],"status":"active","labels":[{"label":"Université de Port-Exemple","iso639":"fr"}],
        "country":{"country_name":"Ghana","country_code":"GH"},
        "relationships":[{"label":"x","type":"Successor","id":"https://ror.org/0zzzw0259"}]}]
      """;

  private static final String TABLE =
      """
      id,domains,links.type.website,locations.geonames_details.country_code,names.types.acronym,names.types.alias,names.types.label,names.types.ror_display,ror_display_lang,relationships,status,types
      https://ror.org/0zzzw0162,harbour.example.edu;uhe.example.edu,https://www.harbour.example.edu,GH,"en: UHE, HUE","en: Harbour, University of; no_lang_code: HarbU","en: University of Harbour Example; fr: Université de Port-Exemple",University of Harbour Example,en,"parent: https://ror.org/0zzzw0356; successor: https://ror.org/0zzzw0259, https://ror.org/0zzzw0453",active,education; funder
      """;

  @TempDir Path folder;

  @BeforeEach
  void forgetEverything() {
    Database.execute(
        PLATFORM.address(),
        "TRUNCATE iioe.ror_release, iioe.ror_organization, iioe.ror_word; DELETE FROM iioe.partner");
  }

  private static RegistryLoad.Report load(Path file) {
    return load(file, false);
  }

  private static RegistryLoad.Report load(Path file, boolean dryRun) {
    return new RegistryLoad(PLATFORM.database(), PLATFORM.runs(), Progress.NONE)
        .load(new RegistryLoad.Request(file, file.getFileName().toString(), dryRun));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path file = folder.resolve("dump.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static ResearchOrganization found(String id) {
    return new ResearchOrganizations(PLATFORM.database()).find(id).orElseThrow();
  }

  private static List<String> search(String text, @Nullable String country) {
    return new RegistrySearch(PLATFORM.database())
        .search(new RegistrySearch.Request(text, country, 10)).stream()
            .map(match -> match.organization().id() + " " + match.score() + " " + match.matched())
            .toList();
  }

  @Test
  void the_newest_schema_is_read_whole() {
    RegistryLoad.Report report = load(EXAMPLE);

    assertThat(report.created()).isEqualTo(5);
    assertThat(report.release().version()).isEqualTo("v0.1-2026-01-01");
    assertThat(report.release().schema()).isEqualTo(2);
    assertThat(report.rejected()).isZero();
    ResearchOrganization harbour = found("0zzzw0162");
    assertThat(harbour.name()).isEqualTo("University of Harbour Example");
    assertThat(harbour.country()).isEqualTo("GH");
    assertThat(harbour.website()).isEqualTo("https://www.harbour.example.edu");
    assertThat(harbour.domains()).containsExactly("harbour.example.edu");
    assertThat(harbour.namesByLanguage())
        .containsEntry("fr", "Université de Port-Exemple")
        .containsEntry("zh", "示例港大学")
        .containsEntry("en", "University of Harbour Example");
    assertThat(found("0zzzw0356").status()).isEqualTo(ResearchOrganization.Status.INACTIVE);
    assertThat(found("0zzzw0356").successors()).containsExactly("0zzzw0162");
  }

  @Test
  void the_older_schema_and_both_tables_say_the_same() throws IOException {
    assertThat(load(write("2020-01-01-ror-data.json", OLD)).release().schema()).isEqualTo(1);
    ResearchOrganization old = found("0zzzw0162");
    assertThat(old.types()).containsExactly("education");
    assertThat(old.country()).isEqualTo("GH");
    assertThat(old.namesByLanguage()).containsEntry("fr", "Université de Port-Exemple");
    assertThat(old.successors()).containsExactly("0zzzw0259");

    RegistryLoad.Report report = load(write("dump.csv", TABLE));
    assertThat(report.release().format()).isEqualTo("csv");
    assertThat(report.changed()).isEqualTo(1);
    ResearchOrganization harbour = found("0zzzw0162");
    assertThat(harbour.successors()).containsExactly("0zzzw0259", "0zzzw0453");
    assertThat(harbour.domains()).containsExactly("harbour.example.edu", "uhe.example.edu");
    assertThat(harbour.names())
        .extracting(name -> name.kind() + " " + name.language() + " " + name.text())
        .containsExactly(
            "LABEL en University of Harbour Example",
            "LABEL fr Université de Port-Exemple",
            "ALIAS en Harbour, University of",
            "ALIAS null HarbU",
            "ACRONYM en UHE",
            "ACRONYM en HUE");
  }

  @Test
  void of_an_archive_the_best_file_is_read() throws IOException {
    String example = Files.readString(EXAMPLE);
    RegistryLoad.Report report =
        load(
            zip(
                "v1.50-2025-01-01-ror-data.csv", TABLE,
                "v1.50-2025-01-01-ror-data.json", OLD,
                "v1.50-2025-01-01-ror-data_schema_v2.csv", TABLE,
                "v1.50-2025-01-01-ror-data_schema_v2.json", example));

    assertThat(report.release().version()).isEqualTo("v1.50-2025-01-01");
    assertThat(report.release().organizations()).isEqualTo(5);
  }

  @Test
  void a_load_replaces_the_one_before() throws IOException {
    load(EXAMPLE);
    RegistryLoad.Report same = load(EXAMPLE);
    assertThat(List.of(same.created(), same.changed(), same.unchanged(), same.removed()))
        .containsExactly(0L, 0L, 5L, 0L);
    RegistryLoad.Report rehearsal = load(write("old.json", OLD), true);
    assertThat(rehearsal.run()).isNull();
    assertThat(rehearsal.removed()).isEqualTo(4);
    assertThat(search("Alexandria", null)).hasSize(1);

    RegistryLoad.Report report = load(write("old.json", OLD));

    assertThat(report.removed()).isEqualTo(4);
    assertThat(search("Alexandria", null)).isEmpty();
    assertThat(report.earlier()).isEqualTo(same.release());
  }

  @ParameterizedTest
  @CsvSource({
    "0zzzw0162, , 0zzzw0162 1.0 University of Harbour Example",
    "https://ror.org/0zzzw0453, , 0zzzw0453 1.0 Example University of Alexandria",
    "universite de port exemple, , 0zzzw0162 1.0 Université de Port-Exemple",
    "UNIVERSITY HARBOUR EXAMPEL, GH, 0zzzw0162 0.99 University of Harbour Example",
    "uhe, , 0zzzw0162 1.0 UHE",
    "示例港大学, , 0zzzw0162 1.0 示例港大学",
    "جامعة المثال, , 0zzzw0453 1.0 جامعة المثال",
    "Sample Technology Institute, , 0zzzw0356 0.95 Institute of Sample Technology"
  })
  void who_is_meant_is_found(String text, @Nullable String country, String expected) {
    load(EXAMPLE);

    assertThat(search(text, country)).first().isEqualTo(expected);
  }

  @Test
  void who_is_elsewhere_or_nobody_is_not_found() {
    load(EXAMPLE);

    assertThat(search("University of Harbour Example", "FR")).isEmpty();
    assertThat(search("qqqq", null)).isEmpty();
    assertThat(search("!!!", null)).isEmpty();
    assertThatThrownBy(() -> search("0zzzw0163", null)).hasMessageStartingWith("ROR_ID_WRONG");
    assertThatThrownBy(() -> search("03q21mh05", null)).hasMessageStartingWith("ROR_UNKNOWN");
  }

  @Test
  void without_a_dump_it_says_so() {
    assertThatThrownBy(() -> search("x", null)).hasMessageStartingWith("ROR_NOT_LOADED");
  }

  @Test
  void partners_are_compared() {
    load(EXAMPLE);
    Database.execute(
        PLATFORM.address(),
        """
        INSERT INTO iioe.partner (code, name, ror, country, website) VALUES
          ('right', 'Universite de Port Exemple', '0zzzw0162', 'GH', 'http://harbour.example.edu/en'),
          ('wrong', 'Another College', '0zzzw0259', 'ML', 'https://elsewhere.example.org'),
          ('ceased', 'Sample Tech College', '0zzzw0356', NULL, NULL),
          ('mistake', 'Entry Made by Mistake', '0zzzw0550', 'FR', NULL),
          ('gone', 'Gone', '03q21mh05', NULL, NULL),
          ('plain', 'Plain', NULL, NULL, NULL)""");
    RegistryComparison comparison = new RegistryComparison(PLATFORM.database());

    RegistryComparison.Report report =
        comparison.compare(new RegistryComparison.Request(List.of(), null));

    assertThat(report.checked()).isEqualTo(5);
    assertThat(report.without()).isEqualTo(1);
    assertThat(report.differences())
        .extracting(
            one ->
                one.partner()
                    + " "
                    + one.difference().kind().label()
                    + ": "
                    + one.difference().platform()
                    + " / "
                    + one.difference().registry())
        .containsExactly(
            "ceased inactive: 0zzzw0356 / 0zzzw0162",
            "gone unknown: 03q21mh05 / null",
            "mistake withdrawn: 0zzzw0550 / null",
            "wrong name: Another College / École Polytechnique d'Exempleville",
            "wrong country: ML / SN",
            "wrong website: https://elsewhere.example.org / https://polytechnique.example.org");
    assertThat(
            comparison
                .compare(new RegistryComparison.Request(List.of("RIGHT"), null))
                .differences())
        .isEmpty();
    assertThatThrownBy(
            () -> comparison.compare(new RegistryComparison.Request(List.of("wrongg"), null)))
        .hasMessageStartingWith("ROR_PARTNER_UNKNOWN {partner=wrongg, nearest=[wrong]");
  }

  @Test
  void unusable_records_are_left_out_and_named() throws IOException {
    String names = "\"names\":[{\"value\":\"X\",\"types\":[\"ror_display\"],\"lang\":null}]";
    Path file =
        write(
            "dump.json",
            "[{\"id\":\"https://ror.org/0zzzw0162\",\"status\":\"active\","
                + names
                + "},"
                + "{\"id\":\"https://ror.org/0zzzw0163\",\"status\":\"active\","
                + names
                + "},"
                + "{\"id\":\"https://ror.org/0zzzw0259\",\"status\":\"asleep\","
                + names
                + "},"
                + "{\"id\":\"https://ror.org/0zzzw0259\",\"status\":\"active\",\"names\":[]},"
                + "{\"id\":\"https://ror.org/0zzzw0259\",\"status\":\"active\","
                + names.replace("\"X\"", "\"" + "x".repeat(1001) + "\"")
                + "}]");

    RegistryLoad.Report report = load(file);

    assertThat(report.created()).isEqualTo(1);
    assertThat(report.rejections())
        .extracting(one -> one.record() + " " + one.reason().label())
        .containsExactly("2 id", "3 status", "4 name", "5 size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[] ROR_EMPTY",
        "{} ROR_NOT_A_DUMP",
        "[1] ROR_NOT_A_DUMP",
        "[{},] ROR_JSON_DAMAGED",
        "[{\"id\": ROR_JSON_DAMAGED",
        "[] [] ROR_NOT_A_DUMP",
        "a,b ROR_NOT_A_DUMP"
      })
  void what_is_no_dump_is_refused(String textAndCode) throws IOException {
    int end = textAndCode.lastIndexOf(' ');
    Path file = write("dump.json", textAndCode.substring(0, end));

    assertThatThrownBy(() -> load(file)).hasMessageStartingWith(textAndCode.substring(end + 1));
  }

  @Test
  void hostile_dumps_are_refused_and_change_nothing() throws IOException {
    load(EXAMPLE);
    String record = OLD.strip().substring(1, OLD.strip().length() - 1);

    assertThatThrownBy(() -> load(write("twice.json", "[" + record + "," + record + "]")))
        .hasMessageStartingWith("ROR_TWICE");
    assertThatThrownBy(() -> load(write("deep.json", "[{\"a\":" + "[".repeat(1000))))
        .hasMessageStartingWith("ROR_JSON_DAMAGED");
    assertThatThrownBy(() -> load(write("large.json", "[{\"a\":[" + "1,".repeat(200_000))))
        .hasMessageStartingWith("ROR_JSON_DAMAGED");
    assertThatThrownBy(() -> load(zip("dump.json", " ".repeat(20_000_000) + "[]")))
        .hasMessageStartingWith("ROR_ARCHIVE_REFUSED");
    assertThatThrownBy(() -> load(zip("../dump.json", OLD)))
        .hasMessageStartingWith("ROR_ARCHIVE_REFUSED");
    assertThatThrownBy(() -> load(zip("readme.txt", "x"))).hasMessageStartingWith("ROR_NOT_A_DUMP");
    assertThatThrownBy(() -> load(folder.resolve("none")))
        .hasMessageStartingWith("ROR_NO_SUCH_FILE");
    assertThat(search("Alexandria", null)).hasSize(1);
  }
}
