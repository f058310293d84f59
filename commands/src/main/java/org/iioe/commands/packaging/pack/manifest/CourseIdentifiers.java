package org.iioe.commands.packaging.pack.manifest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.iioe.commands.packaging.pack.description.CourseSource;

/** Identifiers of a course that stay the same at every packing. */
final class CourseIdentifiers {
  private CourseIdentifiers() {}

  /** An NCName: the code itself where its letters are ASCII, else a UUID made from it. */
  static String name(String code) {
    return code.matches("[A-Za-z0-9._-]+") ? code : "course-" + uuid(code);
  }

  /** The IRI of the course, or of one of its parts. */
  static String iri(CourseSource source, String part) {
    if (source.iri() != null) {
      return part.isEmpty() ? source.iri() : source.iri() + "/" + part;
    }
    return "urn:uuid:" + uuid(source.code() + "\0" + part);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(("iioe course\0" + name).getBytes(StandardCharsets.UTF_8));
  }
}
