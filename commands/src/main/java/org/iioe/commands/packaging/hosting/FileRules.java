package org.iioe.commands.packaging.hosting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iioe.commands.packaging.finding.Finding;
import org.jspecify.annotations.Nullable;

/** Looks at the names of all files; one finding a rule says how many there are. */
public final class FileRules {
  private static final int EXAMPLES = 3;

  /** What Windows can hold ends at 259 characters, and the server's own folder comes first. */
  private static final int LONGEST_PATH = 200;

  private static final int MANY = 10_000;

  private static final Set<String> SERVER_SIDE =
      Set.of(
          "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "asp", "aspx", "ashx",
          "asa", "jsp", "jspx", "cfm", "cgi", "shtml", "fcgi");
  private static final Set<String> SERVER_SETTINGS =
      Set.of(".htaccess", ".htpasswd", "web.config", ".user.ini", "php.ini");
  private static final Set<String> EXECUTABLE =
      Set.of(
          "exe", "msi", "bat", "cmd", "scr", "pif", "ps1", "vbs", "vbe", "wsf", "hta", "lnk", "dll",
          "sh", "jar", "apk", "dmg", "deb", "rpm", "app");
  private static final Pattern DISGUISED =
      Pattern.compile(
          ".*\\.(pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|txt|html?|mp[34]|zip)"
              + "\\.(exe|scr|pif|bat|cmd|vbs|ps1|lnk|hta|php\\d?|phtml|jsp|aspx?)");
  private static final Set<String> SECRET_FOLDERS =
      Set.of(".git", ".svn", ".hg", ".bzr", ".aws", ".ssh");
  private static final Set<String> SECRETS =
      Set.of(".env", ".npmrc", ".netrc", ".pgpass", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519");
  private static final Set<String> KEY_STORES = Set.of("pfx", "p12", "kdbx");
  private static final Pattern ENVIRONMENT = Pattern.compile("\\.env\\.\\w+");
  private static final Set<String> FOLDERS_OF_TOOLS =
      Set.of("node_modules", ".idea", ".vscode", "bower_components");
  private static final Set<String> COPIES = Set.of("bak", "swp", "orig", "tmp");
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
  private static final String NOT_ON_WINDOWS = "<>:\"|?*";
  private static final String NOT_IN_ADDRESSES = "#%";

  private final Map<FileRule, List<String>> found = new EnumMap<>(FileRule.class);

  private FileRules() {}

  /**
   * Judges names.
   *
   * @param paths every file, from the package's root
   */
  public static List<Finding> check(List<String> paths) {
    FileRules rules = new FileRules();
    paths.forEach(rules::checkPath);
    List<Finding> findings = new ArrayList<>();
    rules.found.forEach((rule, files) -> findings.add(summary(rule, files)));
    if (paths.size() > MANY) {
      findings.add(Finding.of(FileRule.FILE_MANY, Map.of("count", paths.size())));
    }
    return findings;
  }

  /** Whether a server would have to run a file with this extension. */
  public static boolean isServerSide(String extension) {
    return SERVER_SIDE.contains(extension.toLowerCase(Locale.ROOT));
  }

  /** There may be tens of thousands, so patterns are asked only where a plain look says so. */
  private void checkPath(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
    FileRule content = contentRule(parts);
    if (content != null) {
      add(content, path);
    }
    if (hasAny(path, NOT_ON_WINDOWS) || Stream.of(parts).anyMatch(FileRules::isNotOnWindows)) {
      add(FileRule.FILE_NAME_WINDOWS, path);
    } else if (hasAny(path, NOT_IN_ADDRESSES)) {
      add(FileRule.FILE_NAME_URL, path);
    }
    if (path.length() > LONGEST_PATH) {
      add(FileRule.FILE_PATH_LONG, path);
    }
  }

  /** What the file should not be there for, by the parts of its path in lower case. */
  private static @Nullable FileRule contentRule(String[] parts) {
    String name = parts[parts.length - 1];
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1);
    if (isIn(parts, SECRET_FOLDERS) || isSecret(name, extension)) {
      return FileRule.FILE_SECRET;
    }
    if (isIn(parts, FOLDERS_OF_TOOLS) || isLeft(name, dot, extension)) {
      return FileRule.FILE_LEFT_BY_TOOLS;
    }
    if (dot > 0 && name.indexOf('.') < dot && DISGUISED.matcher(name).matches()) {
      return FileRule.FILE_DOUBLE_EXTENSION;
    }
    if (SERVER_SETTINGS.contains(name)) {
      return FileRule.FILE_SERVER_SETTINGS;
    }
    if (SERVER_SIDE.contains(extension)) {
      return FileRule.FILE_SERVER_SIDE;
    }
    return dot >= 0 && EXECUTABLE.contains(extension) ? FileRule.FILE_EXECUTABLE : null;
  }

  private static boolean isIn(String[] parts, Set<String> folders) {
    for (int i = 0; i < parts.length - 1; i++) {
      if (folders.contains(parts[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSecret(String name, String extension) {
    return SECRETS.contains(name)
        || (KEY_STORES.contains(extension) && name.length() > extension.length())
        || (name.startsWith(".env.") && ENVIRONMENT.matcher(name).matches());
  }

  private static boolean isLeft(String name, int dot, String extension) {
    return name.endsWith("~") || name.startsWith("~$") || (dot >= 0 && COPIES.contains(extension));
  }

  private static boolean isNotOnWindows(String part) {
    int dot = part.indexOf('.');
    return part.endsWith(".")
        || part.endsWith(" ")
        || DEVICES.contains(dot < 0 ? part : part.substring(0, dot));
  }

  private static boolean hasAny(String path, String characters) {
    return path.chars().anyMatch(character -> characters.indexOf(character) >= 0);
  }

  private void add(FileRule rule, String path) {
    found.computeIfAbsent(rule, none -> new ArrayList<>()).add(path);
  }

  private static Finding summary(FileRule rule, List<String> files) {
    return Finding.in(
        files.get(0),
        rule,
        Map.of(
            "count",
            files.size(),
            "examples",
            files.subList(0, Math.min(EXAMPLES, files.size())),
            "limit",
            LONGEST_PATH));
  }
}
