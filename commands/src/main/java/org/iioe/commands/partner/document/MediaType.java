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
  PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
  PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
  JPEG("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      new byte[] {'P', 'K', 3, 4}),
  ODT("application/vnd.oasis.opendocument.text", new byte[] {'P', 'K', 3, 4});

  /** What people are told is taken. */
  static final List<String> KNOWN = List.of("PDF", "PNG", "JPEG", "DOCX", "ODT");

  private static final int BYTES = 8;

  private static final byte[][] PROGRAMS = {
    {0x7f, 'E', 'L', 'F'},
    {'M', 'Z'},
    {'#', '!'},
    {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe},
    {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe},
    {(byte) 0xce, (byte) 0xfa, (byte) 0xed, (byte) 0xfe},
  };

  private final String label;
  private final byte[] start;

  MediaType(String label, byte[] start) {
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
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(BYTES);
    }
    for (byte[] program : PROGRAMS) {
      if (begins(bytes, program)) {
        throw Fault.invalidInput("DOCUMENT_PROGRAM").with("file", shown);
      }
    }
    Optional<MediaType> found =
        begins(bytes, DOCX.start)
            ? ofArchive(file, shown)
            : Arrays.stream(values()).filter(type -> begins(bytes, type.start)).findFirst();
    return found.orElseThrow(
        () -> Fault.invalidInput("DOCUMENT_KIND").with("file", shown).with("valid", KNOWN));
  }

  private static boolean begins(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
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
