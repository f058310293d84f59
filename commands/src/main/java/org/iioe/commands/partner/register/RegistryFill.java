package org.iioe.commands.partner.register;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.partner.directory.RegistryCheck;
import org.iioe.commands.partner.directory.ResearchOrganization;
import org.iioe.commands.partner.directory.ResearchOrganizations;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the Research Organization Registry says beside the files, where its data is loaded. */
final class RegistryFill {
  private final boolean loaded;
  private final Map<String, ResearchOrganization> organizations = new HashMap<>();

  RegistryFill(Handle handle, Plan plan) {
    List<String> ids = new ArrayList<>();
    for (PlannedPartner partner : plan.partners()) {
      String ror = partner.text(PartnerField.ROR);
      if (ror != null) {
        ids.add(ror);
      }
    }
    try {
      loaded = !ids.isEmpty() && ResearchOrganizations.loaded(handle.getConnection()) != null;
      if (loaded) {
        organizations.putAll(ResearchOrganizations.find(handle.getConnection(), ids));
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /** Fills the blanks of which files say nothing. */
  void fill(Plan plan) {
    for (PlannedPartner partner : plan.partners()) {
      ResearchOrganization organization = of(partner);
      if (organization != null) {
        fill(partner, PartnerField.COUNTRY, organization.country());
        fill(partner, PartnerField.WEBSITE, organization.website());
      }
    }
  }

  private @Nullable ResearchOrganization of(PlannedPartner partner) {
    String ror = partner.text(PartnerField.ROR);
    return ror == null ? null : organizations.get(ror);
  }

  private static void fill(PlannedPartner partner, PartnerField field, @Nullable String value) {
    boolean open =
        partner.values().get(field) == null && !partner.entry().spots().containsKey(field);
    if (open && value != null) {
      partner.values().put(field, value);
    }
  }

  /** In what the registry says something else. */
  List<Fault> differences(PlannedPartner partner) {
    String ror = partner.text(PartnerField.ROR);
    List<Fault> faults = new ArrayList<>();
    if (!loaded || ror == null || partner.changed().isEmpty()) {
      return faults;
    }
    List<String> names = new ArrayList<>(partner.officialNames());
    names.addAll(partner.texts(PartnerField.OTHER_NAMES));
    RegistryCheck.Institution institution =
        new RegistryCheck.Institution(
            ror, names, partner.text(PartnerField.COUNTRY), partner.text(PartnerField.WEBSITE));
    for (RegistryCheck.Difference one :
        RegistryCheck.differences(institution, organizations.get(ror))) {
      faults.add(
          Fault.refused("PARTNER_REGISTRY")
              .with("partner", partner.entry().code())
              .with("field", one.kind().label())
              .with("platform", one.platform())
              .with("registry", one.registry()));
    }
    return faults;
  }
}
