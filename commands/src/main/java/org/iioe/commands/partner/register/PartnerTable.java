package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.partner.register.SaidPartner.SaidApplication;
import org.iioe.commands.partner.register.SaidPartner.SaidPerson;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.iioe.commands.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads institutions from the rows of a table. Blank cells say nothing. Several names or domains in
 * a cell are parted by semicolons.
 */
final class PartnerTable {
  /** The columns; besides, {@code name_fr} and the like for names by language. */
  static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "other_names",
          "kind",
          "country",
          "ror",
          "whed",
          "website",
          "email_domains",
          "parent",
          "signatory",
          "coordinator",
          "coordinator_name",
          "coordinator_email",
          "deputy",
          "deputy_name",
          "deputy_email",
          "mechanism",
          "submitted_by",
          "opened",
          "stage",
          "effective",
          "ends");

  private static final String NAME_IN = "name_";
  private static final String SIGNED_BY = "signed_";
  private static final String ANSWER = "answer_";
  private static final List<String> TEXTS =
      List.of("code", "name", "kind", "country", "ror", "whed", "website", "parent", "signatory");

  private final String file;
  private final List<String> columns = new ArrayList<>();
  private final List<String> headings;
  private Map<String, Said> row = Map.of();
  private Spot spot;

  private PartnerTable(String file, TableRow header) {
    this.file = file;
    this.headings = header.cells();
    this.spot = new Spot(file, new Place((int) header.line(), 1), null);
  }

  /**
   * Reads all rows.
   *
   * @param file as its author named it
   */
  static List<SaidPartner> read(String file, TableReader table, Mistakes mistakes) {
    PartnerTable reading = new PartnerTable(file, table.header());
    reading.columns(mistakes);
    List<SaidPartner> partners = new ArrayList<>();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      partners.add(reading.partner(row));
    }
    return partners;
  }

  private void columns(Mistakes mistakes) {
    for (int i = 0; i < headings.size(); i++) {
      String column =
          CellText.plain(headings.get(i)).toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
      boolean known =
          COLUMNS.contains(column)
              || column.startsWith(NAME_IN)
              || column.startsWith(SIGNED_BY)
              || column.startsWith(ANSWER);
      if (!known && !column.isEmpty()) {
        mistakes.add(
            "PARTNER_COLUMN",
            new Spot(file, new Place(spot.place().line(), i + 1), headings.get(i)),
            "nearest",
            Nearest.to(column, COLUMNS),
            "valid",
            COLUMNS);
      }
      columns.add(column);
    }
    if (!columns.contains("code")) {
      mistakes.add(
          Fault.invalidInput("PARTNER_COLUMN_MISSING").with("file", file).with("key", "code"));
    }
  }

  private SaidPartner partner(TableRow cells) {
    spot = new Spot(file, new Place((int) cells.line(), 1), null);
    row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), cells.cells().size()); i++) {
      String text = CellText.name(cells.cells().get(i));
      if (!text.isEmpty()) {
        Place place = new Place((int) cells.line(), i + 1);
        row.putIfAbsent(columns.get(i), new Said(text, new Spot(file, place, headings.get(i))));
      }
    }
    Map<String, Said> names = prefixed(NAME_IN);
    List<SaidPerson> people = people();
    return new SaidPartner(
        spot,
        chosen(TEXTS),
        names.isEmpty() ? null : names,
        list("other_names"),
        list("email_domains"),
        people.isEmpty() ? null : people,
        false,
        application());
  }

  private Map<String, Said> chosen(List<String> keys) {
    Map<String, Said> chosen = new LinkedHashMap<>();
    for (String key : keys) {
      Said said = row.get(key);
      if (said != null) {
        chosen.put(key.replace('_', '-'), said);
      }
    }
    return chosen;
  }

  private Map<String, Said> prefixed(String prefix) {
    Map<String, Said> found = new LinkedHashMap<>();
    row.forEach(
        (column, said) -> {
          if (column.startsWith(prefix)) {
            found.put(column.substring(prefix.length()).replace('_', '-'), said);
          }
        });
    return found;
  }

  private @Nullable List<Said> list(String column) {
    Said said = row.get(column);
    if (said == null) {
      return null;
    }
    List<Said> parts = new ArrayList<>();
    for (String part : said.text().split("[;；]", -1)) {
      if (!part.isBlank() && !said.isClear()) {
        parts.add(new Said(part.strip(), said.spot()));
      }
    }
    return parts;
  }

  private List<SaidPerson> people() {
    List<SaidPerson> people = new ArrayList<>();
    for (String role : List.of("coordinator", "deputy")) {
      Said person = row.get(role);
      Said email = row.get(role + "_email");
      // Who has an address needs no other name.
      Said known = person == null ? email : person;
      if (known != null) {
        Map<String, Said> texts = new LinkedHashMap<>();
        texts.put("person", known);
        texts.put("role", new Said(role, known.spot()));
        put(texts, "name", row.get(role + "_name"));
        put(texts, "email", email);
        people.add(new SaidPerson(known.spot(), texts, List.of()));
      }
    }
    return people;
  }

  private static void put(Map<String, Said> texts, String key, @Nullable Said said) {
    if (said != null) {
      texts.put(key, said);
    }
  }

  private @Nullable SaidApplication application() {
    Map<String, Said> texts = chosen(List.of("mechanism", "submitted_by", "opened", "stage"));
    Map<String, Said> agreement = chosen(List.of("effective", "ends"));
    Map<String, Said> signed = prefixed(SIGNED_BY);
    Map<String, Said> answers = prefixed(ANSWER);
    boolean none = texts.isEmpty() && agreement.isEmpty() && signed.isEmpty() && answers.isEmpty();
    return none ? null : new SaidApplication(spot, texts, answers, List.of(), agreement, signed);
  }
}
