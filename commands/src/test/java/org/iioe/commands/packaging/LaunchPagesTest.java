package org.iioe.commands.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iioe.commands.packaging.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of launch pages, and above all what is not: a page is accused only when it is sure.
 */
class LaunchPagesTest {
  private static final String SPEAKS = "API.LMSInitialize('');API.LMSFinish('')";

  /** A course of SCORM 1.2 whose page has this content, with more files beside it. */
  private static List<String> findings(String page, String... files) {
    SamplePackage course = RuleSamples.parse(RuleSamples.sound("scorm12")).with("index.html", page);
    for (int i = 0; i < files.length; i += 2) {
      course.with(files[i], files[i + 1]);
    }
    return pageFindings(course.inspect()).stream().map(found -> found.rule().code()).toList();
  }

  private static List<Finding> pageFindings(ReadPackage read) {
    return read.findings().stream()
        .filter(found -> found.rule().code().startsWith("PAGE-"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src='a.js'></script>",
        "<SCRIPT SRC = a.js ></SCRIPT>",
        "<script src='./x/../a.js?v=3'></script>",
        "<frameset><frame src='b.html'></frameset>",
        "<iframe src='b.html#1'></iframe>",
        "<meta http-equiv='refresh' content='0; URL=b.html'>",
        "<script>location.href = 'b.html';</script>",
        "<script>window.open(\"b.html\")</script>",
        "<a href='b.html'>Start</a>",
        "<script>document.write('<script src=a.js><\\/script>')</script>",
        "<script>var s=document.createElement('script');s.src='a'+'.js'</script>",
        "<script data-main='a' src='require.js'></script>",
        "<script type='module'>import './a.js'</script>",
        "<body onload='parent.API.LMSInitialize(\"\");LMSFinish()'>",
        "<!-- a > b --><title>a<b</title><script src='a.js'></script>",
        "<div title='a > b'></div><script src='a.js'></script>"
      })
  void a_page_that_reaches_the_api_somehow_is_not_accused(String page) {
    List<String> codes =
        findings(
            "<p>x</p>" + page,
            "a.js",
            SPEAKS,
            "b.html",
            "<script src='a.js'></script>",
            "require.js",
            "function require(){}");
    assertThat(codes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Only text about SCORM and LMSInitialize</p>",
        "<!-- <script src='a.js'></script> --><p>x</p>",
        "<script src='https://code.example.org/jquery-3.7.min.js'></script><p>x</p>",
        "<script type='text/template'><b>x</b></script><p>x</p>"
      })
  void a_page_that_never_speaks_is_accused(String page) {
    assertThat(findings(page, "a.js", SPEAKS)).contains("PAGE-NO-API-CALL");
  }

  @Test
  void a_script_from_elsewhere_may_do_anything() {
    assertThat(findings("<script src='https://example.org/player.js'></script><p>x</p>"))
        .containsExactly("PAGE-REMOTE");
  }

  @Test
  void a_file_too_long_to_be_read_may_do_anything() {
    String padding = "/* " + "x".repeat(2 << 20) + " */";
    assertThat(findings("<script src='a.js'></script><p>x</p>", "a.js", padding + SPEAKS))
        .isEmpty();
  }

  @Test
  void a_library_for_both_versions_is_right_in_both() {
    String both = "w.API_1484_11||w.API;api.LMSInitialize;api.Initialize;LMSFinish;Terminate";
    assertThat(findings("<script>" + both + "</script>")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script src="lost.js"></script>                | PAGE-FILE-MISSING  | 2 | 3
          <iframe src="../lost.html"></iframe>           | PAGE-FILE-MISSING  | 2 | 3
          <script src="//example.org/x-jquery.js"></script> | PAGE-REMOTE     | 0 | 0
          <img src="http://localhost:8080/a.png">        | PAGE-LOCAL-ADDRESS | 2 | 3
          <img src="C:\\pictures\\a.png">                | PAGE-LOCAL-ADDRESS | 2 | 3
          <img src="/a.png">                             | PAGE-LEADING-SLASH | 2 | 3
          <object data="film.swf"></object>              | PAGE-FLASH         | 2 | 3
          """)
  void a_finding_names_the_place(String tag, String code, int line, int column) {
    SamplePackage course =
        RuleSamples.parse(RuleSamples.sound("scorm12"))
            .with("index.html", "<p>x</p>\n  " + tag + "<script>" + SPEAKS + "</script>")
            .with("film.swf", "FWS");
    List<Finding> findings = pageFindings(course.inspect());
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.rule().code()).isEqualTo(code);
    assertThat(finding.path()).isEqualTo("index.html");
    assertThat(List.of(finding.line(), finding.column())).containsExactly(line, column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='lost.png'>",
        "<link rel='stylesheet' href='lost.css'>",
        "<a href='http://example.org/'>more</a>",
        "<img src='data:image/png;base64,AA=='>",
        "<a href='javascript:void(0)'>x</a>",
        "<iframe src='about:blank'></iframe>",
        "<script src='{{ cdn }}/a.js'></script>",
        "<form action='#'></form>",
        "<script>if (top.location == self.location) go()</script>",
        "<script>addEventListener('unload',f);addEventListener('pagehide',f)</script>",
        "<base href='sub/'><script src='s.js'></script>",
        "<video><source src='a.mp4'></video>"
      })
  void what_every_page_may_do_is_no_finding(String tag) {
    String page = tag + "<script>" + SPEAKS + "</script>";
    assertThat(findings(page, "sub/s.js", "x")).isEmpty();
  }

  @Test
  void an_asset_need_not_speak() {
    ReadPackage read =
        RuleSamples.changed("scorm12", "scormtype=\"sco\"", "scormtype=\"asset\"")
            .with("index.html", "<p>x</p>")
            .inspect();
    assertThat(pageFindings(read)).isEmpty();
  }

  @Test
  void a_film_cannot_report() {
    ReadPackage read = RuleSamples.changed("scorm12", "index.html", "film.mp4").inspect();
    assertThat(pageFindings(read))
        .extracting(found -> found.rule().code())
        .containsExactly("PAGE-NO-API-CALL");
  }
}
