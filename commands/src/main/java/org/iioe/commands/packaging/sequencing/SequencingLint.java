package org.iioe.commands.packaging.sequencing;

import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_COLLECTION_REFERENCE;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_COLLECTION_UNUSED;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_ID_DUPLICATE;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_IN_SCORM_12;
import static org.iioe.commands.packaging.sequencing.SequencingRule.SEQ_TIME_LIMIT_MISSING;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.xml.XmlElement;

/** Looks for sequencing that cannot do what its author wanted. */
public final class SequencingLint {
  private final ImsManifest manifest;
  private final Findings findings;
  private final boolean sequenced;
  private final Map<String, XmlElement> collection = new LinkedHashMap<>();

  public SequencingLint(ImsManifest manifest) {
    this.manifest = manifest;
    this.findings = manifest.findings();
    this.sequenced = manifest.standard() == Standard.SCORM_2004;
  }

  /** Judges every organization. */
  public void check() {
    List<XmlElement> all = manifest.root().descendants("sequencing");
    if (sequenced) {
      readCollection(all);
      manifest.root().descendants().forEach(new NameRules(findings)::check);
    } else if (!all.isEmpty()) {
      findings.add(SEQ_IN_SCORM_12, all.get(0), "standard", manifest.standard().label());
    }
    ReachRules reach = new ReachRules(findings);
    RollupRules rollup = new RollupRules(findings);
    ObjectiveRules objectives = new ObjectiveRules(manifest);
    for (XmlElement organization : manifest.organizations()) {
      Activity root = new Activity(organization, null, sequenced ? collection : Map.of());
      reach.checkVisible(root);
      root.all().forEach(this::checkTimeLimit);
      if (sequenced) {
        root.all().forEach(reach::check);
        root.all().forEach(rollup::check);
        root.all().forEach(objectives::check);
      }
    }
    objectives.finish();
  }

  private void readCollection(List<XmlElement> all) {
    Set<String> used = new HashSet<>();
    for (XmlElement sequencing : all) {
      boolean shared = isShared(sequencing);
      String reference = sequencing.filledAttribute("IDRef");
      if (shared && reference != null) {
        findings.add(SEQ_COLLECTION_REFERENCE, sequencing, "reference", reference);
      } else if (reference != null) {
        used.add(reference);
      }
      String identifier = sequencing.filledAttribute("ID");
      if (shared && identifier != null && collection.putIfAbsent(identifier, sequencing) != null) {
        findings.add(SEQ_ID_DUPLICATE, sequencing, "identifier", identifier);
      }
    }
    collection.forEach(
        (identifier, sequencing) -> {
          if (!used.contains(identifier)) {
            findings.add(SEQ_COLLECTION_UNUSED, sequencing, "identifier", identifier);
          }
        });
  }

  private static boolean isShared(XmlElement sequencing) {
    return sequencing.parent() != null && sequencing.parent().is("sequencingCollection");
  }

  /** What happens when time is up matters only when it can be up. */
  private void checkTimeLimit(Activity activity) {
    Optional<XmlElement> action =
        activity.element().child("timelimitaction").filter(found -> !found.text().isEmpty());
    boolean limited =
        sequenced
            ? activity
                .part("limitConditions")
                .map(found -> found.filledAttribute("attemptAbsoluteDurationLimit") != null)
                .orElse(false)
            : activity.element().childText("maxtimeallowed") != null;
    if (action.isPresent() && !limited) {
      findings.add(SEQ_TIME_LIMIT_MISSING, action.get(), "item", activity.name());
    }
  }
}
