package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of workbooks give what Excel shows, with the rows that it shows. */
class XlsxTest {
  private static final String STYLES =
      """
      <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
      <numFmt numFmtId="165" formatCode="0000000"/>
      <numFmt numFmtId="166" formatCode="[$-409]yyyy&quot;年&quot;m&quot;月&quot; h:mm"/>
      <numFmt numFmtId="167" formatCode="#,##0.00 &quot;dh&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
      <xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="167"/></cellXfs>
      """;

  private static final String[] STRINGS = {
    "<si><t>email</t></si>",
    "<si><r><rPr><b/></rPr><t>Al</t></r><r><t xml:space=\"preserve\">i </t></r><rPh><t>no</t></rPh></si>",
    "<si><t>two_x000D_\nlines &amp; _x005F_x0041_</t></si>"
  };

  @Test
  void cells_of_every_type_are_read() {
    TableSource source =
        new Books()
            .strings(STRINGS)
            .styles(STYLES)
            .sheet(
                1,
                """
                <row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>in</t></is></c></row>
                <row r="3"><c r="A3" s="1"/></row>
                <row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" t="b"><v>1</v></c>
                <c r="C5" t="e"><f>1/0</f><v>#N/A</v></c><c r="E5" t="str"><f>A1&amp;"x"</f><v>cached</v></c>
                <c r="F5" t="d"><v>2026-03-01T00:00:00</v></c></row>
                <row><c t="s"><v>2</v></c></row>
                """)
            .source();
    assertThat(Printed.rows(source))
        .isEqualTo(
            """
            0 line 2 row 2 [email, , in]
            1 line 5 row 5 [Ali , TRUE, #N/A, , cached, 2026-03-01]
            2 line 6 row 6 [two\\r
            lines & _x0041_, , ]
            """
                .replace(", , ]", "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 5 | 5",
        "0 | 221771234567 | 221771234567",
        "0 | 2.21771234567E+11 | 221771234567",
        "0 | 0.1 | 0.1",
        "0 | 0.30000000000000004 | 0.3",
        "0 | -1.5E-3 | -0.0015",
        "0 | 1E300 | 1E300",
        "1 | 46082 | 2026-03-01",
        "2 | 46082.75 | 2026-03-01",
        "4 | 46082.75 | 2026-03-01T18:00:00",
        "5 | 0.5 | 12:00:00",
        "1 | 1 | 1900-01-01",
        "1 | 61 | 1900-03-01",
        "1 | -3 | -3",
        "3 | 1234 | 0001234",
        "6 | 12.5 | 12.5",
      })
  void numbers_are_shown_as_people_see_them(int style, String raw, String shown) {
    String row = "<row r='1'><c r='A1' s='" + style + "'><v>" + raw + "</v></c></row>";
    TableSource source = new Books().styles(STYLES).sheet(1, row).source();
    assertThat(Printed.rows(source)).isEqualTo("0 line 1 row 1 [" + shown + "]\n");
  }

  @Test
  void days_are_counted_from_1904_where_the_workbook_says_so() {
    Books book = new Books().styles(STYLES).sheet(1, "<row><c s='1'><v>44620</v></c></row>");
    book.with(
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='A' r:id='rId1'/></sheets></workbook>");
    assertThat(Printed.rows(book.source())).isEqualTo("0 line 1 row 1 [2026-03-01]\n");
  }

  @ParameterizedTest
  @CsvSource({"Больше, second", "2, second", "notes, hidden", "3, hidden", "people, first"})
  void a_sheet_is_chosen_by_name_or_number(String sheet, String cell) {
    assertThat(Printed.rows(threeSheets(), sheet(sheet)))
        .isEqualTo("0 line 1 row 1 [" + cell + "]\n");
  }

  @Test
  void the_first_sheet_is_the_first_that_is_seen() {
    assertThat(Printed.rows(threeSheets())).isEqualTo("0 line 1 row 1 [first]\n");
  }

  @Test
  void an_unknown_sheet_is_answered_with_those_that_are_there() {
    assertThat(Printed.rows(threeSheets(), sheet("4")))
        .isEqualTo(
            "TABLE_SHEET_UNKNOWN {file=people.csv, sheet=4, valid=[People, Больше, Notes]}\n");
  }

  @Test
  void prefixes_do_not_matter() {
    Books book =
        new Books()
            .with(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x='s'><x:sheetData><x:row r='4'><x:c r='B4'><x:v>7</x:v></x:c>"
                    + "</x:row></x:sheetData></x:worksheet>");
    assertThat(Printed.rows(book.source())).isEqualTo("0 line 4 row 4 [, 7]\n");
  }

  private static TableSource threeSheets() {
    return new Books().sheet(1, "<row><c t='str'><v>first</v></c></row>").source();
  }

  private static TableOptions sheet(String sheet) {
    return new TableOptions(null, null, sheet, TableLimits.DEFAULT);
  }
}
