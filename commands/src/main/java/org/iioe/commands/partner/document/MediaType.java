package org.iioe.commands.partner.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.iioe.commands.fault.Fault;

/** What a document is, by its bytes and not by its name. */
enum MediaType {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\3\4"),
  ODT("application/vnd.oasis.opendocument.text", "PK\3\4");

  /** What people are told is taken. */
  static final List<String> KNOWN = List.of("PDF", "PNG", "JPEG", "DOCX", "ODT");

  private static final int BYTES = 8;

  /** Beginnings of programs: ELF, Windows, scripts, Java and macOS. */
  private static final List<String> PROGRAMS =
      List.of(
          "\u007fELF",
          "MZ",
          "#!",
          "\u00ca\u00fe\u00ba\u00be",
          "\u00cf\u00fa\u00ed\u00fe",
          "\u00ce\u00fa\u00ed\u00fe");

  private final String label;

  /** The first bytes, each as the character of its number. */
  private final String start;

  MediaType(String label, String start) {
    this.label = label;
    this.start = start;
  }

  String label() {
    return label;
  }

  /**
   * What a file is.
   *
   * @throws Fault of kind invalid input when it is a program, or nothing that is taken
   */
  static MediaType of(Path file, String shown) throws IOException {
    String beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
    }
    if (PROGRAMS.stream().anyMatch(beginning::startsWith)) {
      throw Fault.invalidInput("DOCUMENT_PROGRAM").with("file", shown);
    }
    Optional<MediaType> found =
        beginning.startsWith(DOCX.start)
            ? ofArchive(file, shown)
            : Arrays.stream(values()).filter(type -> beginning.startsWith(type.start)).findFirst();
    return found.orElseThrow(
        () -> Fault.invalidInput("DOCUMENT_KIND").with("file", shown).with("valid", KNOWN));
  }

  private static Optional<MediaType> ofArchive(Path file, String shown) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      // Macros are programs.
      if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
        throw Fault.invalidInput("DOCUMENT_PROGRAM").with("file", shown);
      }
      if (zip.getEntry("[Content_Types].xml") != null
          && zip.getEntry("word/document.xml") != null) {
        return Optional.of(DOCX);
      }
      ZipEntry type = zip.getEntry("mimetype");
      return type != null && text(zip, type).equals(ODT.label)
          ? Optional.of(ODT)
          : Optional.empty();
    } catch (ZipException damaged) {
      return Optional.empty();
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(ODT.label.length() + 1), StandardCharsets.US_ASCII);
    }
  }
}
