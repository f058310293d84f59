package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlSource.Attribute;

/** Schemas that the manifest promises and the package does not have. */
final class SchemaLocationMender implements Mender {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private record Word(int from, int to, String text) {}

  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    for (Attribute attribute : draft.source().attributes(manifest.root())) {
      if (attribute.name().matches("(.*:)?schemaLocation")) {
        mend(manifest, attribute, draft);
      }
    }
  }

  private static void mend(ImsManifest manifest, Attribute attribute, Draft draft) {
    List<Word> words = words(attribute);
    List<Edit> gone = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (int i = 1; i < words.size(); i += 2) {
      Located schema = manifest.files().locate("", words.get(i).text());
      if (schema.outcome() == Located.Outcome.MISSING) {
        files.add(schema.path());
        gone.add(pair(words, i));
      }
    }
    if (gone.isEmpty()) {
      return;
    }
    boolean all = gone.size() * 2 >= words.size();
    draft.mend(
        Mending.SCHEMA_LOCATION_REMOVED,
        attribute.nameAt(),
        all ? List.of(draft.elements().remove(attribute)) : gone,
        "count",
        files.size(),
        "files",
        files);
  }

  /** A namespace and its schema, with the white space that parted them from others. */
  private static Edit pair(List<Word> words, int schema) {
    boolean last = schema + 1 == words.size();
    int from = words.get(schema - 1).from();
    int before = schema > 1 ? words.get(schema - 2).to() : from;
    return last
        ? Edit.delete(before, words.get(schema).to())
        : Edit.delete(from, words.get(schema + 1).from());
  }

  private static List<Word> words(Attribute attribute) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(attribute.value());
    while (matcher.find()) {
      int at = attribute.valueAt();
      words.add(new Word(at + matcher.start(), at + matcher.end(), matcher.group()));
    }
    return words;
  }
}
