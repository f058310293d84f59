package org.iioe.commands.partner.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.iioe.commands.partner.ActingPerson;
import org.iioe.commands.partner.register.SaidPartner.SaidApplication;
import org.iioe.commands.partner.register.SaidPartner.SaidPerson;
import org.jspecify.annotations.Nullable;

/** Understands what files say, as far as that needs no look at the platform. */
final class EntryReader {
  private static final Set<PartnerField> LASTING =
      Set.of(PartnerField.NAME, PartnerField.KIND, PartnerField.ROOT);

  private final Mistakes mistakes;
  private final Values values;
  private final AttachmentReader attachments;

  EntryReader(Mistakes mistakes, AttachmentReader attachments) {
    this.mistakes = mistakes;
    this.values = new Values(mistakes);
    this.attachments = attachments;
  }

  /** The entry; null when nobody can say of which institution it is. */
  @Nullable PartnerEntry read(SaidPartner partner) {
    Said code = needed(partner.texts(), "code", partner.spot());
    String known = code == null ? null : values.code(code);
    if (known == null) {
      return null;
    }
    Map<PartnerField, @Nullable Object> said = new EnumMap<>(PartnerField.class);
    Map<PartnerField, Spot> spots = new EnumMap<>(PartnerField.class);
    for (PartnerField field : PartnerField.values()) {
      Said text = partner.texts().get(field.label());
      if (text != null) {
        spots.put(field, text.spot());
        value(field, text, said);
      }
    }
    names(partner, said);
    lists(partner, said, spots);
    return new PartnerEntry(
        partner.spot(),
        known,
        said,
        spots,
        people(partner.people()),
        partner.allPeople(),
        application(partner.application()));
  }

  private void value(PartnerField field, Said text, Map<PartnerField, @Nullable Object> said) {
    if (text.isClear()) {
      if (LASTING.contains(field)) {
        mistakes.add("PARTNER_NOT_CLEARED", text.spot(), "key", field.label());
      } else {
        said.put(field, null);
      }
      return;
    }
    Object value =
        switch (field) {
          case NAME -> values.name(text);
          case KIND -> values.word(text);
          case COUNTRY -> values.country(text);
          case ROR -> values.ror(text);
          case WHED -> values.whed(text);
          case WEBSITE -> values.website(text);
          case PARENT, SIGNATORY -> values.code(text);
          case ROOT -> values.truth(text);
          case NAMES, OTHER_NAMES, EMAIL_DOMAINS -> null;
        };
    if (value != null) {
      said.put(field, value);
    }
  }

  private void names(SaidPartner partner, Map<PartnerField, @Nullable Object> said) {
    Map<String, Said> names = partner.names();
    if (names == null) {
      return;
    }
    Map<String, String> byLanguage = new TreeMap<>();
    names.forEach(
        (language, text) -> {
          String tag = values.language(text, language);
          String name = values.name(text);
          if (tag != null && name != null) {
            byLanguage.put(tag, name);
          }
        });
    said.put(PartnerField.NAMES, byLanguage);
  }

  private void lists(
      SaidPartner partner,
      Map<PartnerField, @Nullable Object> said,
      Map<PartnerField, Spot> spots) {
    List<Said> others = partner.otherNames();
    if (others != null) {
      said.put(PartnerField.OTHER_NAMES, each(others, values::name));
    }
    List<Said> domains = partner.emailDomains();
    if (domains != null) {
      said.put(PartnerField.EMAIL_DOMAINS, each(domains, values::domain));
      domains.stream()
          .findFirst()
          .ifPresent(one -> spots.put(PartnerField.EMAIL_DOMAINS, one.spot()));
    }
  }

  private static List<String> each(List<Said> texts, Function<Said, @Nullable String> reader) {
    Set<String> read = new LinkedHashSet<>();
    for (Said text : texts) {
      String value = reader.apply(text);
      if (value != null) {
        read.add(value);
      }
    }
    return List.copyOf(read);
  }

