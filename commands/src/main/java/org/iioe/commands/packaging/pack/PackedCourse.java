package org.iioe.commands.packaging.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iioe.commands.packaging.archive.CanonicalArchive;
import org.iioe.commands.packaging.model.Standard;

/**
 * A package that is ready to be written.
 *
 * @param files by path, the manifest among them
 * @param items headings and lessons
 * @param lessons what can be launched
 */
public record PackedCourse(
    Standard standard,
    String language,
    String title,
    SortedMap<String, CanonicalArchive.Content> files,
    int items,
    int lessons,
    List<PackNote> notes) {
  public PackedCourse {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    notes = List.copyOf(notes);
  }

  /** Writes the archive; the same input gives the same bytes on any machine. */
  public void write(OutputStream out) throws IOException {
    CanonicalArchive.write(files, out);
  }
}
