package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings are found by evidence, in short files too; what is in doubt is refused. */
class EncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | email;nom\\na@example.org;Diallo\\nb@example.org;René\\n | René",
        "windows-1252 | email;nom\\na@example.org;Léa\\n | Léa",
        "windows-1252 | email;nom\\na@example.org;Éric\\n | Éric",
        "windows-1252 | email;nombre\\na@example.org;Íñigo\\n | Íñigo",
        "windows-1252 | email;prénom;institution\\na@example.org;Noël;Université\\n | prénom",
        "windows-1252 | email;nom\\na@example.org;JOSÉ FRANÇOIS\\n | JOSÉ FRANÇOIS",
        "windows-1252 | email;nome\\na@example.org;João Conceição\\n | João Conceição",
        "windows-1252 | email;nome\\na@example.org;FORMAÇÃO\\n | FORMAÇÃO",
        "windows-1252 | email;nombre\\na@example.org;Peña Ibáñez\\n | Peña Ibáñez",
        "windows-1252 | email;nom\\na@example.org;l’école de Zoé\\n | l’école de Zoé",
        "GB18030 | email;姓名\\na@example.org;张伟\\n | 姓名",
        "GB18030 | email;name\\na@example.org;张伟\\n | 张伟",
        "GB18030 | email;name\\na@example.org;王芳\\nb@example.org;李娜\\n | 王芳",
        "GB18030 | email;gender\\na@example.org;女\\nb@example.org;男\\n | 女",
        "GB18030 | email;name\\na@example.org;陶喆\\nb@example.org;朱镕基\\n | 陶喆",
        "GB18030 | email;name\\na@example.org;欧阳婧怡\\n | 欧阳婧怡",
        "UTF-8 | email;nom\\na@example.org;René\\n | René",
        "UTF-8 | email;name\\na@example.org;张伟\\n | 张伟",
      })
  void an_encoding_is_found(String encoding, String text, String sample) {
    TableSource source = MemorySource.of(text.replace("\\n", "\n"), Charset.forName(encoding));
    String evidence = encoding.equals("UTF-8") ? "VALID_UTF_8" : "CHARACTERS";
    assertThat(Printed.dialect(source)).isEqualTo(encoding + " ; " + evidence + " " + sample);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE"})
  void utf_16_is_found_without_a_mark(String encoding) {
    TableSource source =
        MemorySource.of("email\tname\na@example.org\t张伟\n", Charset.forName(encoding));
    assertThat(Printed.dialect(source)).isEqualTo(encoding + " TAB ZERO_BYTES 张伟");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_mark_decides(String encoding) {
    TableSource source =
        MemorySource.of(
            "\uFEFFsep=;\r\nemail;nom\r\na@example.org;René\r\n", Charset.forName(encoding));
    assertThat(Printed.dialect(source)).isEqualTo(encoding + " mark sep ; BYTE_ORDER_MARK René");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | email;nom\\na@example.org;AÄÚB\\n | TABLE_ENCODING_AMBIGUOUS {file=people.csv, one=windows-1252, oneReading=ÄÚ, other=GB18030, otherReading=内}",
        "GB18030 | email;gender\\na@example.org;女\\n | TABLE_ENCODING_AMBIGUOUS {file=people.csv, one=UTF-8, oneReading=Ů, other=GB18030, otherReading=女}",
        "windows-1254 | email;ad\\na@example.org;Ayşe Işık\\n | TABLE_ENCODING_AMBIGUOUS {file=people.csv, one=windows-1252, oneReading=þ, other=windows-1254, otherReading=ş}",
        "windows-1251 | email;имя\\na@example.org;Анна Иванова\\n | TABLE_ENCODING_UNKNOWN {file=people.csv}",
        "windows-1256 | email;name\\na@example.org;محمد العربي\\n | TABLE_ENCODING_UNKNOWN {file=people.csv}",
        "Big5 | email;name\\na@example.org;國立臺灣大學\\nb@example.org;陳靜\\n | TABLE_ENCODING_UNKNOWN {file=people.csv}",
        "UTF-32LE | \uFEFFemail;nom\\n | TABLE_UTF_32 {file=people.csv}",
      })
  void what_is_in_doubt_is_refused(String encoding, String text, String fault) {
    TableSource source = MemorySource.of(text.replace("\\n", "\n"), Charset.forName(encoding));
    assertThat(Printed.dialect(source)).isEqualTo(fault);
  }

  @org.junit.jupiter.api.Test
  void plain_ascii_is_utf_8() {
    assertThat(Printed.dialect(MemorySource.of("a,b\n1,2\n", StandardCharsets.US_ASCII)))
        .isEqualTo("UTF-8 , ASCII null");
  }
}
