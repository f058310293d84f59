package org.iioe.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.iioe.commands.database.DatabaseAddress.Host;
import org.jspecify.annotations.Nullable;

/**
 * The password file of PostgreSQL, {@code ~/.pgpass}: lines of {@code
 * host:port:database:user:password} in which {@code *} matches anything. As {@code psql} does, it
 * is passed over when others may read it.
 */
final class PasswordFile {
  private static final int FIELDS = 5;

  private PasswordFile() {}

  static @Nullable String find(Path file, Host host, String database, String user) {
    try {
      if (!Files.isRegularFile(file) || isReadableByOthers(file)) {
        return null;
      }
      for (String line : Files.readAllLines(file)) {
        List<String> fields = fields(line);
        if (fields.size() == FIELDS
            && matches(fields, List.of(host.name(), "" + host.port(), database, user))) {
          return fields.get(FIELDS - 1);
        }
      }
      return null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  private static boolean isReadableByOthers(Path file) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.contains(PosixFilePermission.GROUP_READ)
        || permissions.contains(PosixFilePermission.OTHERS_READ);
  }

  private static boolean matches(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Splits at colons; a backslash makes the next character ordinary. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    if (line.isEmpty() || line.startsWith("#")) {
      return fields;
    }
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (character == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (character == ':' && fields.size() < FIELDS - 1) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(character);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
