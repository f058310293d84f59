package org.iioe.cli;

import java.util.List;

/** Every message bundle, in the order in which they are searched. Help has bundles of its own. */
final class Bundles {
  static final List<String> MESSAGES =
      List.of(
          "org.iioe.cli.messages",
          "org.iioe.cli.config.messages",
          "org.iioe.cli.config.database",
          "org.iioe.cli.output.headings",
          "org.iioe.cli.output.values",
          "org.iioe.cli.platform.messages",
          "org.iioe.cli.course.headings",
          "org.iioe.cli.course.messages",
          "org.iioe.cli.course.validate",
          "org.iioe.cli.course.repair",
          "org.iioe.cli.course.versions",
          "org.iioe.cli.teacher.headings",
          "org.iioe.cli.teacher.messages",
          "org.iioe.cli.teacher.enroll",
          "org.iioe.cli.teacher.forget",
          "org.iioe.cli.history.headings",
          "org.iioe.cli.history.messages",
          "org.iioe.cli.storage.headings",
          "org.iioe.cli.storage.messages",
          "org.iioe.commands.fault.messages",
          "org.iioe.commands.content.messages",
          "org.iioe.commands.database.messages",
          "org.iioe.commands.platform.messages",
          "org.iioe.commands.packaging.archive.messages",
          "org.iioe.commands.packaging.repair.messages",
          "org.iioe.commands.course.messages",
          "org.iioe.commands.table.messages",
          "org.iioe.commands.roster.messages",
          "org.iioe.commands.roster.problems",
          "org.iioe.commands.teacher.messages",
          "org.iioe.commands.teacher.enrollment.messages",
          "org.iioe.commands.teacher.forget.messages",
          "org.iioe.commands.history.messages",
          "org.iioe.commands.storage.messages",
          "org.iioe.commands.preview.messages",
          "org.iioe.commands.preview.server.page",
          "org.iioe.commands.packaging.pack.messages",
          "org.iioe.commands.packaging.finding.container",
          "org.iioe.commands.packaging.finding.hosting",
          "org.iioe.commands.packaging.finding.package",
          "org.iioe.commands.packaging.finding.xml",
          "org.iioe.commands.packaging.finding.contentpackage",
          "org.iioe.commands.packaging.finding.scorm",
          "org.iioe.commands.packaging.finding.sequencing",
          "org.iioe.commands.packaging.finding.cmi5",
          "org.iioe.commands.packaging.finding.aicc",
          "org.iioe.commands.packaging.finding.tincan",
          "org.iioe.commands.packaging.finding.metadata",
          "org.iioe.commands.packaging.finding.page",
          "org.iioe.commands.packaging.finding.catalogue");

  private Bundles() {}
}
