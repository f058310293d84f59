package org.iioe.cli.partner;

import org.iioe.cli.verb.Services;
import org.iioe.commands.partner.ActingPerson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who acts. */
public final class ActingOptions {
  @Option(names = "--as", paramLabel = "PERSON")
  @Nullable String person;

  @Option(names = "--for", paramLabel = "PERSON")
  @Nullable String actingFor;

  /** Who acts: as given, else as the profile says, else the user of this machine. */
  public ActingPerson person(Services services) {
    String name = person != null ? person : services.settings().profile().person();
    return ActingPerson.of(
        name != null ? name : services.databaseAccess().actor().systemUser(), actingFor);
  }
}
