package org.iioe.commands.packaging.imscp;

import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_FILE_REPEATED;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_HREF_NOT_ENCODED;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_LAUNCH_UNLISTED;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_PARAMETERS_FORM;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_PARAMETERS_UNUSED;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_RESOURCES_UNUSED;
import static org.iioe.commands.packaging.imscp.ContentPackageRule.CP_XML_BASE_NESTED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;

/** What is right by itself and yet not used, not needed, or not understood everywhere. */
final class UsageRules {
  private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[^\\x21-\\x7E]|[\"<>^`{|}]");

  private final ImsManifest manifest;
  private final Findings findings;
  private final Set<String> used = new HashSet<>();

  UsageRules(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
  }

  void check() {
    manifest.root().descendants().forEach(this::collectReferences);
    manifest.items().forEach(this::checkParameters);
    manifest.resources().forEach(this::checkFiles);
    checkUnused();
    checkUnlisted();
    checkBases();
  }

  private void collectReferences(XmlElement element) {
    String reference = element.filledAttribute("identifierref");
    if (reference != null) {
      used.add(reference);
    }
  }

  private void checkParameters(XmlElement item) {
    String parameters = item.filledAttribute("parameters");
    if (parameters == null) {
      return;
    }
    String name = ImsManifest.nameOf(item);
    ImsResource resource = manifest.resource(item.filledAttribute("identifierref"));
    if (resource == null || resource.resource().launch() == null) {
      findings.add(CP_PARAMETERS_UNUSED, item, "item", name, "parameters", parameters);
    } else if ("?&#".indexOf(parameters.charAt(0)) < 0) {
      findings.add(CP_PARAMETERS_FORM, item, "item", name, "parameters", parameters);
    }
  }

  private void checkFiles(ImsResource resource) {
    XmlElement element = resource.element();
    checkAddress(element);
    Set<String> listed = new HashSet<>();
    for (XmlElement file : element.children("file")) {
      checkAddress(file);
      String href = file.filledAttribute("href");
      if (href != null && !listed.add(href)) {
        findings.add(CP_FILE_REPEATED, file, "resource", ImsManifest.nameOf(element), "href", href);
      }
    }
  }

  private void checkAddress(XmlElement element) {
    String href = element.filledAttribute("href");
    if (href != null && NOT_IN_ADDRESSES.matcher(href).find()) {
      findings.add(CP_HREF_NOT_ENCODED, element, "href", href);
    }
  }

  private void checkUnused() {
    if (!used.isEmpty()) {
      report(
          CP_RESOURCES_UNUSED,
          manifest.resources().stream()
              .filter(resource -> !used.contains(resource.resource().identifier()))
              .toList());
    }
  }

  /** A file that another resource lists is there for all who depend on it. */
  private void checkUnlisted() {
    List<ImsResource> silent =
        manifest.resources().stream()
            .filter(resource -> resource.launch().exists() && !listsItsHref(resource))
            .toList();
    if (!silent.isEmpty()) {
      Set<String> listed = listed();
      report(
          CP_LAUNCH_UNLISTED,
          silent.stream().filter(resource -> !listed.contains(resource.launch().path())).toList());
    }
  }

  /** As most do, and letter by letter, so that thousands of files need not be looked up again. */
  private static boolean listsItsHref(ImsResource resource) {
    String href = resource.element().filledAttribute("href");
    return resource.element().children("file").stream()
        .anyMatch(file -> Objects.equals(href, file.filledAttribute("href")));
  }

  private Set<String> listed() {
    Set<String> listed = new HashSet<>();
    for (ImsResource resource : manifest.resources()) {
      for (XmlElement file : resource.element().children("file")) {
        String href = file.filledAttribute("href");
        if (href != null) {
          listed.add(manifest.files().locate(resource.base(), href).path());
        }
      }
    }
    return listed;
  }

  private void report(ContentPackageRule rule, List<ImsResource> resources) {
    if (!resources.isEmpty()) {
      XmlElement first = resources.get(0).element();
      findings.add(rule, first, "count", resources.size(), "resource", ImsManifest.nameOf(first));
    }
  }

  /** Some systems look at the base of the resource alone. */
  private void checkBases() {
    List<XmlElement> bases = new ArrayList<>();
    for (XmlElement all : manifest.root().children("resources")) {
      addBase(manifest.root(), bases);
      addBase(all, bases);
      all.children("resource").stream().limit(1).forEach(resource -> addBase(resource, bases));
    }
    if (bases.size() > 1) {
      findings.add(CP_XML_BASE_NESTED, bases.get(bases.size() - 1), "levels", bases.size());
    }
  }

  private static void addBase(XmlElement element, List<XmlElement> bases) {
    boolean has =
        element.attributes().stream()
            .anyMatch(
                attribute -> attribute.prefix().equals("xml") && attribute.name().equals("base"));
    if (has && !bases.contains(element)) {
      bases.add(element);
    }
  }
}
