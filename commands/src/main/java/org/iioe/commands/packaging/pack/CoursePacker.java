package org.iioe.commands.packaging.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.CanonicalArchive;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.packaging.pack.description.CourseSource;
import org.iioe.commands.packaging.pack.description.CourseSourceReader;
import org.iioe.commands.packaging.pack.manifest.Hrefs;
import org.iioe.commands.packaging.pack.manifest.Manifests;
import org.iioe.commands.packaging.pack.manifest.PackagePlan;
import org.iioe.commands.packaging.pack.material.CourseFolder;
import org.iioe.commands.packaging.pack.material.LanguageFiles;
import org.iioe.commands.packaging.pack.material.Lesson;
import org.iioe.commands.packaging.pack.material.Lessons;
import org.iioe.commands.packaging.pack.material.WrapperPages;
import org.iioe.commands.yaml.Problems;

/** Makes packages of a course's folder, one a language and standard. */
public final class CoursePacker {
  /** The longest launch data that SCORM 1.2 lets a platform keep. */
  private static final int LONGEST_DATA_1_2 = 255;

  private final CourseSource source;
  private final CourseFolder folder;
  private final LanguageFiles languageFiles;
  private final Problems problems;

  private CoursePacker(CourseSource source, CourseFolder folder, Problems problems) {
    this.source = source;
    this.folder = folder;
    this.languageFiles = new LanguageFiles(source);
    this.problems = problems;
  }

  /**
   * Reads a course's description and the names of its files.
   *
   * @param file the description; the course's files lie beside and below it
   * @param shown the file as its author named it
   * @param categories that the catalogue has
   * @param never more files that belong to no package; absolute
   * @throws Fault of kind invalid input that tells all mistakes
   */
  public static CoursePacker open(
      Path file, String shown, List<String> categories, Set<Path> never) {
    Problems problems = new Problems(shown);
    CourseSource source = CourseSourceReader.read(file, categories, problems);
    // A folder may be reached by a link; only links in it are refused.
    Path folder = real(file.resolveSibling("."), shown);
    Set<Path> out = new HashSet<>();
    never.forEach(path -> out.add(Files.exists(path) ? real(path, shown) : path));
    out.add(folder.resolve(String.valueOf(file.getFileName())));
    for (String language : source.languages()) {
      for (Standard standard : CourseSourceReader.STANDARDS) {
        out.add(folder.resolve(archiveName(source, language, standard)));
      }
    }
    CourseFolder files =
        CourseFolder.read(folder, source.include(), source.exclude(), out, problems);
    CoursePacker packer = new CoursePacker(source, files, problems);
    packer.check();
    problems.throwIfAny();
    return packer;
  }

  private static Path real(Path path, String shown) {
    try {
      return path.toRealPath();
    } catch (IOException unreadable) {
      throw unreadable(shown, unreadable);
    }
  }

  private static Fault unreadable(String shown, IOException reason) {
    return Fault.invalidInput("PACKAGE_UNREADABLE")
        .with("file", shown)
        .with("reason", String.valueOf(reason.getMessage()))
        .causedBy(reason);
  }

  private static String archiveName(CourseSource source, String language, Standard standard) {
    return source.code() + "-" + language + "-" + standard.code() + ".zip";
  }

  /** The file name of a package, in which code, language and standard can be read. */
  public String archiveName(String language, Standard standard) {
    return archiveName(source, language, standard);
  }

  public CourseSource source() {
    return source;
  }

  /** Looks at every language and standard, so that nothing is found out at the last package. */
  private void check() {
    for (Standard standard : source.standards()) {
      for (String language : source.languages()) {
        lessons(standard, language, files(language));
      }
    }
  }

  /**
   * Plans a package; its files are read when it is written.
   *
   * @throws Fault of kind invalid input when the course cannot be said in this standard
   */
  public PackedCourse pack(Standard standard, String language) {
    SortedMap<String, Path> own = files(language);
    List<Lesson> lessons = lessons(standard, language, own);
    problems.throwIfAny();
    SortedMap<String, CanonicalArchive.Content> files = new TreeMap<>();
    own.forEach(
        (path, file) ->
            files.put(path, () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)));
    addWrapping(standard, language, lessons, files);
    PackagePlan plan = PackagePlan.of(source, language, lessons, files.keySet());
    String manifest = Manifests.write(standard, plan);
    files.put(Manifests.name(standard), content(manifest.getBytes(StandardCharsets.UTF_8)));
    return new PackedCourse(
        standard,
        language,
        source.title().in(language),
        files,
        source.items().stream().mapToInt(CoursePacker::count).sum(),
        lessons.size(),
        new CourseNotes(source, standard, lessons).of(language));
  }

  private SortedMap<String, Path> files(String language) {
    SortedMap<String, Path> own = new TreeMap<>(folder.files());
    own.keySet().removeIf(path -> !languageFiles.belongs(path, language));
    return own;
  }

  private List<Lesson> lessons(Standard standard, String language, SortedMap<String, Path> files) {
    List<CourseItem> leaves = source.leaves();
    if (standard == Standard.SCORM_1_2) {
      leaves.forEach(this::checkData);
    }
    try {
      return new Lessons(files, standard, problems).of(leaves, language);
    } catch (IOException unreadable) {
      throw unreadable(problems.file(), unreadable);
    }
  }

  private void checkData(CourseItem leaf) {
    if (leaf.launchData().length() > LONGEST_DATA_1_2) {
      problems.add(
          "PACK_DATA_TOO_LONG",
          leaf.place(),
          "length",
          leaf.launchData().length(),
          "limit",
          LONGEST_DATA_1_2);
    }
  }

  private void addWrapping(
      Standard standard,
      String language,
      List<Lesson> lessons,
      SortedMap<String, CanonicalArchive.Content> files) {
    for (Lesson lesson : lessons) {
      if (lesson.wrapped()) {
        String title = lesson.item().title().in(language);
        String href = "../" + Hrefs.of(lesson.content());
        byte[] page = WrapperPages.page(lesson, href, title, language, source.sequencing());
        files.put(lesson.launch(), content(page));
      }
    }
    if (lessons.stream().anyMatch(Lesson::wrapped)) {
      WrapperPages.scripts(standard).forEach((path, script) -> files.put(path, content(script)));
    }
  }

  private static int count(CourseItem item) {
    return 1 + item.items().stream().mapToInt(CoursePacker::count).sum();
  }

  private static CanonicalArchive.Content content(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
