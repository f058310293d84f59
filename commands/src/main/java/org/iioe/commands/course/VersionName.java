package org.iioe.commands.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How people name a version of the catalogue: {@code CODE}, {@code CODE/LANGUAGE}, {@code CODE@2},
 * {@code CODE/LANGUAGE@published}. Neither a code nor a language holds a slash or an at sign.
 *
 * @param language null when not said
 * @param number null for the newest or, with {@code published}, the one that is offered
 */
public record VersionName(
    String code, @Nullable String language, @Nullable Integer number, boolean published) {
  private static final Pattern FORM = Pattern.compile("([^/@]+)(?:/([^/@]+))?(?:@([^/@]+))?");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /**
   * Understands a name.
   *
   * @throws Fault of kind usage when it cannot be one
   */
  public static VersionName parse(String name) {
    Matcher parts = FORM.matcher(name);
    if (!parts.matches()) {
      throw Fault.usage("COURSE_VERSION_NAME").with("name", name);
    }
    String version = parts.group(3);
    boolean word = "newest".equals(version) || "published".equals(version);
    if (version != null && !word && !NUMBER.matcher(version).matches()) {
      throw Fault.usage("COURSE_VERSION_NAME").with("name", name);
    }
    return new VersionName(
        CourseNames.code(parts.group(1)),
        parts.group(2) == null ? null : CourseNames.language(parts.group(2)),
        version == null || word ? null : Integer.valueOf(version),
        "published".equals(version));
  }

  /** The same in this language, unless it names one itself. */
  public VersionName in(@Nullable String usual) {
    return language == null ? new VersionName(code, usual, number, published) : this;
  }
}
