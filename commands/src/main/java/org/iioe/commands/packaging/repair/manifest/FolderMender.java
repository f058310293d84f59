package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlSource.Attribute;

/**
 * Lets a manifest that moves to the root find the files of its folder, which stay: other files
 * stand beside that folder, and the pages may refer to them.
 */
final class FolderMender {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private final String folder;
  private final Draft draft;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * A mender of one manifest.
   *
   * @param folder where it comes from, ending in a slash
   */
  FolderMender(String folder, Draft draft) {
    this.folder = folder;
    this.draft = draft;
  }

  void mend(XmlElement root) {
    if (root.is("manifest")) {
      moveManifest(root);
      moveSchemas(root);
      ImsManifest.metadataLocations(root).forEach(this::moveText);
    } else {
      root.descendants("url").forEach(this::moveText);
      root.descendants("launch").forEach(this::moveText);
    }
    draft.mend(Mending.MANIFEST_MOVED, root, edits, "folder", folder);
  }

  private void moveManifest(XmlElement manifest) {
    if (moveBase(manifest)) {
      return;
    }
    for (XmlElement all : manifest.children("resources")) {
      if (!moveBase(all)) {
        all.children("resource").forEach(this::moveResource);
      }
    }
    manifest.children("manifest").forEach(this::moveManifest);
  }

  private void moveResource(XmlElement resource) {
    if (!moveBase(resource)) {
      moveHref(resource);
      resource.children("file").forEach(this::moveHref);
    }
  }

  /** True when the element has a base, which then stands for all addresses in it. */
  private boolean moveBase(XmlElement element) {
    Optional<Attribute> base =
        draft.source().attributes(element).stream()
            .filter(attribute -> attribute.name().equals("xml:base"))
            .filter(attribute -> !attribute.value().isBlank())
            .findFirst();
    base.ifPresent(
        attribute -> edits.add(draft.elements().replace(attribute, moved(value(element)))));
    return base.isPresent();
  }

  private static String value(XmlElement element) {
    return element.attributes().stream()
        .filter(found -> found.prefix().equals("xml") && found.name().equals("base"))
        .map(found -> found.value().strip())
        .findFirst()
        .orElse("");
  }

  private void moveHref(XmlElement element) {
    String href = element.filledAttribute("href");
    if (href != null) {
      edits.add(draft.elements().set(element, "href", moved(href)));
    }
  }

  private void moveText(XmlElement element) {
    if (!element.text().isEmpty() && element.children().isEmpty()) {
      edits.add(draft.elements().text(element, moved(element.text())));
    }
  }

  private void moveSchemas(XmlElement root) {
    for (Attribute attribute : draft.source().attributes(root)) {
      if (attribute.name().matches("(.*:)?schemaLocation")) {
        Matcher word = WORD.matcher(attribute.value());
        for (int i = 0; word.find(); i++) {
          if (i % 2 == 1 && !ManifestFiles.isAbsolute(word.group())) {
            edits.add(Edit.insert(attribute.valueAt() + word.start(), prefix(folder)));
          }
        }
      }
    }
  }

  private static String prefix(String folder) {
    return Addresses.encoded(folder, true);
  }

  /** Seen from the root; what led out of the folder may now lead to something. */
  private String moved(String address) {
    if (ManifestFiles.isAbsolute(address)) {
      return address;
    }
    String path = address.replaceFirst("^[/\\\\]+", "");
    String from = folder;
    while ((path.startsWith("../") || path.startsWith("..\\")) && !from.isEmpty()) {
      path = path.substring(3);
      from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
    }
    return prefix(from) + path;
  }
}
