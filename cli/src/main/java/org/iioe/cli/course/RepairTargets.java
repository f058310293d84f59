package org.iioe.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.verb.Services;
import org.iioe.commands.course.PackageSource;
import org.iioe.commands.course.RepairItem;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Where repaired packages go: beside the package, where {@code --out} says, or in its place. */
final class RepairTargets {
  private static final String STANDARD = PackageArguments.STANDARD_INPUT;
  private static final String MARK = ".repaired";

  private final Services services;
  private final @Nullable String out;
  private final boolean inPlace;

  RepairTargets(Services services, @Nullable String out, boolean inPlace) {
    if (inPlace && out != null) {
      throw Fault.usage("COURSE_REPAIR_OUT_AND_IN_PLACE");
    }
    this.services = services;
    this.out = out;
    this.inPlace = inPlace;
  }

  boolean toStandardOutput() {
    return STANDARD.equals(out);
  }

  List<RepairItem> of(List<PackageSource> sources) {
    if (out != null && !isFolder(out) && sources.size() > 1) {
      throw Fault.usage("COURSE_REPAIR_SEVERAL").with("count", sources.size()).with("out", out);
    }
    List<RepairItem> items = new ArrayList<>();
    Map<Path, String> taken = new LinkedHashMap<>();
    for (PackageSource source : sources) {
      Path target = target(source);
      String earlier = taken.putIfAbsent(target, source.shown());
      if (earlier != null && !(inPlace && earlier.equals(source.shown()))) {
        throw Fault.usage("COURSE_REPAIR_SAME_NAME")
            .with("first", earlier)
            .with("second", source.shown())
            .with("out", target.toString());
      }
      items.add(new RepairItem(source, target, shown(target), out != null));
    }
    return items;
  }

  private String shown(Path target) {
    if (toStandardOutput()) {
      return STANDARD;
    }
    Path here = services.terminal().workingDirectory().toAbsolutePath();
    return target.startsWith(here) ? here.relativize(target).toString() : target.toString();
  }

  private Path target(PackageSource source) {
    boolean standard = source.shown().equals(STANDARD);
    if (out == null && standard) {
      throw Fault.usage("COURSE_REPAIR_OUT_NEEDED");
    }
    try {
      if (inPlace) {
        return inPlace(source);
      }
      if (toStandardOutput()) {
        return temporary();
      }
      if (out == null) {
        Path path = source.path().toAbsolutePath().normalize();
        return path.resolveSibling(name(source));
      }
      return isFolder(out) ? path(out).resolve(name(source)) : path(out);
    } catch (IOException e) {
      throw failure(out == null ? source.shown() : out, String.valueOf(e.getMessage()), e);
    }
  }

  /** What a link leads to is replaced, and not the link. */
  private static Path inPlace(PackageSource source) throws IOException {
    if (Files.isDirectory(source.path())) {
      throw Fault.usage("COURSE_REPAIR_FOLDER_IN_PLACE").with("folder", source.shown());
    }
    return Files.exists(source.path())
        ? source.path().toRealPath()
        : source.path().toAbsolutePath().normalize();
  }

  private Path temporary() throws IOException {
    Path folder = Files.createTempDirectory("iioe-");
    Path file = folder.resolve("repaired.zip");
    services.closing(
        () -> {
          Files.deleteIfExists(file);
          Files.delete(folder);
        });
    return file;
  }

  private boolean isFolder(String place) {
    return !place.equals(STANDARD) && (place.endsWith("/") || Files.isDirectory(path(place)));
  }

  private Path path(String place) {
    try {
      return services.resolve(Path.of(place)).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw failure(place, e.getReason(), e);
    }
  }

  /** {@code course.zip} is repaired as {@code course.repaired.zip}, and so is a folder. */
  private static String name(PackageSource source) {
    Path path = source.path().toAbsolutePath().normalize();
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    if (Files.isDirectory(path) || dot <= 0) {
      return name + MARK + ".zip";
    }
    return name.substring(0, dot) + MARK + name.substring(dot);
  }

  /** Makes the folder that is to receive the results. */
  void prepare() {
    if (out == null || !isFolder(out)) {
      return;
    }
    try {
      Files.createDirectories(path(out));
    } catch (IOException e) {
      throw failure(out, String.valueOf(e.getMessage()), e);
    }
  }

  private static Fault failure(String file, String reason, Exception cause) {
    return Fault.unavailable("COURSE_REPAIR_FAILED")
        .with("file", file)
        .with("reason", reason)
        .causedBy(cause);
  }

  /** Asks once for all files that would be replaced. */
  boolean mayReplace(List<RepairItem> items) {
    List<String> existing =
        items.stream().filter(item -> Files.exists(item.target())).map(RepairItem::shown).toList();
    if (existing.isEmpty()) {
      return true;
    }
    Map<String, Object> details = Map.of("count", existing.size(), "files", existing);
    String question = inPlace ? "COURSE_REPAIR_REPLACE" : "COURSE_REPAIR_OVERWRITE";
    return services.confirm(services.messages().text(question, details));
  }
}
