package org.iioe.commands.packaging.scorm;

import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCHEMAVERSION_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCHEMAVERSION_UNKNOWN;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCHEMA_MISSING;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_SCHEMA_UNKNOWN;
import static org.iioe.commands.packaging.scorm.ScormRule.SCORM_VERSION_CONTRADICTION;

import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.xml.XmlElement;

/** What the manifest's metadata says about the standard. */
final class SchemaRules {
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
    } else if (!schema.equals(SchemaVersions.SCHEMA)) {
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
    if (!SchemaVersions.isKnown(version)) {
      findings.add(SCORM_SCHEMAVERSION_UNKNOWN, element, "version", version);
    } else if (SchemaVersions.contradicts(version, manifest.standard())) {
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
