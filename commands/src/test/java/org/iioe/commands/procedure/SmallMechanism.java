package org.iioe.commands.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A mechanism of three stages, for tests. */
public final class SmallMechanism {
  /** Its file. */
  public static final String YAML =
      """
      mechanism:
        code: small
        title: {en: Small, fr: Petit, zh: 小}
        roles:
          secretariat: {label: {en: Secretariat, fr: Secrétariat, zh: 秘书处}, of: root}
          centre: {label: {en: Centre, fr: Centre, zh: 中心}, of: root}
        documents:
          form: {label: {en: Form, fr: Formulaire, zh: 表格}}
        kinds:
          hei: {label: {en: University, fr: Université, zh: 大学}, documents: [form]}
          firm: {label: {en: Firm, fr: Entreprise, zh: 企业}}
        stages:
          enquiry:
            label: {en: Enquiry, fr: Demande, zh: 咨询}
            owner: secretariat
            limit: P30D
            then: lapse
          active:
            label: {en: Active, fr: Active, zh: 合作}
            owner: secretariat
            active: true
          lapsed:
            label: {en: Lapsed, fr: Caduque, zh: 失效}
            final: true
        transitions:
          - event: admit
            label: {en: Admit, fr: Admettre, zh: 准入}
            from: enquiry
            to: active
            by: [secretariat, centre]
            guards: [{has-document: form}]
          - {event: lapse, from: enquiry, to: lapsed, by: [time]}
          - {event: leave, from: active, to: lapsed, by: [secretariat]}
      """;

  private SmallMechanism() {}

  /** The mechanism of a text. */
  public static MechanismSource of(Path folder, String yaml) {
    try {
      Path file = Files.writeString(folder.resolve("small.yaml"), yaml);
      return MechanismSource.read(file, "small.yaml", LocalDate.of(2026, 11, 24));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
