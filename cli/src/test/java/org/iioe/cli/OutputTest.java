package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The formats of standard output, whole. */
class OutputTest {
  @Test
  void a_table_aligns_wide_characters_and_numbers_and_escapes_control_characters() {
    assertThat(new Session().run("sample", "list").transcript())
        .isEqualTo(
            """
            Code     Title                                    Items  Published
            hygiene  Hand hygiene                                12  2026-11-24 00:30
            chinese  汉语入门，第一册                             7  2026-01-02 11:04
            =1+1     Evil \\u001b[31m "title",\\nsecond line  1234567
            --- exit 0
            """);
  }

  @Test
  void a_table_on_a_terminal_fits_its_width() {
    assertThat(
            new Session()
                .onTerminal("1", 44)
                .run("sample", "list", "--color", "never")
                .transcript())
        .isEqualTo(
            """
            Code     Title             Items  Published
            hygiene  Hand hygiene         12  2026-11-24
                                              00:30
            chinese  汉语入门，第一        7  2026-01-02
                     册                       11:04
            =1+1     Evil            1234567
                     \\u001b[31m
                     "title",\\nseco
                     nd line
            --- exit 0
            """);
  }

  @Test
  void headings_are_bold_on_a_terminal() {
    assertThat(
            new Session()
                .onTerminal("1", 80)
                .run("sample", "list", "--limit", "1", "--fields", "code")
                .output())
        .isEqualTo("\u001b[1mCode\u001b[0m\nhygiene\n");
  }

  @Test
  void json_is_compact_in_a_pipe() {
    assertThat(new Session().run("sample", "list", "--format", "json").transcript())
        .isEqualTo(
            """
            [{"code":"hygiene","title":"Hand hygiene","items":12,"published":"2026-11-23T16:30:00Z","tags":["a","b"]},\
            {"code":"chinese","title":"汉语入门，第一册","items":7,"published":"2026-01-02T03:04:05.678Z","tags":["a","b"]},\
            {"code":"=1+1","title":"Evil \\u001B[31m \\"title\\",\\nsecond line","items":1234567,"published":null,"tags":["a","b"]}]
            --- exit 0
            """);
  }

  @Test
  void json_is_indented_on_a_terminal() {
    assertThat(
            new Session()
                .onTerminal("1", 80)
                .run("sample", "list", "--format", "json", "--limit", "1")
                .output())
        .isEqualTo(
            """
            [
              {
                "code": "hygiene",
                "title": "Hand hygiene",
                "items": 12,
                "published": "2026-11-23T16:30:00Z",
                "tags": [
                  "a",
                  "b"
                ]
              }
            ]
            """);
  }

  @Test
  void json_lines_are_one_object_each_with_the_chosen_fields_in_their_order() {
    assertThat(
            new Session()
                .run("sample", "list", "--format", "jsonl", "--fields", "title,code")
                .transcript())
        .isEqualTo(
            """
            {"title":"Hand hygiene","code":"hygiene"}
            {"title":"汉语入门，第一册","code":"chinese"}
            {"title":"Evil \\u001B[31m \\"title\\",\\nsecond line","code":"=1+1"}
            --- exit 0
            """);
  }

  @Test
  void csv_in_a_pipe_is_rfc_4180_and_unaltered() {
    assertThat(new Session().run("sample", "list", "--format", "csv").output())
        .isEqualTo(
            "code,title,items,published,tags\r\n"
                + "hygiene,Hand hygiene,12,2026-11-23T16:30:00Z,\"[\"\"a\"\",\"\"b\"\"]\"\r\n"
                + "chinese,汉语入门，第一册,7,2026-01-02T03:04:05.678Z,\"[\"\"a\"\",\"\"b\"\"]\"\r\n"
                + "=1+1,\"Evil \u001b[31m \"\"title\"\",\nsecond line\",1234567,,"
                + "\"[\"\"a\"\",\"\"b\"\"]\"\r\n");
  }

