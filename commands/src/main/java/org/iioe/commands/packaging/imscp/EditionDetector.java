package org.iioe.commands.packaging.imscp;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlDocument;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the namespaces first, then from {@code schemaversion}, then from the spelling of
 * {@code scormtype}: authoring tools copy the version text of the one standard into the other.
 */
public final class EditionDetector {
  private static final Pattern CARTRIDGE =
      Pattern.compile(".*/imsccv(\\d)p(\\d).*|.*/xsd/imscc(?:_v1p\\d)?/?.*");
  private static final Pattern NUMBERED = Pattern.compile("(\\d)(ST|ND|RD|TH)\\b");

  private final List<String> namespaces;
  private final String schema;
  private final String version;
  private final XmlElement root;

  private EditionDetector(XmlDocument document, XmlElement root) {
    this.namespaces = document.namespaces();
    this.root = root;
    this.schema = metadata("schema").toLowerCase(Locale.ROOT);
    this.version = metadata("schemaversion");
  }

  public static Edition detect(XmlDocument document, XmlElement root) {
    return new EditionDetector(document, root).detect();
  }

  private String metadata(String name) {
    return root.child("metadata")
        .map(metadata -> Objects.requireNonNullElse(metadata.childText(name), ""))
        .orElse("");
  }

  private Edition detect() {
    for (String namespace : namespaces) {
      Edition found = fromNamespace(namespace);
      if (found != null) {
        return found;
      }
    }
    Edition fromVersion = fromVersion();
    return fromVersion != null ? fromVersion : fromAttributes();
  }

  private @Nullable Edition fromNamespace(String namespace) {
    String evidence = "namespace " + namespace;
    Matcher cartridge = CARTRIDGE.matcher(namespace);
    if (cartridge.matches()) {
      String numbered =
          cartridge.group(1) == null ? null : cartridge.group(1) + "." + cartridge.group(2);
      return new Edition(
          Standard.COMMON_CARTRIDGE, version.matches("\\d[.\\d]*") ? version : numbered, evidence);
    }
    if (namespace.contains("adlcp_v1p3")
        || namespace.contains("adlseq_v1p3")
        || namespace.contains("adlnav_v1p3")) {
      return new Edition(Standard.SCORM_2004, edition2004(version), evidence);
    }
    if (namespace.contains("adlcp_rootv1p2") || namespace.contains("adlcp_v1p2")) {
      return version.equals("1.1")
          ? new Edition(Standard.SCORM_1_1, null, "schemaversion 1.1")
          : scorm12(evidence);
    }
    return namespace.contains("adlcp_rootv1p1") || namespace.contains("adlcp_v1p1")
        ? new Edition(Standard.SCORM_1_1, null, evidence)
        : null;
  }

  /** The namespace of 1.2 stands in 2004 packages whose other namespaces give them away. */
  private Edition scorm12(String evidence) {
    return namespaces.stream()
        .filter(other -> other.contains("adlseq_v1p3") || other.contains("adlnav_v1p3"))
        .findFirst()
        .map(other -> new Edition(Standard.SCORM_2004, edition2004(version), "namespace " + other))
        .orElse(new Edition(Standard.SCORM_1_2, null, evidence));
  }

  /** {@code CAM 1.3} is what the second edition wrote. */
  static @Nullable String edition2004(String version) {
    Matcher numbered = NUMBERED.matcher(version.toUpperCase(Locale.ROOT));
    if (numbered.find()) {
      return numbered.group(1) + numbered.group(2).toLowerCase(Locale.ROOT);
    }
    return version.equals("CAM 1.3") ? "2nd" : null;
  }

  private @Nullable Edition fromVersion() {
    String evidence = "schemaversion " + version;
    if (schema.contains("common cartridge")) {
      return new Edition(Standard.COMMON_CARTRIDGE, version.isEmpty() ? null : version, evidence);
    }
    if (!schema.contains("scorm") && !schema.isEmpty()) {
      return new Edition(Standard.IMS_CP, version.isEmpty() ? null : version, "schema " + schema);
    }
    if (version.contains("2004") || version.startsWith("CAM 1.3") || version.equals("1.3")) {
      return new Edition(Standard.SCORM_2004, edition2004(version), evidence);
    }
    if (version.equals("1.1")) {
      return new Edition(Standard.SCORM_1_1, null, evidence);
    }
    return version.equals("1.2") ? new Edition(Standard.SCORM_1_2, null, evidence) : null;
  }

  private Edition fromAttributes() {
    for (XmlElement resource : root.descendants("resource")) {
      String spelling = resource.attributeNamed("scormtype").map(found -> found.name()).orElse("");
      if (!spelling.isEmpty()) {
        Standard standard = spelling.equals("scormType") ? Standard.SCORM_2004 : Standard.SCORM_1_2;
        return new Edition(standard, null, "attribute " + spelling);
      }
    }
    if (schema.contains("scorm")) {
      return new Edition(Standard.SCORM_1_2, null, "schema " + schema);
    }
    String namespace = root.namespace();
    return new Edition(
        Standard.IMS_CP, version.isEmpty() ? null : version, "namespace " + namespace);
  }
}
