package org.iioe.cli.partner;

import org.iioe.cli.verb.DryRunOption;
import org.iioe.cli.verb.Services;
import org.iioe.commands.partner.cases.CaseRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every change of a case is given: who, why, and whether only to rehearse it. */
public final class CaseOptions {
  @Option(names = "--reason", paramLabel = "TEXT")
  @Nullable String reason;

  @Mixin ActingOptions acting = new ActingOptions();

  @Mixin DryRunOption dryRun = new DryRunOption();

  /** The request about the case of this name, within the limits of the profile. */
  CaseRequest request(String code, Services services) {
    return request(code, services, dryRun.requested());
  }

  CaseRequest request(String code, Services services, boolean rehearsal) {
    return new CaseRequest(code, Scopes.of(services), acting.person(services), rehearsal);
  }

  /** Why; null when nothing is said. */
  @Nullable String reason() {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }
}
