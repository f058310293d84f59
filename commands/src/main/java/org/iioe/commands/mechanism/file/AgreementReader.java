package org.iioe.commands.mechanism.file;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.mechanism.model.AgreementTerms;
import org.iioe.commands.mechanism.model.OwedDocument;
import org.iioe.commands.mechanism.model.Party;
import org.iioe.commands.mechanism.model.Signer;
import org.iioe.commands.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is agreed:
 *
 * <pre>
 * agreement:
 *   parties:
 *     host: {label: {en: Host, fr: Hôte, zh: 承办机构}, signer: signatory}
 *   term: P4Y
 *   owed: [{document: annual-report, every: P1Y, within: P60D}]
 * </pre>
 */
final class AgreementReader {
  private final Draft draft;

  AgreementReader(Draft draft) {
    this.draft = draft;
  }

  @Nullable AgreementTerms read(@Nullable YamlValue value) {
    if (value == null) {
      return null;
    }
    Part part = new Part(draft, value, "agreement", List.of("parties", "term", "owed"));
    part.need("parties");
    List<Party> parties = new ArrayList<>();
    for (Part.Named named : part.named("parties")) {
      Part party = new Part(draft, named.value(), named.name(), List.of("label", "signer"));
      Signer signer = party.word("signer", Signer.values(), Signer::word);
      parties.add(new Party(named.name(), party.label("label"), signer));
    }
    Period term = part.period("term");
    List<OwedDocument> owed = owed(part);
    return parties.isEmpty()
        ? null
        : draft.put(new AgreementTerms(parties, term, owed), part.place());
  }

  private List<OwedDocument> owed(Part agreement) {
    List<OwedDocument> owed = new ArrayList<>();
    for (YamlValue value : agreement.block.values("owed")) {
      Part part = new Part(draft, value, "owed", List.of("document", "every", "within"));
      List.of("document", "every", "within").forEach(part::need);
      String document = part.name("document", draft.documents, "MECHANISM_DOCUMENT_UNKNOWN");
      Period every = part.period("every");
      Period within = part.period("within");
      if (document == null || every == null || within == null) {
        continue;
      }
      if (owed.stream().anyMatch(one -> one.document().equals(document))) {
        draft.errors.add(
            "MECHANISM_TWICE", part.place("document"), "key", "owed", "name", document);
      } else {
        owed.add(new OwedDocument(document, every, within));
      }
    }
    return owed;
  }
}
