package org.iioe.commands.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.iioe.commands.fault.Fault;

/** What a backup in the suite's own format says that it holds. */
record BackupContents(int schemaVersion, List<StoredTable> tables) {
  /** One table of it. */
  record StoredTable(String name, List<String> columns, long rows, String sha256) {}

  /** Reads all of a backup; a fault when it is not what it says. */
  static BackupContents check(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      BackupContents contents = read(zip);
      for (StoredTable table : contents.tables) {
        if (!table.sha256.equals(digest(zip, table))) {
          throw new IOException("the table " + table.name + " has another digest");
        }
      }
      return contents;
    } catch (IOException | RuntimeException damaged) {
      throw Fault.invalidInput("BACKUP_DAMAGED")
          .with("reason", damaged.getMessage())
          .causedBy(damaged);
    }
  }

  private static BackupContents read(ZipFile zip) throws IOException {
    JsonNode root;
    try (InputStream in = open(zip, TableArchive.CONTENTS)) {
      root = new ObjectMapper().readTree(in);
    }
    if (!root.path("format").asText().equals(TableArchive.FORMAT)) {
      throw new IOException("it is not of the format " + TableArchive.FORMAT);
    }
    List<StoredTable> tables = new ArrayList<>();
    for (JsonNode table : root.path("tables")) {
      List<String> columns = new ArrayList<>();
      table.path("columns").forEach(column -> columns.add(column.asText()));
      tables.add(
          new StoredTable(
              table.path("name").asText(),
              columns,
              table.path("rows").asLong(),
              table.path("sha256").asText()));
    }
    return new BackupContents(root.path("schemaVersion").asInt(), tables);
  }

  static InputStream open(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("it has no " + name);
    }
    return zip.getInputStream(entry);
  }

  private static String digest(ZipFile zip, StoredTable table) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(open(zip, TableArchive.entry(table.name)), Digests.sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }
}
