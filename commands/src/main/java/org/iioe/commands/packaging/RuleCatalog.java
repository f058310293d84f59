package org.iioe.commands.packaging;

import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.packaging.aicc.AiccRule;
import org.iioe.commands.packaging.archive.ContainerRule;
import org.iioe.commands.packaging.cmi5.Cmi5Rule;
import org.iioe.commands.packaging.finding.Rule;
import org.iioe.commands.packaging.hosting.FileRule;
import org.iioe.commands.packaging.imscp.ContentPackageRule;
import org.iioe.commands.packaging.manifest.PackageRule;
import org.iioe.commands.packaging.metadata.MetadataRule;
import org.iioe.commands.packaging.page.PageRule;
import org.iioe.commands.packaging.scorm.ScormRule;
import org.iioe.commands.packaging.sequencing.SequencingRule;
import org.iioe.commands.packaging.tincan.TincanRule;
import org.iioe.commands.packaging.xml.XmlRule;

/** Every rule by which packages are judged. */
public final class RuleCatalog {
  private static final List<Rule> ALL =
      Stream.<Rule[]>of(
              ContainerRule.values(),
              FileRule.values(),
              PackageRule.values(),
              XmlRule.values(),
              ContentPackageRule.values(),
              ScormRule.values(),
              SequencingRule.values(),
              Cmi5Rule.values(),
              AiccRule.values(),
              TincanRule.values(),
              MetadataRule.values(),
              PageRule.values())
          .flatMap(Stream::of)
          .toList();

  private RuleCatalog() {}

  /** Family by family, each in the order of its enum: worst first. */
  public static List<Rule> all() {
    return ALL;
  }
}
