package org.iioe.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.iioe.cli.session.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The script {@code bin/iioe} in the surroundings that users have. */
@Isolated("it waits for work in the background, which is nice to all others")
class LauncherIT {
  /** Until the build in the background has left its archive and its lock, for a minute at most. */
  private static final String AWAIT_ARCHIVE =
      """
      n=0
      until { [ -n "$(find cache -name classes)" ] && [ -z "$(find cache -name lock)" ]; } ||
        [ $n = 300 ]
      do sleep 0.2; n=$((n+1)); done""";

  @TempDir Path folder;

  private Shell shell;

  @BeforeEach
  void setUp() throws IOException {
    // So that another user may look in.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    shell = new Shell(folder);
    shell.set("IIOE", Program.launcher().toString());
    shell.set("XDG_CACHE_HOME", Program.cache().toString());
    shell.set("AWAIT_ARCHIVE", AWAIT_ARCHIVE);
  }

  @Test
  void aChainOfRelativeSymbolicLinksLeadsToTheProgram() throws Exception {
    assertVersion(
        """
        mkdir -p bin 'in between'
        ln -s "$IIOE" 'in between/iioe'
        ln -s '../in between/iioe' bin/iioe
        (cd / && "$OLDPWD/bin/iioe" --version)
        rm bin/iioe 'in between/iioe'""");
  }

  @Test
  void theProgramMayLieInAFolderWithSpacesAndChinese() throws Exception {
    shell.set("PROGRAM", Program.folder().toString());

    assertVersion("mkdir -p '课程 系统' && cp -r \"$PROGRAM/.\" '课程 系统' && '课程 系统/bin/iioe' --version");
    assertVersion("cd '课程 系统/bin' && ./iioe --version && sh iioe --version >/dev/null");
    assertVersion("PATH=\"$PWD/课程 系统/bin:$PATH\" && cd / && iioe --version");
  }

