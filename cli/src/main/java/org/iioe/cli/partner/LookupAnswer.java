package org.iioe.cli.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.commands.partner.directory.LoadedRelease;
import org.iioe.commands.partner.directory.RegistryComparison;
import org.iioe.commands.partner.directory.RegistryLoad;
import org.iioe.commands.partner.directory.RegistrySearch;
import org.iioe.commands.partner.directory.RejectedRecord;
import org.iioe.commands.partner.directory.ResearchOrganization;
import org.jspecify.annotations.Nullable;

/** What {@code partner lookup} prints. */
final class LookupAnswer {
  private static final List<String> FOUND =
      List.of(
          "id",
          "name",
          "matched",
          "score",
          "country",
          "types",
          "website",
          "domains",
          "status",
          "successors",
          "names");
  private static final List<String> FOUND_TABLE =
      List.of("id", "name", "country", "types", "website", "status", "score");
  private static final List<String> COMPARED =
      List.of("partner", "ror", "difference", "platform", "registry");
  private static final List<String> REJECTED = List.of("record", "id", "problem");

  private LookupAnswer() {}

  static Answer found(List<RegistrySearch.Match> matches) {
    return new Answer.Rows(FOUND, FOUND_TABLE, matches.stream().map(LookupAnswer::match).toList());
  }

  private static Map<String, @Nullable Object> match(RegistrySearch.Match match) {
    ResearchOrganization organization = match.organization();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", organization.id());
    fields.put("name", organization.name());
    fields.put("matched", match.matched());
    fields.put("score", match.score());
    fields.put("country", organization.country());
    fields.put("types", organization.types());
    fields.put("website", organization.website());
    fields.put("domains", organization.domains());
    fields.put("status", organization.status().label());
    fields.put("successors", organization.successors());
    fields.put("names", organization.namesByLanguage());
    return fields;
  }

  static Answer compared(RegistryComparison.Report report, boolean table) {
    List<Map<String, @Nullable Object>> rows =
        report.differences().stream().map(LookupAnswer::difference).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("release", table ? text(report.release()) : release(report.release()));
    whole.put("checked", report.checked());
    whole.put("without", report.without());
    whole.put("differences", rows);
    return new Answer.Report(whole, "differences", new Answer.Rows(COMPARED, COMPARED, rows));
  }

  private static Map<String, @Nullable Object> difference(RegistryComparison.Compared compared) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("partner", compared.partner());
    fields.put("ror", compared.ror());
    fields.put("difference", compared.difference().kind().label());
    fields.put("platform", compared.difference().platform());
    fields.put("registry", compared.difference().registry());
    return fields;
  }

  static Answer loaded(RegistryLoad.Report report, boolean table) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("run", report.run());
    LoadedRelease earlier = report.earlier();
    whole.put("release", table ? text(report.release()) : release(report.release()));
    whole.put("earlier", earlier == null ? null : table ? text(earlier) : release(earlier));
    whole.put("created", report.created());
    whole.put("changed", report.changed());
    whole.put("unchanged", report.unchanged());
    whole.put("removed", report.removed());
    whole.put("rejected", report.rejected());
    List<Map<String, @Nullable Object>> rows =
        report.rejections().stream().map(LookupAnswer::rejected).toList();
    whole.put("rejections", rows);
    return new Answer.Report(whole, "rejections", new Answer.Rows(REJECTED, REJECTED, rows));
  }

  /** A table shows no fields of fields. */
  private static String text(LoadedRelease release) {
    return release.version() == null ? release.digest() : release.version();
  }

  private static Map<String, @Nullable Object> release(LoadedRelease release) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("version", release.version());
    fields.put("format", release.format());
    fields.put("schema", release.schema());
    fields.put("organizations", release.organizations());
    return fields;
  }

  private static Map<String, @Nullable Object> rejected(RejectedRecord record) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("record", record.record());
    fields.put("id", record.id());
    fields.put("problem", record.reason().label());
    return fields;
  }
}
