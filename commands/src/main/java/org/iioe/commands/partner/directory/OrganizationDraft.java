package org.iioe.commands.partner.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.iioe.commands.roster.value.Ror;
import org.jspecify.annotations.Nullable;

/** A record of a dump while it is being read, whatever its format and schema. */
final class OrganizationDraft {
  private static final int MOST_NAMES = 500;
  private static final int MOST_OTHERS = 200;
  private static final int LONGEST = 1000;

  private final long record;
  private String id = "";
  private String status = "";
  private String displayed = "";
  private @Nullable String displayedLanguage;
  private @Nullable String country;
  private @Nullable String website;
  private final Set<ResearchOrganization.Name> names = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<String> domains = new LinkedHashSet<>();
  private final Set<String> successors = new LinkedHashSet<>();
  private boolean tooLarge;

  /**
   * @param record which it is, from 1
   */
  OrganizationDraft(long record) {
    this.record = record;
  }

  void id(String text) {
    id = text.strip();
  }

  void status(String text) {
    status = text.strip();
  }

  void displayed(String text, @Nullable String language) {
    displayed = clean(text);
    displayedLanguage = code(language);
  }

  void name(String text, ResearchOrganization.NameKind kind, @Nullable String language) {
    String name = clean(text);
    if (!name.isEmpty()) {
      names.add(new ResearchOrganization.Name(name, kind, code(language)));
    }
  }

  void country(String code) {
    if (code.matches("[A-Z]{2}")) {
      country = code;
    }
  }

  void website(String address) {
    String text = clean(address);
    if (website == null && !text.isEmpty()) {
      website = text;
    }
  }

  void type(String text) {
    add(types, text.toLowerCase(Locale.ROOT));
  }

  void domain(String text) {
    add(domains, text.toLowerCase(Locale.ROOT));
  }

  void relationship(String type, String other) {
    String one = Ror.in(other.strip());
    if (type.equalsIgnoreCase("successor") && one != null && Ror.isRight(one)) {
      successors.add(one);
    }
  }

  private void add(Set<String> values, String text) {
    String value = clean(text);
    if (!value.isEmpty()) {
      values.add(value);
    }
  }

  /** Without what would break a line, and no longer than any name is. */
  private String clean(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    tooLarge |= line.length() > LONGEST;
    return line;
  }

  private static @Nullable String code(@Nullable String language) {
    return language != null && language.matches("[a-z]{2,3}") ? language : null;
  }

  /** Hands the organization on, or says why it is none. */
  void to(DumpSink sink) {
    String ror = Ror.in(id);
    ResearchOrganization.Status known = ResearchOrganization.Status.of(status);
    if (ror == null || !Ror.isRight(ror)) {
      reject(sink, RejectedRecord.Reason.ID);
    } else if (displayed.isEmpty()) {
      reject(sink, RejectedRecord.Reason.NAME);
    } else if (known == null) {
      reject(sink, RejectedRecord.Reason.STATUS);
    } else if (tooLarge || names.size() > MOST_NAMES || others() > MOST_OTHERS) {
      reject(sink, RejectedRecord.Reason.SIZE);
    } else {
      sink.organization(
          new ResearchOrganization(
              ror,
              known,
              displayed,
              allNames(),
              country,
              List.copyOf(types),
              website,
              List.copyOf(domains),
              List.copyOf(successors)));
    }
  }

  private int others() {
    return types.size() + domains.size() + successors.size();
  }

  private void reject(DumpSink sink, RejectedRecord.Reason reason) {
    sink.rejected(new RejectedRecord(record, shortened(id), reason));
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }

  private List<ResearchOrganization.Name> allNames() {
    ResearchOrganization.Name first =
        new ResearchOrganization.Name(
            displayed, ResearchOrganization.NameKind.LABEL, displayedLanguage);
    List<ResearchOrganization.Name> all = new ArrayList<>();
    all.add(first);
    for (ResearchOrganization.Name name : names) {
      if (!name.equals(first)) {
        all.add(name);
      }
    }
    return all;
  }
}