  @Test
  void wordsInChineseSurviveTheLocaleC() throws Exception {
    for (String locale : List.of("C", "POSIX", "fr_CA.UTF-8", "zh_CN.GB18030", "no_SUCH")) {
      Outcome outcome = shell.run("LC_ALL=" + locale + " \"$IIOE\" '课程' --lang en");

      assertThat(outcome.text()).as(locale).contains("课程");
      assertThat(outcome.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void theUsersLocaleStillDecidesTheLanguage() throws Exception {
    assertThat(shell.run("LC_ALL=fr_FR \"$IIOE\" --help").text())
        .isEqualTo(shell.run("\"$IIOE\" --help --lang fr").text())
        .isNotEqualTo(shell.run("LC_ALL=C \"$IIOE\" --help").text());
    assertThat(shell.run("LANG=zh_CN.UTF-8 \"$IIOE\" --help").text())
        .isEqualTo(shell.run("\"$IIOE\" --help --lang zh").text());
  }

  @Test
  void aHomeThatCannotBeWrittenIsNoHindrance() throws Exception {
    assertVersion("unset XDG_CACHE_HOME; HOME=/proc/none \"$IIOE\" --version");
    assertVersion("unset XDG_CACHE_HOME HOME; \"$IIOE\" --version");
    assertVersion("XDG_CACHE_HOME=/dev/null \"$IIOE\" --version");
    assertVersion("XDG_CACHE_HOME=relative \"$IIOE\" --version; test ! -e relative");
  }

  @Test
  void anOrdinaryUserRunsIt() throws Exception {
    assumeTrue(shell.run("test $(id -u) = 0 && command -v setpriv").exitCode() == 0, "not root");
    assumeTrue(
        shell.run("setpriv --reuid=65534 --clear-groups test -r \"$IIOE\"").exitCode() == 0,
        "the checkout is closed to others");

    assertVersion("HOME=/nonexistent setpriv --reuid=65534 --clear-groups \"$IIOE\" --version");
  }

  @Test
  void firstRunsAtTheSameTimeAllAnswerAndLeaveOneArchive() throws Exception {
    shell.set("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Outcome outcome =
        shell.run(
            """
            for i in 1 2 3 4 5; do "$IIOE" --version > "out$i" 2>&1 & done; wait
            cat out? | grep -c '^iioe [0-9]'
            eval "$AWAIT_ARCHIVE"
            find cache -type f | sed 's:.*/::'""");

    assertThat(outcome.text()).isEqualTo("5\nclasses\n");
    assertVersion("\"$IIOE\" --version");
  }

  @Test
  void anArchiveThatIsDamagedIsNoHindranceAndSaysNothing() throws Exception {
    shell.set("XDG_CACHE_HOME", folder.resolve("cache").toString());
    shell.run(
        """
        "$IIOE" --version
        eval "$AWAIT_ARCHIVE"
        find cache -name classes -exec sh -c 'chmod u+w "$1"; echo damaged > "$1"' sh {} +""");

    assertVersion("\"$IIOE\" --version");
  }

  @Test
  void aBackgroundBuildHoldsNoFileOfTheCallers() throws Exception {
    Outcome outcome =
        shell.run(
            """
            XDG_CACHE_HOME=$PWD/cache
            ( flock 9; "$IIOE" --version >/dev/null ) 9>lock
            flock -n lock echo free
            eval "$AWAIT_ARCHIVE"
            """);

    assertThat(outcome.text()).isEqualTo("free\n");
  }

  @Test
  void withoutJavaItSaysWhatToInstall() throws Exception {
    Outcome outcome = shell.run("IIOE_JAVA=/no/such \"$IIOE\" --version");

    assertThat(outcome.text())
        .isEqualTo(
            "iioe: IIOE_JAVA is /no/such, where no Java is."
                + " Set it to the folder of a Java 17 or later.\n");
    assertThat(outcome.exitCode()).isEqualTo(127);
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    shell.run("mkdir -p old/bin && printf 'JAVA_VERSION=\"11.0.2\"\\n' >old/release");
    shell.run("printf '#!/bin/sh\\nexit 1\\n' >old/bin/java && chmod +x old/bin/java");

    Outcome outcome = shell.run("LANG=fr_FR IIOE_JAVA=\"$PWD/old\" \"$IIOE\" --version");

    assertThat(outcome.text())
        .startsWith("iioe: il faut Java 17 ou plus récent, mais Java 11 (" + folder + "/old)");
    assertThat(outcome.exitCode()).isEqualTo(127);
  }

  @Test
  void anOldJavaInJavaHomeIsPassedOver() throws Exception {
    shell.run("mkdir -p old/bin && printf 'JAVA_VERSION=\"1.8.0_402\"\\n' >old/release");
    shell.run("printf '#!/bin/sh\\nexit 1\\n' >old/bin/java && chmod +x old/bin/java");

    assertVersion("JAVA_HOME=\"$PWD/old\" \"$IIOE\" --version");
  }

  @Test
  void aScriptThatStartsJavaWillDo() throws Exception {
    shell.run(
        "mkdir shim && printf '#!/bin/sh\\nexec %s \"$@\"\\n' \"$(command -v java)\" >shim/java");
    shell.run("chmod +x shim/java");

    assertVersion("unset JAVA_HOME; PATH=\"$PWD/shim:$PATH\" \"$IIOE\" --version");
  }

  @Test
  void javaTakesThePlaceOfTheScriptSoThatSignalsAndExitCodesPass() throws Exception {
    shell.run("mkdir -p own/bin && printf 'JAVA_VERSION=\"17.0.1\"\\n' >own/release");
    shell.run("printf '#!/bin/sh\\necho $$\\nexit 6\\n' >own/bin/java && chmod +x own/bin/java");

    Outcome outcome =
        shell.run(
            "IIOE_JAVA=\"$PWD/own\" \"$IIOE\" >pid & wait $!; echo $?; test $! = $(cat pid) && echo same");

    assertThat(outcome.text()).isEqualTo("6\nsame\n");
    assertThat(shell.run("\"$IIOE\" no-such-command").exitCode()).isEqualTo(2);
  }

  @Test
  void aClosedPipeIsNoError() throws Exception {
    Outcome outcome = shell.run("{ \"$IIOE\" --help; echo $? >code; } | true; cat code");

    assertThat(outcome.text()).isEqualTo("0\n");
  }

  @Test
  void furtherOptionsReachTheVirtualMachine() throws Exception {
    Outcome outcome = shell.run("IIOE_JAVA_OPTS='-Xmx64m -XshowSettings:vm' \"$IIOE\" --version");

    assertThat(outcome.text()).contains("Max. Heap Size: 64.00M");
  }

  @Test
  void theLatestJavaRunsItTooAndItsArchiveSaysNothing() throws Exception {
    Outcome found = shell.run("ls -d /usr/lib/jvm/*25*/bin/java | head -n 1");
    assumeTrue(found.text().startsWith("/"), "no Java 25 in /usr/lib/jvm");
    shell.set("IIOE_JAVA", found.text().strip());
    shell.set("XDG_CACHE_HOME", folder.resolve("cache").toString());

    assertVersion("\"$IIOE\" --version");
    shell.run("eval \"$AWAIT_ARCHIVE\"");
    assertVersion("\"$IIOE\" --version");
    shell.run("find cache -name classes -exec sh -c 'echo damaged > \"$1\"' sh {} +");
    assertVersion("\"$IIOE\" --version");
  }

  private void assertVersion(String command) throws Exception {
    Outcome outcome = shell.run(command);

    assertThat(outcome.text()).matches("iioe \\d\\S+( \\S+)?\nJava \\d[^\n]+\n\\S+ [^\n]+\n");
    assertThat(outcome.exitCode()).isZero();
  }
}
