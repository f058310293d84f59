package org.iioe.commands.partner.directory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of a dump, of schema 1 or 2, one record at a time. */
final class OrganizationJson {
  private static final int LONGEST_TEXT = 100_000;
  private static final int DEEPEST = 20;
  private static final int MOST_TOKENS = 100_000;
  private static final int MOST_CHARACTERS = 1_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(100)
                  .maxNameLength(1000)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();
  private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

  private OrganizationJson() {}

  /**
   * Reads all records.
   *
   * @param file how the user calls it, for faults
   * @return the schema of the registry's records: 1 or 2
   */
  static int read(InputStream stream, String file, DumpSink sink) throws IOException {
    try (Counting parser = new Counting(FACTORY.createParser(stream))) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw Fault.invalidInput("ROR_NOT_A_DUMP").with("file", file);
      }
      int schema = 0;
      long record = 0;
      while (parser.nextRecord() == JsonToken.START_OBJECT) {
        JsonNode node = MAPPER.readTree(parser);
        schema = schema == 0 ? node.has("names") ? 2 : 1 : schema;
        draft(node, ++record).to(sink);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextRecord() != null) {
        throw Fault.invalidInput("ROR_NOT_A_DUMP").with("file", file);
      }
      return schema == 0 ? 2 : schema;
    } catch (JsonProcessingException wrong) {
      throw damaged(file, wrong);
    }
  }

  /** The cause is not kept: its text quotes the file. */
  private static Fault damaged(String file, JsonProcessingException wrong) {
    JsonLocation place = wrong.getLocation();
    return Fault.invalidInput("ROR_JSON_DAMAGED")
        .with("file", file)
        .with("line", place == null ? 0 : place.getLineNr())
        .with("column", place == null ? 0 : place.getColumnNr());
  }

  private static OrganizationDraft draft(JsonNode node, long record) {
    OrganizationDraft draft = new OrganizationDraft(record);
    draft.id(text(node, "id"));
    draft.status(text(node, "status"));
    node.path("types").forEach(type -> draft.type(type.asText()));
    node.path("domains").forEach(domain -> draft.domain(domain.asText()));
    node.path("relationships")
        .forEach(other -> draft.relationship(text(other, "type"), text(other, "id")));
    if (node.has("names")) {
      node.path("names").forEach(name -> name(draft, name));
      draft.country(text(node.path("locations").path(0).path("geonames_details"), "country_code"));
    } else {
      oldNames(draft, node);
      draft.country(text(node.path("country"), "country_code"));
    }
    for (JsonNode link : node.path("links")) {
      if (link.isTextual() || text(link, "type").equals("website")) {
        draft.website(link.isTextual() ? link.asText() : text(link, "value"));
      }
    }
    return draft;
  }

  private static void name(OrganizationDraft draft, JsonNode name) {
    String value = text(name, "value");
    String language = textOrNull(name, "lang");
    ResearchOrganization.NameKind kind = ResearchOrganization.NameKind.ALIAS;
    for (JsonNode type : name.path("types")) {
      switch (type.asText()) {
        case "ror_display" -> {
          draft.displayed(value, language);
          kind = ResearchOrganization.NameKind.LABEL;
        }
        case "label" -> kind = ResearchOrganization.NameKind.LABEL;
        case "acronym" -> kind = ResearchOrganization.NameKind.ACRONYM;
        default -> {}
      }
    }
    draft.name(value, kind, language);
  }

  private static void oldNames(OrganizationDraft draft, JsonNode node) {
    draft.displayed(text(node, "name"), null);
    for (JsonNode label : node.path("labels")) {
      draft.name(
          text(label, "label"), ResearchOrganization.NameKind.LABEL, textOrNull(label, "iso639"));
    }
    for (JsonNode alias : node.path("aliases")) {
      draft.name(alias.asText(), ResearchOrganization.NameKind.ALIAS, null);
    }
    for (JsonNode acronym : node.path("acronyms")) {
      draft.name(acronym.asText(), ResearchOrganization.NameKind.ACRONYM, null);
    }
  }

  private static String text(JsonNode node, String field) {
    String text = textOrNull(node, field);
    return text == null ? "" : text;
  }

  private static @Nullable String textOrNull(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }

  /** Stops at a record that is larger than any organization, before it fills the memory. */
  private static final class Counting extends JsonParserDelegate {
    private int tokens;
    private int characters;

    Counting(JsonParser parser) {
      super(parser);
    }

    @Nullable JsonToken nextRecord() throws IOException {
      tokens = 0;
      characters = 0;
      return nextToken();
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
        characters += getTextLength();
      }
      if (++tokens > MOST_TOKENS || characters > MOST_CHARACTERS) {
        throw new com.fasterxml.jackson.core.JsonParseException(this, "record too large");
      }
      return token;
    }
  }
}
