package org.iioe.commands.partner.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV form of a dump, of schema 1 or 2. It joins names of one language with commas, which
 * names hold too: only acronyms are taken apart again. JSON says more.
 */
final class OrganizationCsv {
  /** Between groups such as {@code en: A, B; fr: C}. */
  private static final Pattern GROUPS = Pattern.compile("; *(?=(?:[a-z]{2,3}|no_lang_code): )");

  private static final Pattern LIST = Pattern.compile(" *; *");
  private static final Pattern COMMAS = Pattern.compile(" *, *");

  private final Map<String, Integer> columns = new HashMap<>();
  private final boolean isNew;

  private OrganizationCsv(TableRow header, String file) {
    for (int i = 0; i < header.cells().size(); i++) {
      columns.putIfAbsent(header.cells().get(i).strip(), i);
    }
    isNew = columns.containsKey("names.types.ror_display");
    if (!columns.containsKey("id")
        || !columns.containsKey("status")
        || !(isNew || columns.containsKey("name"))) {
      throw Fault.invalidInput("ROR_NOT_A_DUMP").with("file", file);
    }
  }

  /**
   * Reads all records.
   *
   * @param file how the user calls it, for faults
   * @return the schema of the registry's records: 1 or 2
   */
  static int read(TableReader table, String file, DumpSink sink) {
    OrganizationCsv csv = new OrganizationCsv(table.header(), file);
    for (TableRow row = table.next(); row != null; row = table.next()) {
      csv.draft(row).to(sink);
    }
    return csv.isNew ? 2 : 1;
  }

  private OrganizationDraft draft(TableRow row) {
    OrganizationDraft draft = new OrganizationDraft(row.record());
    draft.id(cell(row, "id"));
    draft.status(cell(row, "status"));
    list(row, "types").forEach(draft::type);
    list(row, "domains").forEach(draft::domain);
    for (String group : list(row, "relationships")) {
      int colon = group.indexOf(": ");
      if (colon > 0) {
        for (String other : COMMAS.splitAsStream(group.substring(colon + 2)).toList()) {
          draft.relationship(group.substring(0, colon), other);
        }
      }
    }
    if (isNew) {
      names(row, draft);
    } else {
      oldNames(row, draft);
    }
    return draft;
  }

  private void names(TableRow row, OrganizationDraft draft) {
    draft.displayed(cell(row, "names.types.ror_display"), cell(row, "ror_display_lang"));
    groups(row, "names.types.label", ResearchOrganization.NameKind.LABEL, draft);
    groups(row, "names.types.alias", ResearchOrganization.NameKind.ALIAS, draft);
    groups(row, "names.types.acronym", ResearchOrganization.NameKind.ACRONYM, draft);
    draft.country(cell(row, "locations.geonames_details.country_code"));
    list(row, "links.type.website").forEach(draft::website);
  }

  private void oldNames(TableRow row, OrganizationDraft draft) {
    draft.displayed(cell(row, "name"), null);
    groups(row, "labels", ResearchOrganization.NameKind.LABEL, draft);
    for (String alias : list(row, "aliases")) {
      draft.name(alias, ResearchOrganization.NameKind.ALIAS, null);
    }
    for (String acronym : list(row, "acronyms")) {
      draft.name(acronym, ResearchOrganization.NameKind.ACRONYM, null);
    }
    draft.country(cell(row, "country.country_code"));
    draft.website(cell(row, "links"));
  }

  private void groups(
      TableRow row, String column, ResearchOrganization.NameKind kind, OrganizationDraft draft) {
    for (String group : GROUPS.splitAsStream(cell(row, column)).toList()) {
      int colon = group.indexOf(": ");
      if (colon < 0) {
        draft.name(group, kind, null);
        continue;
      }
      String language = group.substring(0, colon).strip();
      String texts = group.substring(colon + 2);
      if (kind == ResearchOrganization.NameKind.ACRONYM) {
        COMMAS.splitAsStream(texts).forEach(text -> draft.name(text, kind, language));
      } else {
        draft.name(texts, kind, language);
      }
    }
  }

  private List<String> list(TableRow row, String column) {
    String cell = cell(row, column);
    return cell.isEmpty() ? List.of() : LIST.splitAsStream(cell).toList();
  }

  private String cell(TableRow row, String column) {
    Integer index = columns.get(column);
    @Nullable String cell =
        index == null || index >= row.cells().size() ? null : row.cells().get(index);
    return cell == null ? "" : cell.strip();
  }
}
