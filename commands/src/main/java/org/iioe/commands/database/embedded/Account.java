package org.iioe.commands.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * As whom the server's programs run. PostgreSQL refuses the superuser, so root runs them in a user
 * namespace, where it is nobody in particular but still owns its files, or as another account.
 *
 * @param prefix the words in front of a program's own
 * @param owner who must own the server's data, or null when that is who runs this
 */
record Account(List<String> prefix, @Nullable String owner) {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");
  private static final long PATIENCE_SECONDS = 10;

  Account {
    prefix = List.copyOf(prefix);
  }

  /**
   * The account for data in this folder; a fault when there is none.
   *
   * @param home the server's own folder, which may not be there yet
   */
  static Account forData(Path folder, Path home) throws IOException {
    if (!isRoot()) {
      return new Account(List.of(), null);
    }
    if (!isGivenAway(home) && works(NAMESPACE)) {
      return new Account(NAMESPACE, null);
    }
    return other(folder, Files.readAllLines(Path.of("/etc/passwd")));
  }

  /** Whether root's server ran as another account before: it must go on as that one. */
  private static boolean isGivenAway(Path home) throws IOException {
    return Files.exists(home) && !Integer.valueOf(0).equals(Files.getAttribute(home, "unix:uid"));
  }

  static boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  /** One of the accounts without privileges, if there is one and it can reach the folder. */
  static Account other(Path folder, List<String> accounts) throws IOException {
    if (!isReachable(folder)) {
      throw Fault.unavailable("EMBEDDED_ROOT_FOLDER").with("folder", folder.toString());
    }
    for (String name : UNPRIVILEGED) {
      for (String account : accounts) {
        String[] fields = account.split(":", -1);
        List<String> prefix =
            fields[0].equals(name) && fields.length > 3
                ? List.of(
                    "setpriv", "--reuid=" + fields[2], "--regid=" + fields[3], "--clear-groups")
                : List.of();
        if (!prefix.isEmpty() && works(prefix)) {
          return new Account(prefix, name);
        }
      }
    }
    throw Fault.unavailable("EMBEDDED_ROOT");
  }

  private static boolean isReachable(Path folder) throws IOException {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above)
          && !Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean works(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }

  /** Gives a folder to the account, if it is another one. */
  void own(Path folder) throws IOException {
    if (owner != null) {
      UserPrincipal principal =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
      Files.setOwner(folder, principal);
    }
  }
}
