package org.iioe.commands.partner.directory;

/** Takes the records of a dump, one at a time. */
interface DumpSink {
  void organization(ResearchOrganization organization);

  void rejected(RejectedRecord record);
}
