package org.iioe.commands.packaging.hosting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.finding.Finding;

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
  private static final Pattern SECRET =
      Pattern.compile(
          "(.*/)?(\\.git|\\.svn|\\.hg|\\.bzr|\\.aws|\\.ssh)/.*"
              + "|(.*/)?(\\.env(\\.\\w+)?|id_(rsa|dsa|ecdsa|ed25519)|\\.npmrc|\\.netrc|\\.pgpass"
              + "|[^/]*\\.(pfx|p12|kdbx))");
  private static final Pattern LEFT =
      Pattern.compile(
          "(.*/)?(node_modules|\\.idea|\\.vscode|bower_components)/.*"
              + "|.*(~|\\.bak|\\.swp|\\.orig|\\.tmp)|(.*/)?~\\$[^/]*");
  private static final Pattern NOT_ON_WINDOWS =
      Pattern.compile(
          "(.*/)?((con|prn|aux|nul|com[1-9]|lpt[1-9])(\\.[^/]*)?|[^/]*[. ])(/.*)?"
              + "|.*[<>:\"|?*].*");
  private static final Pattern NOT_IN_ADDRESSES = Pattern.compile(".*[#%].*");

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

  private void checkPath(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    boolean secret = SECRET.matcher(lower).matches();
    if (secret) {
      add(FileRule.FILE_SECRET, path);
    } else if (LEFT.matcher(lower).matches()) {
      add(FileRule.FILE_LEFT_BY_TOOLS, path);
    } else if (DISGUISED.matcher(name).matches()) {
      add(FileRule.FILE_DOUBLE_EXTENSION, path);
    } else if (SERVER_SETTINGS.contains(name)) {
      add(FileRule.FILE_SERVER_SETTINGS, path);
    } else if (SERVER_SIDE.contains(extension)) {
      add(FileRule.FILE_SERVER_SIDE, path);
    } else if (name.contains(".") && EXECUTABLE.contains(extension)) {
      add(FileRule.FILE_EXECUTABLE, path);
    }
    if (NOT_ON_WINDOWS.matcher(lower).matches()) {
      add(FileRule.FILE_NAME_WINDOWS, path);
    } else if (NOT_IN_ADDRESSES.matcher(path).matches()) {
      add(FileRule.FILE_NAME_URL, path);
    }
    if (path.length() > LONGEST_PATH) {
      add(FileRule.FILE_PATH_LONG, path);
    }
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
