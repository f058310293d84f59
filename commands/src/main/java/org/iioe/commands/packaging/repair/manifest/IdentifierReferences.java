package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlSource.Attribute;
import org.jspecify.annotations.Nullable;

/** What refers to identifiers that change: a reference means the first thing that has it. */
final class IdentifierReferences {
  private static final String DELIMITERS = "&|~=<>()*{},";

  private final ImsManifest manifest;
  private final Map<XmlElement, String> replaced;
  private final Draft draft;
  private final Map<String, XmlElement> meant = new HashMap<>();
  private final Map<XmlElement, List<Edit>> byTarget = new HashMap<>();

  IdentifierReferences(ImsManifest manifest, Map<XmlElement, String> replaced, Draft draft) {
    this.manifest = manifest;
    this.replaced = replaced;
    this.draft = draft;
    List<XmlElement> all = manifest.root().descendants();
    for (String kind : new String[] {"resource", "manifest", "organization"}) {
      all.stream().filter(element -> element.name().equals(kind)).forEach(this::remember);
    }
    for (XmlElement element : all) {
      if (element.name().equals("item") || element.name().equals("dependency")) {
        collect(element);
      }
    }
  }

  private void remember(XmlElement element) {
    String identifier = element.filledAttribute("identifier");
    if (identifier != null) {
      meant.putIfAbsent(identifier, element);
    }
  }

  private void collect(XmlElement element) {
    String reference = element.filledAttribute("identifierref");
    XmlElement target = reference == null ? null : meant.get(reference);
    String renamed = target == null ? null : replaced.get(target);
    if (target != null && renamed != null) {
      Attribute attribute = draft.elements().attribute(element, "identifierref").orElseThrow();
      byTarget
          .computeIfAbsent(target, none -> new ArrayList<>())
          .add(draft.elements().replace(attribute, renamed));
    }
  }

  /** The references by {@code identifierref} to one element. */
  List<Edit> to(XmlElement element) {
    return byTarget.getOrDefault(element, List.of());
  }

  /** Default organizations and prerequisites, which may name several things at once. */
  List<Edit> shared() {
    List<Edit> edits = new ArrayList<>();
    addDefault(edits);
    Map<String, String> items = items();
    if (!items.isEmpty()) {
      for (XmlElement script : manifest.root().descendants("prerequisites")) {
        String renamed = renamed(script.text(), items);
        if (!renamed.equals(script.text())) {
          edits.add(draft.elements().text(script, renamed));
        }
      }
    }
    return edits;
  }

  private void addDefault(List<Edit> edits) {
    XmlElement all = manifest.organizationsElement().orElse(null);
    String wanted = all == null ? null : all.filledAttribute("default");
    if (all == null || wanted == null) {
      return;
    }
    String renamed = first(manifest.organizations(), wanted);
    if (renamed != null) {
      edits.add(draft.elements().set(all, "default", renamed));
    }
  }

  private @Nullable String first(List<XmlElement> elements, String identifier) {
    return elements.stream()
        .filter(element -> identifier.equals(element.attribute("identifier")))
        .findFirst()
        .map(replaced::get)
        .orElse(null);
  }

  private Map<String, String> items() {
    Map<String, String> items = new HashMap<>();
    Map<String, XmlElement> first = new HashMap<>();
    for (XmlElement item : manifest.items()) {
      String identifier = item.filledAttribute("identifier");
      String renamed = replaced.get(item);
      if (identifier != null && first.putIfAbsent(identifier, item) == null && renamed != null) {
        items.put(identifier, renamed);
      }
    }
    return items;
  }

  /** A script with other names in it, and everything between them as it was. */
  static String renamed(String script, Map<String, String> names) {
    StringBuilder renamed = new StringBuilder();
    int from = 0;
    for (int at = 0; at <= script.length(); at++) {
      if (at == script.length() || DELIMITERS.indexOf(script.charAt(at)) >= 0) {
        String word = script.substring(from, at);
        String name = word.strip().replace("\"", "");
        String other = names.get(name);
        renamed.append(other == null ? word : word.replace(name, other));
        if (at < script.length()) {
          renamed.append(script.charAt(at));
        }
        from = at + 1;
      }
    }
    return renamed.toString();
  }
}
