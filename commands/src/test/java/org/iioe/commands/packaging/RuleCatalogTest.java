package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.iioe.commands.packaging.archive.ContainerRule;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.finding.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the catalog is broken by a package here; a new rule without one fails. */
class RuleCatalogTest {
  private static final String LONG = "folder/".repeat(30) + "a.txt";
  private static final Map<String, String[]> CHANGES = changes();
  private static final Map<String, Supplier<ReadPackage>> OTHERS =
      Map.ofEntries(
          Map.entry("PACKAGE-BARE-MANIFEST", () -> SamplePackage.readBare("<manifest/>")),
          Map.entry("PACKAGE-MANIFEST-UNREADABLE", () -> PackageReader.read(new TornFiles())),
          Map.entry("PACKAGE-STANDARD-UNSUPPORTED", () -> soundFor("cmi5", Profile.MOODLE)),
          Map.entry("XML-TOO-DEEP", () -> manifest("<a>".repeat(2000))),
          Map.entry("XML-TOO-MANY-ELEMENTS", () -> manifest("<a/>".repeat(500_001))),
          Map.entry("XML-ENCODING-WRONG", RuleCatalogTest::wrongEncoding),
          Map.entry("SCORM-DATA-TOO-LONG", () -> change("scorm12", ">d<", tag("d".repeat(256)))),
          Map.entry("FILE-MANY", RuleCatalogTest::manyFiles),
          Map.entry("FILE-PATH-LONG", () -> change("scorm12", "¶>style", "¶>" + LONG + "¶¶>style")),
          Map.entry("TINCAN-ROOT-INVALID", RuleCatalogTest::otherRoot),
          Map.entry("CMI5-COURSE-MISSING", () -> without("(?s)<course .*</course>")),
          Map.entry("CMI5-NO-AU", () -> without("(?s)<au .*</au>")),
          Map.entry("CMI5-URL-WITHOUT-PACKAGE", RuleCatalogTest::bareCmi5));

  /** Lines of a code, a sound package, what is replaced in it, and by what. */
  private static Map<String, String[]> changes() {
    Map<String, String[]> changes = new LinkedHashMap<>();
    try (InputStream stream = RuleCatalogTest.class.getResourceAsStream("rules.txt")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split(" *\\| ", -1))
          .forEach(parts -> changes.put(parts[0], parts));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return changes;
  }

  static Stream<Rule> rules() {
    return RuleCatalog.all().stream().filter(rule -> !(rule instanceof ContainerRule));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_package_breaks_the_rule(Rule rule) {
    Supplier<ReadPackage> broken = broken(rule.code());
    assertThat(broken).as("a package that breaks " + rule.code()).isNotNull();
    ReadPackage read = Objects.requireNonNull(broken).get();
    assertThat(read.findings()).extracting(Finding::rule).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"scorm12", "described", "scorm2004", "sequenced", "cmi5", "aicc", "tincan"})
  void the_sound_package_breaks_none(String sound) {
    assertThat(RuleSamples.parse(RuleSamples.sound(sound)).inspect().findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "scorm12, MOODLE",
    "scorm2004, MOODLE",
    "aicc, MOODLE",
    "scorm12, SCORM_CLOUD",
    "scorm2004, SCORM_CLOUD",
    "cmi5, SCORM_CLOUD",
    "aicc, SCORM_CLOUD",
    "tincan, SCORM_CLOUD",
    "scorm12, ADL_STRICT",
    "scorm2004, ADL_STRICT",
    "cmi5, ADL_STRICT",
    "cmi5, LENIENT",
    "tincan, LENIENT",
    "aicc, LENIENT"
  })
  void the_sound_package_is_valid_where_its_standard_is_taken(String sound, Profile profile) {
    assertThat(soundFor(sound, profile).findings()).isEmpty();
  }

  @Test
  void every_change_is_that_of_a_rule() {
    List<String> codes = rules().map(Rule::code).toList();
    assertThat(codes).containsAll(CHANGES.keySet()).containsAll(OTHERS.keySet());
  }

  /** Archives are broken byte by byte where the archive is tested; here is seen that they are. */
  @Test
  void every_rule_of_the_container_is_named_by_a_test() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String module : List.of("src/test/java", "../cli/src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(module))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          sources.append(Files.readString(file));
        }
      }
    }
    assertThat(Stream.of(ContainerRule.values()).map(Rule::code))
        .allSatisfy(code -> assertThat(sources.indexOf(code)).as(code).isNotNegative());
  }

  private static @Nullable Supplier<ReadPackage> broken(String code) {
    String[] change = CHANGES.get(code);
    return change == null
        ? OTHERS.get(code)
        : () -> change(change[1], change[2], change[3].replace('␁', '\u0001'));
  }

  private static ReadPackage change(String sound, String from, String to) {
    return RuleSamples.changed(sound, from, to).inspect();
  }

  private static ReadPackage manifest(String content) {
    return change("xml", "<manifest/>", "<manifest>" + content);
  }

  private static String tag(String text) {
    return ">" + text + "<";
  }

  private static ReadPackage soundFor(String sound, Profile profile) {
    return RuleSamples.parse(RuleSamples.sound(sound)).read().judgedFor(profile);
  }

  private static ReadPackage without(String pattern) {
    return RuleSamples.parse(RuleSamples.sound("cmi5").replaceAll(pattern, "")).read();
  }

  private static ReadPackage manyFiles() {
    SamplePackage files = RuleSamples.parse(RuleSamples.sound("scorm12"));
    for (int i = 0; i < 10_000; i++) {
      files.with("f/" + i, "");
    }
    return files.read();
  }

  private static ReadPackage wrongEncoding() {
    byte[] latin = "<manifest>é</manifest>".getBytes(StandardCharsets.ISO_8859_1);
    return SamplePackage.of().with("imsmanifest.xml", latin).read();
  }

  private static ReadPackage otherRoot() {
    return SamplePackage.of().with("tincan.xml", "<activities/>").read();
  }

  private static ReadPackage bareCmi5() {
    String files = RuleSamples.sound("cmi5");
    return SamplePackage.readBare(
        files.substring(files.indexOf('\n') + 1, files.indexOf("\n>index")));
  }

  /** A folder whose disk fails. */
  private static final class TornFiles implements PackageFiles {
    private static final PackageEntry MANIFEST = new PackageEntry("imsmanifest.xml", 1, 1, 0, 0);

    @Override
    public Path source() {
      return Path.of("torn");
    }

    @Override
    public Container container() {
      return Container.FOLDER;
    }

    @Override
    public List<PackageEntry> entries() {
      return List.of(MANIFEST);
    }

    @Override
    public Optional<PackageEntry> find(String path) {
      return Optional.of(MANIFEST);
    }

    @Override
    public InputStream open(PackageEntry entry) throws IOException {
      throw new IOException("Input/output error");
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
