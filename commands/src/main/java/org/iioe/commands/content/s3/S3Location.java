package org.iioe.commands.content.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Where a store is, such as {@code
 * s3://bucket/prefix?endpoint=https://s3.example.org&region=eu-west-1&path-style=true}. It never
 * holds credentials.
 *
 * @param prefix empty, or a path without slashes at its ends
 * @param endpoint of a server other than Amazon's; null when the SDK's own settings say
 * @param region null when the SDK's own settings say
 * @param pathStyle whether the bucket is in the path and not in the host's name; null for what is
 *     usual: yes where there is an endpoint
 */
public record S3Location(
    String bucket,
    String prefix,
    @Nullable URI endpoint,
    @Nullable String region,
    @Nullable Boolean pathStyle) {
  private static final String SCHEME = "s3://";
  private static final List<String> OPTIONS = List.of("endpoint", "region", "path-style");
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

  /** Whether a location of a content store is one of these. */
  public static boolean isOne(String location) {
    return location.startsWith(SCHEME);
  }

  /**
   * Reads a location.
   *
   * @throws Fault of kind usage when it is not one
   */
  public static S3Location parse(String location) {
    String rest = location.substring(SCHEME.length());
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    Map<String, String> options = options(question < 0 ? "" : rest.substring(question + 1));
    int slash = path.indexOf('/');
    String bucket = slash < 0 ? path : path.substring(0, slash);
    if (!BUCKET.matcher(bucket).matches()) {
      throw Fault.usage("CONTENT_S3_BUCKET_WRONG");
    }
    String region = options.get("region");
    if (region != null && !REGION.matcher(region).matches()) {
      throw wrong("region");
    }
    return new S3Location(
        bucket,
        slash < 0 ? "" : prefix(path.substring(slash + 1)),
        endpoint(options.get("endpoint")),
        region,
        truth(options.get("path-style")));
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : query.split("&", -1)) {
      if (option.isEmpty()) {
        continue;
      }
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      if (!OPTIONS.contains(name)) {
        // The value may be a secret that somebody put into the wrong place.
        throw Fault.usage("CONTENT_S3_OPTION_UNKNOWN")
            .with("option", name)
            .with("nearest", Nearest.to(name, OPTIONS))
            .with("valid", OPTIONS);
      }
      options.put(name, option.substring(equals + 1));
    }
    return options;
  }

  private static String prefix(String path) {
    String prefix = path.replaceAll("^/+|/+$", "");
    if (prefix.contains("//") || prefix.chars().anyMatch(Character::isISOControl)) {
      throw wrong("prefix");
    }
    return prefix;
  }

  private static @Nullable URI endpoint(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      URI endpoint = new URI(text);
      boolean web = "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
      if (web && endpoint.getHost() != null && endpoint.getUserInfo() == null) {
        return endpoint;
      }
      throw wrong("endpoint");
    } catch (URISyntaxException e) {
      throw wrong("endpoint").causedBy(e);
    }
  }

  private static @Nullable Boolean truth(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("path-style");
    };
  }

  /** Does not repeat the value: it may hold a password. */
  private static Fault wrong(String option) {
    return Fault.usage("CONTENT_S3_OPTION_WRONG").with("option", option);
  }

  /** The beginning of the keys of all objects. */
  String keys() {
    return (prefix.isEmpty() ? "" : prefix + "/") + "sha256/";
  }

  /** For people, and to be given as a location again. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(SCHEME).append(bucket);
    if (!prefix.isEmpty()) {
      text.append('/').append(prefix);
    }
    char before = '?';
    for (Map.Entry<String, String> option : optionTexts().entrySet()) {
      text.append(before).append(option.getKey()).append('=').append(option.getValue());
      before = '&';
    }
    return text.toString();
  }

  private Map<String, String> optionTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    if (endpoint != null) {
      texts.put("endpoint", endpoint.toString());
    }
    if (region != null) {
      texts.put("region", region);
    }
    if (pathStyle != null) {
      texts.put("path-style", pathStyle.toString());
    }
    return texts;
  }
}
