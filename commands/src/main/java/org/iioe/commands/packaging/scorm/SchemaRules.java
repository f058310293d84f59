package org.iioe.commands.packaging.scorm;

import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCHEMAVERSION_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCHEMAVERSION_UNKNOWN;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCHEMA_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCHEMA_UNKNOWN;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_VERSION_CONTRADICTION;

import java.util.Locale;
import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlElement;

/** What the manifest's metadata says about the standard. */
final class SchemaRules {
  private static final Set<String> OLDER = Set.of("1.0", "1.1", "1.2");
  private static final Set<String> OF_2004 =
      Set.of(
          "cam 1.3",
          "1.3",
          "2004 1st edition",
          "2004 2nd edition",
          "2004 3rd edition",
          "2004 4th edition");

  private final ImsManifest manifest;
  private final Findings findings;

  SchemaRules(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
  }

  void check() {
    XmlElement metadata = manifest.root().child("metadata").orElse(manifest.root());
    String schema = metadata.childText("schema");
    if (schema == null) {
      findings.add(SCORM_SCHEMA_MISSING, metadata);
    } else if (!schema.equals("ADL SCORM")) {
      findings.add(
          SCORM_SCHEMA_UNKNOWN, metadata.child("schema").orElse(metadata), "schema", schema);
    }
    String version = metadata.childText("schemaversion");
    if (version == null) {
      findings.add(SCORM_SCHEMAVERSION_MISSING, metadata);
    } else {
      checkVersion(version, metadata.child("schemaversion").orElse(metadata));
    }
  }

  private void checkVersion(String version, XmlElement element) {
    boolean older = OLDER.contains(version);
    boolean of2004 = OF_2004.contains(version.toLowerCase(Locale.ROOT));
    if (!older && !of2004) {
      findings.add(SCORM_SCHEMAVERSION_UNKNOWN, element, "version", version);
    } else if (older == (manifest.standard() == Standard.SCORM_2004)) {
      findings.add(
          SCORM_VERSION_CONTRADICTION,
          element,
          "version",
          version,
          "standard",
          manifest.standard().label());
    }
  }
}
