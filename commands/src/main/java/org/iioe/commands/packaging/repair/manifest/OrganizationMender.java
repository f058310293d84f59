package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.ElementEdits;
import org.iioe.commands.packaging.repair.edit.Escapes;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;

/** The organization that a course needs, and which of several is the usual one. */
final class OrganizationMender implements Mender {
  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    List<XmlElement> all = manifest.organizations();
    if (all.isEmpty()) {
      if (manifest.standard().isScorm() && manifest.root().children("manifest").isEmpty()) {
        addOrganization(manifest, draft);
      }
      return;
    }
    String first = all.get(0).filledAttribute("identifier");
    XmlElement organizations = manifest.organizationsElement().orElseThrow();
    String wanted = organizations.filledAttribute("default");
    if (first == null) {
      return;
    }
    if (wanted == null && manifest.standard().isScorm()) {
      setDefault(Mending.DEFAULT_ADDED, organizations, first, draft);
    } else if (wanted != null && all.stream().noneMatch(one -> is(one, wanted))) {
      setDefault(Mending.DEFAULT_CORRECTED, organizations, likely(all, wanted, first), draft);
    }
  }

  private static boolean is(XmlElement organization, String identifier) {
    return identifier.equals(organization.attribute("identifier"));
  }

  /** One that is only written in another case, else the first, which systems take. */
  private static String likely(List<XmlElement> all, String wanted, String first) {
    return all.stream()
        .map(one -> Objects.requireNonNullElse(one.attribute("identifier"), ""))
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .orElse(first);
  }

  private static void setDefault(
      Mending kind, XmlElement organizations, String identifier, Draft draft) {
    draft.mend(
        kind,
        organizations,
        List.of(draft.elements().set(organizations, "default", identifier)),
        "value",
        identifier,
        "earlier",
        Objects.requireNonNullElse(organizations.attribute("default"), ""));
  }

  /** One item for each SCO, in the order of the resources. */
  private static void addOrganization(ImsManifest manifest, Draft draft) {
    List<ImsResource> launched =
        manifest.resources().stream()
            .filter(resource -> resource.resource().isSco())
            .filter(resource -> resource.resource().launch() != null)
            .filter(resource -> !resource.resource().identifier().isEmpty())
            .toList();
    if (launched.isEmpty()) {
      return;
    }
    String organization = organization(manifest, launched);
    Optional<XmlElement> all = manifest.organizationsElement();
    Edit edit;
    if (all.isPresent()) {
      edit = draft.elements().putFirst(all.get(), organization);
    } else {
      String markup = ElementEdits.around(manifest.root(), "organizations", organization);
      Optional<XmlElement> metadata = manifest.root().child("metadata");
      edit =
          metadata.isPresent()
              ? Edit.insert(metadata.get().end(), markup)
              : draft.elements().putFirst(manifest.root(), markup);
    }
    draft.mend(
        Mending.ORGANIZATION_ADDED,
        all.orElse(manifest.root()),
        List.of(edit),
        "count",
        launched.size());
  }

  private static String organization(ImsManifest manifest, List<ImsResource> launched) {
    XmlElement root = manifest.root();
    Set<String> used = new HashSet<>();
    used.add(ImsManifest.nameOf(root));
    root.descendants().forEach(element -> used.add(ImsManifest.nameOf(element)));
    String title = title(root);
    List<String> parts = new ArrayList<>();
    parts.add(opening(root, "organization", free("organization", used), ""));
    parts.add(ElementEdits.element(root, "title", title));
    for (ImsResource resource : launched) {
      String identifier = resource.resource().identifier();
      String reference = " identifierref=\"" + Escapes.attribute(identifier) + "\"";
      parts.add(opening(root, "item", free("item", used), reference));
      parts.add(ElementEdits.element(root, "title", launched.size() == 1 ? title : identifier));
      parts.add("</" + prefix(root) + "item>");
    }
    parts.add("</" + prefix(root) + "organization>");
    return String.join("", parts);
  }

  private static String opening(XmlElement root, String name, String identifier, String more) {
    return "<" + prefix(root) + name + " identifier=\"" + identifier + "\"" + more + ">";
  }

  private static String prefix(XmlElement root) {
    return root.prefix().isEmpty() ? "" : root.prefix() + ":";
  }

  private static String free(String name, Set<String> used) {
    int number = 1;
    while (!used.add(String.format(Locale.ROOT, "%s-%d", name, number))) {
      number++;
    }
    return name + "-" + number;
  }

  private static String title(XmlElement root) {
    return root.child("metadata").stream()
        .flatMap(metadata -> metadata.descendants("title").stream())
        .flatMap(
            title ->
                title.text().isEmpty()
                    ? title.descendants().stream().map(XmlElement::text)
                    : List.of(title.text()).stream())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(ImsManifest.nameOf(root));
  }
}
