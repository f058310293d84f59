package org.iioe.commands.partner.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.partner.register.SaidPartner.SaidApplication;
import org.iioe.commands.partner.register.SaidPartner.SaidDocument;
import org.iioe.commands.partner.register.SaidPartner.SaidPerson;
import org.iioe.commands.yaml.Place;
import org.iioe.commands.yaml.Problems;
import org.iioe.commands.yaml.YamlBlock;
import org.iioe.commands.yaml.YamlFile;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of an institution.
 *
 * <pre>
 * partner:
 *   code: eg-delta
 *   name: Delta Example University
 *   names: {fr: Université exemple du Delta}
 *   kind: hei
 *   country: EG
 *   parent: eg-nc
 *   people:
 *     - {person: s.hassan, role: coordinator}
 *   application:
 *     mechanism: iioe-2020
 * </pre>
 */
final class PartnerYaml {
  private static final List<String> TEXTS =
      List.of(
          "code",
          "name",
          "kind",
          "country",
          "ror",
          "whed",
          "website",
          "parent",
          "signatory",
          "root");
  private static final List<String> KEYS =
      with(TEXTS, "names", "other-names", "email-domains", "people", "application");
  private static final List<String> PERSON_TEXTS =
      List.of("person", "name", "email", "role", "since", "until");
  private static final List<String> APPLICATION_TEXTS =
      List.of("mechanism", "submitted-by", "for", "opened", "stage");
  private static final List<String> DOCUMENT_TEXTS =
      List.of("type", "file", "dated", "language", "expires");
  private static final List<String> AGREEMENT_TEXTS = List.of("effective", "ends");

  private final Problems problems;

  private PartnerYaml(Problems problems) {
    this.problems = problems;
  }

  /** What the file says; null when it says nothing of an institution. */
  static @Nullable SaidPartner read(InputStream in, Problems problems) throws IOException {
    return new PartnerYaml(problems).root(YamlFile.read(in, problems));
  }

  private static List<String> with(List<String> keys, String... more) {
    List<String> all = new ArrayList<>(keys);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  private @Nullable SaidPartner root(YamlValue value) {
    YamlBlock root = YamlBlock.of(value, "partner", List.of("partner"), problems);
    YamlValue partner = root.value("partner");
    if (partner == null) {
      if (value instanceof YamlValue.Mapping) {
        problems.add("YAML_MISSING", root.place(), "key", "partner");
      }
      return null;
    }
    YamlBlock block = YamlBlock.of(partner, "partner", KEYS, problems);
    return new SaidPartner(
        spot(block.place()),
        texts(block, TEXTS),
        block.has("names") ? map(block.value("names"), "names") : null,
        list(block, "other-names"),
        list(block, "email-domains"),
        people(block),
        true,
        application(block.value("application")));
  }

  private Spot spot(Place place) {
    return new Spot(problems.file(), place, null);
  }

  private Map<String, Said> texts(YamlBlock block, List<String> keys) {
    Map<String, Said> texts = new LinkedHashMap<>();
    for (String key : keys) {
      YamlValue value = block.value(key);
      String text = value == null ? null : YamlBlock.text(value, key, problems);
      if (value != null && text != null) {
        texts.put(key, new Said(text, spot(value.place())));
      }
    }
    return texts;
  }

  /** A mapping whose keys are free. */
  private Map<String, Said> map(@Nullable YamlValue value, String name) {
    Map<String, Said> map = new LinkedHashMap<>();
    if (value instanceof YamlValue.Mapping mapping) {
      mapping
          .values()
          .forEach(
              (key, one) -> {
                String text = YamlBlock.text(one, key, problems);
                if (text != null) {
                  map.put(key, new Said(text, spot(mapping.keyPlace(key))));
                }
              });
    } else if (value != null) {
      problems.add("YAML_NO_MAPPING", value.place(), "key", name);
    }
    return map;
  }

  private @Nullable List<Said> list(YamlBlock block, String key) {
    return block.has(key) ? list(block.values(key), key) : null;
  }

  private List<Said> list(List<YamlValue> values, String key) {
    List<Said> list = new ArrayList<>();
    for (YamlValue value : values) {
      String text = YamlBlock.text(value, key, problems);
      if (text != null) {
        list.add(new Said(text, spot(value.place())));
      }
    }
    return list;
  }

  private @Nullable List<SaidPerson> people(YamlBlock block) {
    if (!block.has("people")) {
      return null;
    }
    List<SaidPerson> people = new ArrayList<>();
    for (YamlValue value : block.values("people")) {
      YamlBlock person = YamlBlock.of(value, "people", with(PERSON_TEXTS, "countries"), problems);
      people.add(
          new SaidPerson(
              spot(value.place()),
              texts(person, PERSON_TEXTS),
              list(person.values("countries"), "countries")));
    }
    return people;
  }

  private @Nullable SaidApplication application(@Nullable YamlValue value) {
    if (value == null) {
      return null;
    }
    YamlBlock block =
        YamlBlock.of(
            value,
            "application",
            with(APPLICATION_TEXTS, "answers", "documents", "agreement"),
            problems);
    YamlValue agreement = block.value("agreement");
    YamlBlock terms =
        YamlBlock.of(
            agreement == null ? nothing(value) : agreement,
            "agreement",
            with(AGREEMENT_TEXTS, "signed"),
            problems);
    return new SaidApplication(
        spot(value.place()),
        texts(block, APPLICATION_TEXTS),
        map(block.value("answers"), "answers"),
        documents(block),
        texts(terms, AGREEMENT_TEXTS),
        map(terms.value("signed"), "signed"));
  }

  private static YamlValue nothing(YamlValue around) {
    return new YamlValue.Mapping(around.place(), Map.of(), Map.of());
  }

  private List<SaidDocument> documents(YamlBlock block) {
    List<SaidDocument> documents = new ArrayList<>();
    for (YamlValue value : block.values("documents")) {
      YamlBlock document = YamlBlock.of(value, "documents", DOCUMENT_TEXTS, problems);
      documents.add(new SaidDocument(spot(value.place()), texts(document, DOCUMENT_TEXTS)));
    }
    return documents;
  }
}
