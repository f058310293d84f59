package org.iioe.commands.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;

/** A package that a test puts together, and what the reader says about it. */
final class SamplePackage {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  static SamplePackage of() {
    return new SamplePackage();
  }

  SamplePackage with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SamplePackage with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  ReadPackage read() {
    return packed(SamplePackage::read);
  }

  /** Reads the launch pages and metadata files as well. */
  ReadPackage inspect() {
    return packed(SamplePackage::inspect);
  }

  private ReadPackage packed(Function<Path, ReadPackage> reader) {
    try {
      Path archive = Files.createTempFile("sample", ".zip");
      try {
        write(archive);
        return reader.apply(archive);
      } finally {
        Files.delete(archive);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads whatever lies at a path. */
  static ReadPackage read(Path path) {
    try (PackageFiles opened = PackageFiles.open(path, ArchiveLimits.DEFAULT)) {
      return PackageReader.read(opened);
    }
  }

  /** Reads whatever lies at a path, with its launch pages and metadata files. */
  static ReadPackage inspect(Path path) {
    try (PackageFiles opened = PackageFiles.open(path, ArchiveLimits.DEFAULT)) {
      ReadPackage read = PackageReader.read(opened);
      List<Finding> findings = new ArrayList<>(read.findings());
      findings.addAll(PackageInspection.run(opened, read.coursePackage()));
      return new ReadPackage(read.coursePackage(), findings);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads one XML file that comes without a package. */
  static ReadPackage readBare(String text) {
    try {
      Path file = Files.createTempFile("sample", ".xml");
      try {
        Files.writeString(file, text);
        return read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(Path archive) throws IOException {
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
  }

  /** The codes of the findings, in order, without those of no weight. */
  static List<String> codes(ReadPackage read) {
    return read.findings().stream()
        .filter(finding -> !finding.rule().severity().name().equals("INFO"))
        .map(finding -> finding.rule().code())
        .toList();
  }

  /** Code and place of each finding, such as {@code XML-DOCTYPE 2:1}. */
  static List<String> places(List<Finding> findings) {
    return findings.stream()
        .map(found -> found.rule().code() + " " + found.line() + ":" + found.column())
        .toList();
  }
}
