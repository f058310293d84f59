package org.iioe.commands.partner.register;

import java.util.List;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;

/** What the Research Organization Registry says beside the files, where its data is loaded. */
final class RegistryFill {
  private RegistryFill() {}

  static void apply(Handle handle, Plan plan) {}

  static List<Fault> differences(Handle handle, PlannedPartner partner) {
    return List.of();
  }
}
