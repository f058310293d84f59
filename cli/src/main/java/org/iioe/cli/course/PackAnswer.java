package org.iioe.cli.course;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.course.PackedFile;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.packaging.pack.PackedCourse;
import org.jspecify.annotations.Nullable;

/** What packing made, one row a package. */
final class PackAnswer {
  private static final List<String> FIELDS =
      List.of(
          "file",
          "standard",
          "language",
          "title",
          "items",
          "scos",
          "files",
          "bytes",
          "sha256",
          "outcome",
          "notes",
          "findings");
  private static final List<String> TABLE =
      List.of("file", "outcome", "scos", "files", "bytes", "title");

  private PackAnswer() {}

  static Answer.Rows of(List<PackedFile> packed, Path workingFolder, Messages messages) {
    List<Map<String, @Nullable Object>> rows =
        packed.stream().map(one -> row(one, workingFolder, messages)).toList();
    return new Answer.Rows(FIELDS, TABLE, rows);
  }

  private static Map<String, @Nullable Object> row(
      PackedFile packed, Path workingFolder, Messages messages) {
    PackedCourse course = packed.course();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", shown(packed, workingFolder));
    row.put("standard", course.standard().code());
    row.put("language", course.language());
    row.put("title", course.title());
    row.put("items", course.items());
    row.put("scos", course.lessons());
    row.put("files", course.files().size());
    row.put("bytes", packed.bytes());
    row.put("sha256", packed.sha256().toString());
    row.put("outcome", packed.outcome().code());
    row.put(
        "notes",
        course.notes().stream().map(note -> messages.text(note.code(), note.details())).toList());
    row.put("findings", FindingFields.lenient(messages).of(packed.findings()));
    return row;
  }

  /** As people would type it: below the working folder without that folder's name. */
  private static String shown(PackedFile packed, Path workingFolder) {
    Path target = packed.target();
    if (target == null) {
      return "-";
    }
    return target.startsWith(workingFolder)
        ? workingFolder.relativize(target).toString()
        : target.toString();
  }

  /** The name of the package for sentences about it. */
  static String name(PackedFile packed) {
    Path target = packed.target();
    return target == null ? "-" : String.valueOf(target.getFileName());
  }
}
