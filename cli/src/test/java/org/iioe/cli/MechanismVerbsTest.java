package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.procedure.SmallMechanism;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of mechanisms, from the words that are typed to what is printed. */
class MechanismVerbsTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), SmallMechanism.YAML);
    Files.writeString(folder.resolve("longer.yaml"), SmallMechanism.YAML.replace("P30D", "P1Y6M"));
    Files.writeString(
        folder.resolve("wrong.yaml"),
        SmallMechanism.YAML.replace("owner: secretariat", "owner: secretary"));
    Files.writeString(folder.resolve("none.yaml"), "mechanism: [");
  }

  private Session session() {
    return new Session().in(folder).with("IIOE_DATABASE_URL", platform.address().urlWithPassword());
  }

  private String run(String words) {
    return session().run(words.split(" ")).transcript();
  }

  @Test
  void validatesWithoutADatabase() {
    assertThat(new Session().in(folder).run("mechanism", "validate", "small.yaml").transcript())
        .contains("small: Small, 3 stages, 3 transitions")
        .endsWith("--- exit 0\n");
    assertThat(run("mechanism validate small.yaml wrong.yaml --format json --fields file,verdict"))
        .contains("\"file\":\"wrong.yaml\",\"verdict\":\"unusable\"")
        .endsWith("--- exit 1\n");
    assertThat(run("mechanism validate none.yaml missing.yaml --fields file,verdict"))
        .isEqualTo(
            """
            File          Verdict
            none.yaml     unusable
            missing.yaml  unusable
            --- exit 3
            """);
  }

  @Test
  void readsStandardInput() {
    assertThat(
            session()
                .typing(SmallMechanism.YAML.getBytes(StandardCharsets.UTF_8))
                .run("mechanism", "show", "-", "--format", "json", "--fields", "code,title")
                .transcript())
        .isEqualTo("{\"code\":\"small\",\"title\":\"Small\"}\n--- exit 0\n");
  }

  @Test
  void publishesComparesAndSimulates() {
    assertThat(run("mechanism publish small.yaml --quiet --format json --fields path"))
        .isEqualTo("[]\n--- exit 0\n");
    assertThat(run("mechanism publish longer.yaml --quiet --format csv"))
        .isEqualTo(
            """
            path,change,old,new\r
            stages.enquiry.limit,changed,P30D,P1Y6M\r
            --- exit 0
            """);
    assertThat(run("mechanism diff small@1 small --exit-code"))
        .isEqualTo(
            """
            Path                  Change   Old   New
            stages.enquiry.limit  changed  P30D  P1Y6M

            Old   small@1
            New   small@2
            Same  no
            --- exit 1
            """);
    assertThat(run("mechanism list --fields code,version,title,newest,open --lang zh"))
        .isEqualTo(
            """
            代码   版本  标题  最新  进行中
            small     1  小    否         0
            small     2  小    是         0
            --- exit 0
            """);
    assertThat(run("mechanism simulate small --against small@1 --quiet --format json"))
        .isEqualTo(
            """
            {"mechanism":"small@2","against":"small@1","applications":0,"events":0,"different":0,\
            "byOutcome":{"refused":0,"allowed":0,"otherStage":0,"timeFirst":0},"differences":[]}
            --- exit 0
            """);
    assertThat(run("mechanism show small@3")).contains("small has no version 3; the newest is 2.");
    assertThat(run("mechanism show smal")).contains("small").endsWith("--- exit 6\n");
    assertThat(run("mechanism show Small!")).endsWith("--- exit 2\n");
  }

  @Test
  void picturesAreOnlyForShow() {
    assertThat(run("mechanism show small.yaml --format mermaid --lang fr"))
        .isEqualTo(
            """
            flowchart TB
              accTitle: Petit
              begin(( ))
              s0["Demande<br/>Secrétariat · 30 jours"]:::plain
              s1(["Active<br/>Secrétariat"]):::active
              s2[["Caduque"]]:::closing
              begin --> s0
              s0 -- "Admettre<br/>Formulaire" --> s1
              s0 -. "lapse" .-> s2
              s1 -- "leave" --> s2
              classDef plain stroke-width:1px
              classDef active stroke:#1d7a3e,stroke-width:3px
              classDef closing stroke-width:1px
            --- exit 0
            """);
    assertThat(run("mechanism show small.yaml --format svg"))
        .startsWith("<svg ")
        .endsWith("exit 0\n");
    assertThat(run("mechanism list --format svg")).endsWith("--- exit 2\n");
  }

  @Test
  void showsInColumns() {
    assertThat(run("mechanism show small.yaml"))
        .contains(
            """
            Stages
            Stage    Label    Whose turn   Limit    Then   Active  Final
            enquiry  Enquiry  Secretariat  30 days  lapse  no      no
            active   Active   Secretariat                  yes     no
            lapsed   Lapsed                                no      yes

            Transitions
            Event  From     To      By                   Conditions  Effects  Reason required
            admit  enquiry  active  Secretariat, Centre  Form                 no
            lapse  enquiry  lapsed  time                                      no
            leave  active   lapsed  Secretariat                               no
            """);
  }
}
