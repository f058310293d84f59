package org.iioe.cli.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iioe.cli.verb.Services;
import org.iioe.commands.course.PackageSource;
import org.iioe.commands.course.PackageSources;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveLimits;

/** Turns the arguments of a verb into packages; {@code -} is standard input. */
final class PackageArguments {
  /** As a file name: standard input. */
  static final String STANDARD_INPUT = "-";

  private static final int BUFFER = 1 << 16;

  private PackageArguments() {}

  static List<PackageSource> sources(
      List<String> arguments, Services services, ArchiveLimits limits) {
    List<PackageSource> sources = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT)) {
        sources.add(new PackageSource(spooled(services, limits.maxBytes()), argument));
      } else {
        sources.addAll(
            PackageSources.of(services.terminal().workingDirectory(), List.of(argument)));
      }
    }
    return sources;
  }

  /**
   * The one package that an argument is; a folder of several is not looked into.
   *
   * @throws Fault of kind invalid input when there is no such file
   */
  static PackageSource single(String argument, Services services, ArchiveLimits limits) {
    if (argument.equals(STANDARD_INPUT)) {
      return new PackageSource(spooled(services, limits.maxBytes()), argument);
    }
    Path path = services.resolve(Path.of(argument));
    if (!Files.exists(path)) {
      throw Fault.invalidInput("PACKAGE_NO_SUCH_FILE").with("file", argument);
    }
    return new PackageSource(path, argument);
  }

  /** An archive is read from its end, so it has to be a file; it lasts as long as the command. */
  private static Path spooled(Services services, long limit) {
    try {
      Path folder = Files.createTempDirectory("iioe-");
      Path file = folder.resolve("standard-input.zip");
      services.closing(
          () -> {
            Files.deleteIfExists(file);
            Files.delete(folder);
          });
      try (OutputStream out = Files.newOutputStream(file)) {
        copy(services.standardInput(), out, limit);
      }
      return file;
    } catch (IOException e) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", STANDARD_INPUT)
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = limit;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      left -= count;
      if (left < 0) {
        throw Fault.invalidInput("COURSE_INPUT_TOO_LARGE").with("limit", limit);
      }
      out.write(buffer, 0, count);
    }
  }
}