  private @Nullable List<PartnerEntry.Person> people(@Nullable List<SaidPerson> said) {
    if (said == null) {
      return null;
    }
    Map<String, PartnerEntry.Person> people = new LinkedHashMap<>();
    for (SaidPerson one : said) {
      PartnerEntry.Person person = person(one);
      if (person != null && people.putIfAbsent(person.key(), person) != null) {
        mistakes.add("PARTNER_PERSON_TWICE", one.spot(), "role", person.role());
      }
    }
    return List.copyOf(people.values());
  }

  private PartnerEntry.@Nullable Person person(SaidPerson said) {
    Said name = needed(said.texts(), "person", said.spot());
    Said role = needed(said.texts(), "role", said.spot());
    String known = name == null ? null : person(name);
    String word = role == null ? null : values.word(role);
    LocalDate since = date(said.texts().get("since"));
    LocalDate until = date(said.texts().get("until"));
    if (since != null && until != null && until.isBefore(since)) {
      mistakes.add("PARTNER_PERSON_ENDS", said.spot());
    }
    Said full = said.texts().get("name");
    Said email = said.texts().get("email");
    return known == null || word == null
        ? null
        : new PartnerEntry.Person(
            known,
            full == null ? null : full.text(),
            email == null ? null : values.email(email),
            word,
            List.copyOf(new TreeSet<>(each(said.countries(), values::country))),
            since,
            until);
  }

  /** Told without saying it: it may be an address. */
  private @Nullable String person(Said said) {
    String name = ActingPerson.normalized(said.text());
    if (!ActingPerson.isName(name)) {
      mistakes.add("PARTNER_PERSON_FORM", said.spot());
      return null;
    }
    return name;
  }

  private @Nullable String optionalPerson(@Nullable Said said) {
    return said == null ? null : person(said);
  }

  private @Nullable LocalDate date(@Nullable Said said) {
    return said == null ? null : values.date(said);
  }

  private PartnerEntry.@Nullable Case application(@Nullable SaidApplication said) {
    if (said == null) {
      return null;
    }
    Map<String, Said> texts = said.texts();
    Said effective = said.agreement().get("effective");
    Said ends = said.agreement().get("ends");
    Said submitter = texts.get("submitted-by");
    Said opened = texts.get("opened");
    return new PartnerEntry.Case(
        said.spot(),
        texts.get("mechanism"),
        optionalPerson(submitter),
        optionalPerson(texts.get("for")),
        date(opened),
        opened,
        texts.get("stage"),
        said.answers(),
        attachments.read(said.documents(), values),
        date(effective),
        date(ends),
        effective != null ? effective.spot() : ends != null ? ends.spot() : said.spot(),
        signed(said.signed()));
  }

  private Map<String, PartnerEntry.Signed> signed(Map<String, Said> said) {
    Map<String, PartnerEntry.Signed> signed = new LinkedHashMap<>();
    said.forEach(
        (party, text) -> {
          LocalDate on = values.date(text);
          if (on != null) {
            signed.put(party, new PartnerEntry.Signed(text.spot(), on));
          }
        });
    return signed;
  }

  /** The text of a key that must be there. */
  @Nullable Said needed(Map<String, Said> texts, String key, Spot spot) {
    Said said = texts.get(key);
    if (said == null) {
      mistakes.add("YAML_MISSING", spot, "key", key);
    }
    return said;
  }

  /** The entries of all, without those that cannot be understood at all. */
  List<PartnerEntry> read(List<SaidPartner> partners) {
    List<PartnerEntry> entries = new ArrayList<>();
    Map<String, Spot> first = new LinkedHashMap<>();
    for (SaidPartner partner : partners) {
      PartnerEntry entry = read(partner);
      if (entry != null) {
        Spot earlier = first.putIfAbsent(entry.code(), entry.spot());
        if (earlier == null) {
          entries.add(entry);
        } else {
          mistakes.add(
              "PARTNER_TWICE",
              entry.spot(),
              "partner",
              entry.code(),
              "firstFile",
              earlier.file(),
              "firstLine",
              earlier.place().line());
        }
      }
    }
    return List.copyOf(entries);
  }
}
