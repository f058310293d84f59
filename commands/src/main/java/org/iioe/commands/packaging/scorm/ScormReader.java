package org.iioe.commands.packaging.scorm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.imscp.ImsResource;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.sequencing.SequencingLint;
import org.iioe.commands.packaging.xml.XmlElement;

/** Judges what is SCORM in a manifest and finds its SCOs. */
public final class ScormReader {
  private final ImsManifest manifest;

  public ScormReader(ImsManifest manifest) {
    this.manifest = manifest;
  }

  /** Applies every rule of SCORM. */
  public void check() {
    new SchemaRules(manifest).check();
    new LaunchRules(manifest).check();
    if (manifest.standard() == Standard.SCORM_2004) {
      new Item2004Rules(manifest).check();
      new SequencingRules(manifest).check();
    } else {
      new Item12Rules(manifest).check();
      new PrerequisiteCycles(manifest).check();
    }
    checkInnerManifests();
    new SequencingLint(manifest).check();
  }

  /** SCORM never said how a course is put together from manifests inside manifests. */
  private void checkInnerManifests() {
    manifest.root().children("manifest").stream()
        .findFirst()
        .ifPresent(inner -> manifest.findings().add(ScormRule.SCORM_SUBMANIFEST, inner));
  }

  /** The items that launch a SCO, in document order: learners' results are kept by item. */
  public List<Sco> scos() {
    List<Sco> scos = new ArrayList<>();
    if (manifest.organizations().isEmpty()) {
      manifest.resources().stream()
          .filter(resource -> resource.resource().isSco() && resource.resource().launch() != null)
          .forEach(resource -> scos.add(sco(resource)));
    }
    for (XmlElement item : manifest.items()) {
      ImsResource resource = manifest.resource(item.filledAttribute("identifierref"));
      if (resource != null && resource.resource().isSco()) {
        scos.add(sco(item, resource));
      }
    }
    return scos;
  }

  /** Where no item gives it a name, systems take the resource's own. */
  private Sco sco(ImsResource resource) {
    return new Sco(
        resource.resource().identifier(),
        resource.resource().identifier(),
        Objects.requireNonNullElse(resource.resource().launch(), ""),
        "",
        manifest.findings().position(resource.element()));
  }

  private Sco sco(XmlElement item, ImsResource resource) {
    return new Sco(
        Objects.requireNonNullElse(item.attribute("identifier"), ""),
        item.childText("title"),
        Objects.requireNonNullElse(resource.resource().launch(), ""),
        Objects.requireNonNullElse(item.attribute("parameters"), ""),
        manifest.findings().position(item));
  }
}