  @Test
  void csv_on_a_terminal_cannot_steer_it() {
    assertThat(
            new Session()
                .onTerminal("1", 80)
                .run("sample", "list", "--format", "csv", "--fields", "title")
                .output())
        .isEqualTo(
            """
            title
            Hand hygiene
            汉语入门，第一册
            "Evil \\u001b[31m ""title"",
            second line"
            """);
  }

  @Test
  void yaml_quotes_what_could_be_taken_for_something_else() {
    assertThat(new Session().run("sample", "list", "--format", "yaml").output())
        .endsWith(
            """
              published: "2026-01-02T03:04:05.678Z"
              tags:
              - a
              - b
            - code: "=1+1"
              title: "Evil \\e[31m \\"title\\",\\nsecond line"
              items: 1234567
              published: null
              tags:
              - a
              - b
            """);
  }

  @Test
  void one_thing_is_shown_a_line_a_field_and_its_lists_as_tables() {
    assertThat(new Session().with("LANG", "zh_CN.UTF-8").run("sample", "show", "x").transcript())
        .isEqualTo(
            """
            代码           x
            已发布         是
            weight         0.5
            languages      en, zh
            rows › 已读取  5
            retired

            versions
            版本
               1
              22
            --- exit 0
            """);
  }

  @Test
  void one_thing_in_other_formats() {
    assertThat(new Session().run("sample", "show", "x", "--format", "json").output())
        .isEqualTo(
            """
            {"code":"x","published":true,"weight":0.5,"languages":["en","zh"],"rows":{"read":5},\
            "retired":null,"versions":[{"version":1},{"version":22}]}
            """);
    assertThat(
            new Session()
                .run("sample", "show", "x", "--format", "csv", "--fields", "weight,rows")
                .output())
        .isEqualTo("weight,rows\r\n0.5,\"{\"\"read\"\":5}\"\r\n");
    assertThat(
            new Session()
                .run("sample", "show", "007", "--format", "yaml", "--fields", "code,retired")
                .output())
        .isEqualTo("code: \"007\"\nretired: null\n");
  }

  @Test
  void a_report_is_its_rows_in_lines_and_a_whole_in_json() {
    assertThat(new Session().run("sample", "write", "a", "b", "--quiet").transcript())
        .isEqualTo(
            """
            File  Outcome
            a     newly-created
            b     newly-created

            Run      17
            Created  2
            --- exit 0
            """);
    assertThat(
            new Session()
                .run("sample", "write", "a", "--format", "json", "--dry-run", "--quiet")
                .transcript())
        .isEqualTo(
            """
            {"run":null,"created":1,"files":[{"file":"a","outcome":"newly-created"}]}
            --- exit 0
            """);
    assertThat(
            new Session()
                .run("sample", "write", "a", "--format", "json", "--fields", "outcome", "--quiet")
                .output())
        .isEqualTo("[{\"outcome\":\"newly-created\"}]\n");
  }

  @Test
  void a_format_of_its_own_is_written_only_by_a_verb_that_offers_it() {
    assertThat(new Session().run("sample", "list", "--format", "junit").transcript())
        .isEqualTo("<testsuites/>\n--- exit 0\n");
    assertThat(new Session().run("sample", "list", "--format", "sarif").transcript())
        .isEqualTo(
            """
            --- error
            iioe: This command does not offer the format sarif.
            Valid: table, json, jsonl, csv, yaml, junit.
            --- exit 2
            """);
  }

  @Test
  void an_unknown_field_is_answered_with_the_nearest_and_all_valid_ones() {
    assertThat(new Session().run("sample", "list", "--fields", "code,titel").transcript())
        .isEqualTo(
            """
            --- error
            iioe: No field “titel”. Did you mean title?
            Valid: code, title, items, published, tags.
            --- exit 2
            """);
  }

  @Test
  void notes_depend_on_how_much_is_to_be_said() {
    assertThat(new Session().run("sample", "write", "a").error()).isEqualTo("Writing 1 files.\n");
    assertThat(new Session().run("sample", "write", "a", "--verbose").error())
        .isEqualTo("Writing 1 files.\nWith force SOFT.\n");
    assertThat(new Session().run("sample", "write", "a", "--quiet").error()).isEmpty();
  }
}
