package org.iioe.cli.config;

import java.nio.file.Path;
import java.util.Map;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.content.s3.S3ContentStore;
import org.iioe.commands.content.s3.S3Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a content store is: in a folder, or in a bucket ({@code s3://…}). The one place that makes
 * stores; the classes for S3 are loaded for a bucket only.
 */
public final class ContentLocation {
  private static final String VARIABLE = "IIOE_CONTENT_STORE";

  private final String location;
  private final Map<String, String> environment;
  private final Path workingDirectory;

  private ContentLocation(String location, Map<String, String> environment, Path workingDirectory) {
    this.location = location;
    this.environment = environment;
    this.workingDirectory = workingDirectory;
  }

  /**
   * The first that is set: {@code IIOE_CONTENT_STORE}, {@code content:} of the profile, else {@code
   * content} beside the embedded database.
   *
   * @param workingDirectory where relative paths begin
   */
  public static ContentLocation usual(
      Settings settings, Map<String, String> environment, Path workingDirectory) {
    String variable = environment.getOrDefault(VARIABLE, "");
    String configured = variable.isEmpty() ? settings.profile().content() : variable;
    return named(
        configured == null
            ? DataHome.folder(environment).resolve("content").toString()
            : configured,
        environment,
        workingDirectory);
  }

  /** The one that a user names. */
  public static ContentLocation named(
      String location, Map<String, String> environment, Path workingDirectory) {
    return new ContentLocation(location, environment, workingDirectory);
  }

  /** The folder, or null when it is in a bucket. */
  public @Nullable Path folder() {
    return S3Location.isOne(location) ? null : workingDirectory.resolve(location);
  }

  /** The store, which is not looked at yet. */
  public ContentStore open() {
    Path folder = folder();
    return folder == null
        ? new S3ContentStore(
            S3Location.parse(location), DataHome.folder(environment).resolve("staging"))
        : new FolderContentStore(folder);
  }
}
