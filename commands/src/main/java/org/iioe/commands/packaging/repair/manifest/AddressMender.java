package org.iioe.commands.packaging.repair.manifest;

import java.util.List;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlSource.Attribute;
import org.jspecify.annotations.Nullable;

/** Addresses of files, and the bases that they begin at. */
final class AddressMender implements Mender {
  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    closeBases(manifest.root(), draft);
    for (ImsResource resource : manifest.resources()) {
      mendHref(resource.element(), resource.base(), manifest.files(), draft);
      for (XmlElement file : resource.element().children("file")) {
        mendHref(file, resource.base(), manifest.files(), draft);
      }
    }
    ImsManifest.metadataLocations(manifest.root())
        .forEach(location -> mendText(location, manifest.files(), null, draft));
  }

  private static void mendHref(XmlElement element, String base, ManifestFiles files, Draft draft) {
    String href = element.filledAttribute("href");
    if (href == null) {
      return;
    }
    Located located = files.locate(base, href);
    String right = new Addresses(files).mended(base, href, located);
    if (right != null && !right.isEmpty()) {
      mend(
          kind(located), element, draft.elements().set(element, "href", right), href, right, draft);
    }
  }

  /**
   * Mends an address that is an element's text.
   *
   * @param otherCase what to call a difference in letter case, and the only thing that is mended;
   *     null to mend all, by the rules of content packages
   */
  static void mendText(
      XmlElement element, ManifestFiles files, @Nullable Mending otherCase, Draft draft) {
    String href = element.text();
    if (href.isEmpty() || !element.children().isEmpty()) {
      return;
    }
    Located located = files.locate("", href);
    boolean wanted = otherCase == null || located.outcome() == Located.Outcome.OTHER_CASE;
    String right = wanted ? new Addresses(files).mended("", href, located) : null;
    if (right != null && !right.isEmpty()) {
      Mending kind = otherCase == null ? kind(located) : otherCase;
      mend(kind, element, draft.elements().text(element, right), href, right, draft);
    }
  }

  private static Mending kind(Located located) {
    if (located.outcome() == Located.Outcome.OUTSIDE) {
      return Mending.HREF_BROUGHT_INSIDE;
    }
    if (located.outcome() == Located.Outcome.OTHER_CASE) {
      return Mending.HREF_CASE_CORRECTED;
    }
    return located.backslash() ? Mending.HREF_SLASHES_WRITTEN : Mending.HREF_MADE_RELATIVE;
  }

  private static void mend(
      Mending kind, XmlElement element, Edit edit, String href, String right, Draft draft) {
    draft.mend(kind, element, List.of(edit), "value", right, "earlier", href);
  }

  private static void closeBases(XmlElement root, Draft draft) {
    closeBase(root, draft);
    for (XmlElement all : root.children("resources")) {
      closeBase(all, draft);
      all.children("resource").forEach(resource -> closeBase(resource, draft));
    }
    root.children("manifest").forEach(inner -> closeBases(inner, draft));
  }

  private static void closeBase(XmlElement element, Draft draft) {
    for (Attribute attribute : draft.source().attributes(element)) {
      String value = attribute.value().strip();
      boolean open = !value.isEmpty() && !value.replace('\\', '/').endsWith("/");
      if (attribute.name().equals("xml:base") && open) {
        int end = attribute.valueAt() + attribute.value().stripTrailing().length();
        draft.mend(
            Mending.BASE_CLOSED, element, List.of(Edit.insert(end, "/")), "value", value + "/");
      }
    }
  }
}
