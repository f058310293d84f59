package org.iioe.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.iioe.cli.session.Shell.Outcome;
import org.junit.jupiter.api.Test;

/** Whether somebody else on the machine sees who is enrolled, shown or forgotten. */
class PersonalDataIT {
  private static final String[] PRIVATE = {"zuleikha", "Zuleikha", "Oyelaran", "8055501234"};

  /** Of all processes, the arguments and the environment, as long as the command runs. */
  private static final String WATCHED =
      """
      %s >said 2>&1 & program=$!
      while kill -0 $program 2>/dev/null; do
        ps -eo args >>seen; cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' >>seen
      done
      wait $program""";

  @Test
  void isNeitherInTheProcessListNorInALog() throws Exception {
    try (Workplace workplace = new Workplace()) {
      workplace.write(
          "roster.csv",
          """
          email,given_name,family_name,phone
          zuleikha@example.org,Zuleikha,Oyelaran,+2348055501234
          zuleikha@example,Zuleikha,Oyelaran,+2348055501234
          """);
      workplace.write("address", "zuleikha@example.org\n");
      watch(workplace, "iioe teacher enroll roster.csv --debug --rejects rejects.csv", 1);
      watch(workplace, "iioe teacher show - --debug <address", 0);
      watch(workplace, "iioe teacher forget - --yes --debug <address", 0);

      assertThat(workplace.run("cat seen").text())
          .contains("org.iioe.cli.Main", "postgres")
          .doesNotContain(PRIVATE);
      assertThat(workplace.run("cat $(find \"$HOME\" -name '*.log')").text())
          .contains("database system is ready")
          .doesNotContain(PRIVATE);
    }
  }

  private static void watch(Workplace workplace, String command, int exit) throws Exception {
    Outcome outcome = workplace.run(WATCHED.formatted(command));
    assertThat(outcome.exitCode()).as(workplace.run("cat said").text()).isEqualTo(exit);
  }
}
