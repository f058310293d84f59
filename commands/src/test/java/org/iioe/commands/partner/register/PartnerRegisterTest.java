package org.iioe.commands.partner.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.partner.ActingPerson;
import org.iioe.commands.partner.PartnerScope;
import org.iioe.commands.partner.document.DocumentExport;
import org.iioe.commands.partner.register.RegisteredPartner.Outcome;
import org.iioe.commands.partner.view.PartnerShow;
import org.iioe.commands.partner.view.PartnerTree;
import org.iioe.commands.partner.view.PartnerView;
import org.iioe.commands.procedure.MechanismPublication;
import org.iioe.commands.procedure.MechanismSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files of invented institutions, and what the platform has of them afterwards. */
class PartnerRegisterTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final String ROOT =
      """
      partner:
        code: root-ichei
        name: Root Example Centre
        kind: organization
        country: China
        people:
          - {person: desk, role: secretariat}
      """;

  private static final String UNIVERSITY =
      """
      partner:
        code: uni-%1$s
        name: Example University %1$s
        names: {fr: Université exemple %1$s}
        kind: hei
        country: GH
        parent: root-ichei
        people:
          - {person: k.%1$s, name: Kofi Example, email: k.%1$s@example.edu, role: coordinator}
        application:
          submitted-by: k.%1$s
          answers: {needs-endorsement: false}
          documents:
            - {type: letter-of-intent, file: letter.pdf, dated: 2026-01-10, language: en}
      """;

  @TempDir Path folder;

  @BeforeAll
  static void publish() {
    new MechanismPublication(platform.database(), platform.runs())
        .publish(
            MechanismSource.read(
                Path.of("../examples/mechanisms/iioe-2020.yaml"),
                "iioe-2020",
                LocalDate.of(2026, 1, 1)),
            false);
  }

  @BeforeEach
  void clear() throws IOException {
    Files.writeString(folder.resolve("letter.pdf"), "%PDF-1.4 letter of " + folder.getFileName());
  }

  private FolderContentStore store() {
    return new FolderContentStore(folder.resolve("store"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private RegisterReport register(boolean backdated, boolean dryRun, Path... files) {
    return register(PartnerScope.ALL, backdated, dryRun, files);
  }

  private RegisterReport register(
      PartnerScope scope, boolean backdated, boolean dryRun, Path... files) {
    List<PartnerSource> sources =
        List.of(files).stream()
            .flatMap(file -> PartnerSource.of(file, String.valueOf(file.getFileName())).stream())
            .toList();
    return new PartnerRegister(platform.database(), platform.runs(), store())
        .register(
            new RegisterRequest(
                sources,
                ActingPerson.of("desk", null),
                scope,
                backdated,
                false,
                1_000_000,
                dryRun));
  }

  private static Fault fault(Runnable work) {
    try {
      work.run();
    } catch (Fault fault) {
      return fault;
    }
    throw new AssertionError("no fault");
  }

  private static List<String> codes(Fault fault) {
    return fault.details().get("problems") instanceof List<?> many
        ? many.stream().map(one -> ((Fault) one).code()).toList()
        : List.of(fault.code());
  }

  private static long count(String table) {
    return platform
        .database()
        .query(
            handle ->
                handle.createQuery("SELECT count(*) FROM iioe." + table).mapTo(Long.class).one());
  }

  @Test
  void a_file_opens_a_case_once_and_changes_only_what_differs() throws IOException {
    Path university = write("a.yaml", UNIVERSITY.formatted("a"));
    Path root = write("root.yaml", ROOT);

    // The parent comes later in the same call.
    RegisterReport first = register(false, false, university, root);

    RegisteredPartner opened = first.partners().get(0);
    assertThat(opened.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(opened.stage()).isEqualTo("enquiry");
    assertThat(opened.missing()).containsExactly("application-form", "recognition", "delegates");

    RegisterReport again = register(false, false, university, root);
    assertThat(again.partners())
        .extracting(RegisteredPartner::outcome)
        .containsOnly(Outcome.UNCHANGED);

    write(
        "a.yaml",
        UNIVERSITY
            .formatted("a")
            .replace("needs-endorsement: false", "needs-endorsement: true")
            .replace("  country: GH\n", "  country: GH\n  website: https://a.example.edu\n"));
    RegisterReport changed = register(false, false, university);
    assertThat(changed.partners().get(0).changes())
        .containsExactly(
            new FieldChange("website", null, "https://a.example.edu"),
            new FieldChange("answers.needs-endorsement", "false", "true"));

    PartnerView view =
        new PartnerShow(platform.database(), store()).show(PartnerScope.ALL, "uni-a");
    PartnerView.Case application = view.application();
    assertThat(application).isNotNull();
    assertThat(application.next()).extracting(step -> step.event()).contains("invite");
    assertThat(application.documents().get(0).condition()).hasToString("SOUND");
    assertThat(new PartnerTree(platform.database()).lines(PartnerScope.ALL, "root-ichei"))
        .extracting(line -> line.partner().code())
        .contains("root-ichei", "uni-a");
  }

  @Test
  void a_rehearsal_leaves_nothing() throws IOException {
    long partners = count("partner");
    long events = count("application_event");

    RegisterReport report =
        register(false, true, write("r.yaml", ROOT), write("b.yaml", UNIVERSITY.formatted("b")));

    assertThat(report.run()).isNull();
    assertThat(report.partners()).hasSize(2);
    assertThat(count("partner")).isEqualTo(partners);
    assertThat(count("application_event")).isEqualTo(events);
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void all_mistakes_of_all_files_are_told_and_nothing_is_written() throws IOException {
    long before = count("partner");
    Path one =
        write(
            "one.yaml",
            """
            partner:
              code: one
              name: One Example
              country: Atlantis
              ror: 00cb9w017
              whed: IAU-12
              webiste: https://one.example.org
              parent: nobody
            """);
    Path two =
        write(
            "two.csv",
            """
            code,name,country,email_domains,mechanism
            two,Two Example,GH,not a domain,iioe-2021
            """);

    Fault fault = fault(() -> register(false, false, one, two));

    assertThat(fault.kind()).isEqualTo(FaultKind.INVALID_INPUT);
    assertThat(codes(fault))
        .contains(
            "PARTNER_COUNTRY",
            "PARTNER_ROR_CHECK",
            "PARTNER_WHED_FORM",
            "YAML_KEY",
            "PARTNER_REFERENCE",
            "PARTNER_DOMAIN_FORM",
            "PARTNER_MECHANISM");
    assertThat(count("partner")).isEqualTo(before);
  }

  @Test
  void founders_begin_active_with_their_agreement() throws IOException {
    register(false, false, write("root.yaml", ROOT));
    Path founder =
        write(
            "f.yaml",
            """
            partner:
              code: founder
              name: Founder Example
              kind: hei
              country: EG
              parent: root-ichei
              application:
                opened: 2019-12-08
                stage: active
                agreement:
                  effective: 2020-04-02
                  ends: 2099-04-01
                  signed: {institution: 2020-03-20, host: 2020-04-02}
            """);

    assertThat(codes(fault(() -> register(false, false, founder))))
        .containsExactly("PARTNER_BACKDATED");
    RegisteredPartner registered = register(true, false, founder).partners().get(0);

    assertThat(registered.stage()).isEqualTo("active");
    assertThat(registered.reference()).startsWith("IIOE-2019-");
    PartnerView.Case application =
        new PartnerShow(platform.database(), store())
            .show(PartnerScope.ALL, "founder")
            .application();
    assertThat(application).isNotNull();
    assertThat(application.signatures())
        .extracting(row -> row.get("party"), row -> row.get("signer"))
        .containsExactly(tuple("institution", "founder"), tuple("host", "root-ichei"));
    assertThat(register(true, false, founder).count(Outcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void circles_same_names_and_other_countries_are_refused() throws IOException {
    String partner =
        """
        partner:
          code: %s
          name: %s
          country: KE
          parent: %s
        """;
    Path one = write("one.yaml", partner.formatted("circle-a", "Circle A", "circle-b"));
    Path two = write("two.yaml", partner.formatted("circle-b", "Circle B", "circle-a"));
    assertThat(codes(fault(() -> register(false, false, one, two))))
        .containsOnly("PARTNER_PARENT_CIRCLE");

    register(false, false, write("root.yaml", ROOT));
    Path same = write("same.yaml", ROOT.replace("root-ichei", "other").replace("Root", "RÖOT"));
    Fault refused = fault(() -> register(false, false, same));
    assertThat(refused.code()).isEqualTo("PARTNER_SAME_NAME");
    assertThat(refused.kind()).isEqualTo(FaultKind.REFUSED);

    Path kenya = write("kenya.yaml", partner.formatted("kenya", "Kenya Example", "root-ichei"));
    assertThat(codes(fault(() -> register(new PartnerScope("GH"), false, false, kenya))))
        .containsExactly("PARTNER_SCOPE");
  }

  @Test
  void programs_are_no_documents_and_documents_come_back_as_they_were() throws IOException {
    register(false, false, write("root.yaml", ROOT), write("c.yaml", UNIVERSITY.formatted("c")));
    DocumentExport export = new DocumentExport(platform.database(), store());
    var document = export.find(PartnerScope.ALL, "uni-c", "letter-of-intent");
    var out = new ByteArrayOutputStream();
    export.write(document, out);
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("letter.pdf")));

    Files.write(folder.resolve("letter.pdf"), "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> register(false, false, write("d.yaml", UNIVERSITY.formatted("d"))))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("DOCUMENT_PROGRAM");
  }
}
