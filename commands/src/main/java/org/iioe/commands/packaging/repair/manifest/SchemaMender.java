package org.iioe.commands.packaging.repair.manifest;

import static org.iioe.commands.packaging.scorm.SchemaVersions.SCHEMA;

import java.util.List;
import java.util.Optional;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.ElementEdits;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.scorm.SchemaVersions;
import org.iioe.commands.packaging.xml.XmlElement;

/** Makes the metadata say the standard that the rest of the manifest says. */
final class SchemaMender implements Mender {
  @Override
  public void mend(ImsManifest manifest, Draft draft) {
    if (!manifest.standard().isScorm()) {
      return;
    }
    Optional<XmlElement> metadata = manifest.root().child("metadata");
    if (metadata.isEmpty()) {
      addMetadata(manifest, draft);
      return;
    }
    Optional<XmlElement> schema = metadata.get().child("schema");
    Optional<XmlElement> version = metadata.get().child("schemaversion");
    if (schema.isEmpty()) {
      add(Mending.SCHEMA_ADDED, metadata.get(), "schema", SCHEMA, draft);
    } else if (!schema.get().text().equals(SCHEMA)) {
      boolean filled = !schema.get().text().isEmpty();
      write(filled ? Mending.SCHEMA_REPLACED : Mending.SCHEMA_ADDED, schema.get(), SCHEMA, draft);
    }
    String right = version(manifest);
    if (version.isEmpty()) {
      addVersion(metadata.get(), schema, right, draft);
    } else {
      mendVersion(manifest, version.get(), right, draft);
    }
  }

  private static void addVersion(
      XmlElement metadata, Optional<XmlElement> schema, String right, Draft draft) {
    String markup = ElementEdits.element(metadata, "schemaversion", right);
    // In the same place as a schema that is added in this round, and so after it.
    Edit edit =
        schema.isPresent()
            ? Edit.insert(schema.get().end(), markup)
            : draft.elements().putFirst(metadata, markup);
    draft.mend(Mending.VERSION_ADDED, metadata, List.of(edit), "value", right);
  }

  private static void addMetadata(ImsManifest manifest, Draft draft) {
    XmlElement root = manifest.root();
    String right = version(manifest);
    String markup =
        ElementEdits.around(
            root,
            "metadata",
            ElementEdits.element(root, "schema", SCHEMA)
                + ElementEdits.element(root, "schemaversion", right));
    boolean added =
        draft.mend(
            Mending.SCHEMA_ADDED,
            root,
            List.of(draft.elements().putFirst(root, markup)),
            "value",
            SCHEMA);
    if (added) {
      draft.mend(Mending.VERSION_ADDED, root, List.of(), "value", right);
    }
  }

  private static void add(
      Mending kind, XmlElement metadata, String name, String value, Draft draft) {
    String markup = ElementEdits.element(metadata, name, value);
    draft.mend(
        kind, metadata, List.of(draft.elements().putFirst(metadata, markup)), "value", value);
  }

  private static void write(Mending kind, XmlElement element, String value, Draft draft) {
    draft.mend(
        kind,
        element,
        List.of(draft.elements().text(element, value)),
        "value",
        value,
        "earlier",
        element.text());
  }

  private static void mendVersion(
      ImsManifest manifest, XmlElement version, String right, Draft draft) {
    String value = version.text();
    if (value.isEmpty()) {
      write(Mending.VERSION_ADDED, version, right, draft);
    } else if (!SchemaVersions.isKnown(value)) {
      write(Mending.VERSION_REPLACED, version, right, draft);
    } else if (SchemaVersions.contradicts(value, manifest.standard())) {
      write(Mending.VERSION_CORRECTED, version, right, draft);
    }
  }

  /** The third edition is what most systems take; what only the fourth knows gives it away. */
  private static String version(ImsManifest manifest) {
    return switch (manifest.standard()) {
      case SCORM_1_1 -> "1.1";
      case SCORM_2004 -> isFourth(manifest) ? "2004 4th Edition" : "2004 3rd Edition";
      default -> "1.2";
    };
  }

  private static boolean isFourth(ImsManifest manifest) {
    return manifest.items().stream()
        .flatMap(item -> item.children().stream())
        .anyMatch(
            child ->
                (child.is("completionThreshold") && child.attribute("minProgressMeasure") != null)
                    || (child.is("data") && child.namespace().contains("adlcp")));
  }
}
