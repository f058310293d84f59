package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.hosting.FileRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRulesTest {
  private static List<String> codes(String... paths) {
    return FileRules.check(List.of(paths)).stream().map(found -> found.rule().code()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a/b/form.PHP       | FILE-SERVER-SIDE
          login.aspx         | FILE-SERVER-SIDE
          a/web.config       | FILE-SERVER-SETTINGS
          .htpasswd          | FILE-SERVER-SETTINGS
          start.bat          | FILE-EXECUTABLE
          a/photo.jpg.scr    | FILE-DOUBLE-EXTENSION
          page.html.php      | FILE-DOUBLE-EXTENSION
          a/.svn/entries     | FILE-SECRET
          .env.production    | FILE-SECRET
          keys/id_rsa        | FILE-SECRET
          CON                | FILE-NAME-WINDOWS
          a/nul.tar/b.txt    | FILE-NAME-WINDOWS
          'what?.html'       | FILE-NAME-WINDOWS
          'folder./a.txt'    | FILE-NAME-WINDOWS
          'a .txt /b'        | FILE-NAME-WINDOWS
          50%.html           | FILE-NAME-URL
          node_modules/a/b.js | FILE-LEFT-BY-TOOLS
          ~$lesson.docx      | FILE-LEFT-BY-TOOLS
          """)
  void a_name_breaks_one_rule(String path, String code) {
    assertThat(codes(path)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "sh",
        "exe",
        "a/php/readme.txt",
        "console.log",
        "contact.html",
        "com.txt",
        "a.min.js",
        "template.html.js",
        ".gitignore",
        "environment.js",
        "~user/a.html",
        "日本語/页面.html",
        "a b.html",
        "v1.0/a.b.c.js"
      })
  void an_ordinary_name_breaks_none(String path) {
    assertThat(codes(path)).isEmpty();
  }

  @Test
  void a_finding_counts_and_shows_three() {
    List<Finding> findings = FileRules.check(List.of("1.php", "2.php", "a.html", "3.php", "4.php"));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).path()).isEqualTo("1.php");
    assertThat(findings.get(0).details())
        .containsEntry("count", 4)
        .containsEntry("examples", List.of("1.php", "2.php", "3.php"));
  }

  @Test
  void a_shared_page_is_listed_by_whom_it_belongs_to() {
    ReadPackage read =
        RuleSamples.changed(
                "scorm12",
                "<file href=\"index.html\"/><file href=\"style.css\"/></resource>",
                "<dependency identifierref=\"S\"/></resource><resource identifier=\"S\""
                    + " type=\"webcontent\" adlcp:scormtype=\"asset\"><file href=\"index.html\"/>"
                    + "<file href=\"style.css\"/></resource>")
            .read();
    assertThat(read.findings()).isEmpty();
  }
}
