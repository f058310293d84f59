package org.iioe.commands.partner.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableSource;

/**
 * A file that says something of institutions.
 *
 * @param shown as its author named it; {@code -} for standard input
 * @param folder at which the paths of documents begin
 * @param yaml whether it is the file of one institution, and else a table
 */
public record PartnerSource(String shown, Path folder, TableSource source, boolean yaml) {
  private static final Pattern YAML =
      Pattern.compile(
          "\\A\\uFEFF?(?:[ \\t]*(?:#[^\\n]*|---[^\\n]*)?\\r?\\n)*[ \\t]*partner[ \\t]*:");
  private static final int START = 1 << 16;

  /**
   * The files that a user names; in place of a folder its YAML files, by name.
   *
   * @param path where it is
   * @param shown as the user named it
   * @throws Fault of kind invalid input when there is nothing
   */
  public static List<PartnerSource> of(Path path, String shown) {
    if (!Files.isDirectory(path)) {
      if (!Files.isRegularFile(path)) {
        throw Fault.invalidInput("PARTNER_FILE_MISSING").with("file", shown);
      }
      Path folder = path.toAbsolutePath().getParent();
      TableSource source = TableSource.of(path);
      return List.of(
          new PartnerSource(
              shown, folder == null ? path : folder, source, isYaml(shown) || begins(source)));
    }
    List<PartnerSource> sources = new ArrayList<>();
    for (Path file : files(path, shown)) {
      String name = Path.of(shown).resolve(file.getFileName()).toString();
      sources.add(new PartnerSource(name, path, TableSource.of(file), true));
    }
    if (sources.isEmpty()) {
      throw Fault.invalidInput("PARTNER_FOLDER_EMPTY").with("file", shown);
    }
    return sources;
  }

  /**
   * What comes over standard input.
   *
   * @param folder at which the paths of documents begin
   */
  public static PartnerSource standardInput(TableSource source, Path folder) {
    return new PartnerSource(source.name(), folder, source, begins(source));
  }

  private static List<Path> files(Path folder, String shown) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        if (Files.isRegularFile(file) && isYaml(file.toString())) {
          files.add(file);
        }
      }
    } catch (IOException unreadable) {
      throw unreadable(shown, unreadable);
    }
    files.sort(null);
    return files;
  }

  private static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  private static boolean begins(TableSource source) {
    try (InputStream in = source.open()) {
      String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
      return YAML.matcher(start).find();
    } catch (IOException unreadable) {
      throw unreadable(source.name(), unreadable);
    }
  }

  static Fault unreadable(String shown, IOException cause) {
    return Fault.invalidInput("PARTNER_FILE_UNREADABLE")
        .with("file", shown)
        .with("reason", String.valueOf(cause.getMessage()))
        .causedBy(cause);
  }
}
