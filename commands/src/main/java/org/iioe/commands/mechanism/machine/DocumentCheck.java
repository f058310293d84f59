package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.iioe.commands.fault.Phrase;
import org.iioe.commands.mechanism.model.DocumentType;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Identifier;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.PartnerKind;

/** Looks for documents and identifiers. */
final class DocumentCheck {
  private final Mechanism mechanism;
  private final Facts facts;
  private final Set<String> owing;

  DocumentCheck(Mechanism mechanism, Facts facts, Set<String> owing) {
    this.mechanism = mechanism;
    this.facts = facts;
    this.owing = owing;
  }

  Check has(Guard.HasDocument guard) {
    List<String> needed =
        guard.type().equals(Names.REQUIRED)
            ? ofKind(PartnerKind::documents)
            : List.of(guard.type());
    if (guard.type().equals(Names.REQUIRED) && kind().isEmpty()) {
      return unserved();
    }
    List<String> missing = needed.stream().filter(type -> !isThere(type)).toList();
    boolean mayFollow = guard.mayFollow() != null;
    if (missing.isEmpty()) {
      return Check.holds("GUARD_DOCUMENTS_THERE", "documents", needed, "labels", labels(needed));
    }
    Object[] details = {
      "documents", missing,
      "labels", labels(missing),
      "period", String.valueOf(guard.mayFollow())
    };
    if (mayFollow && owing.containsAll(missing)) {
      return Check.holds("GUARD_DOCUMENTS_OWED", details);
    }
    return Check.fails(
        mayFollow ? "GUARD_DOCUMENTS_MAY_FOLLOW" : "GUARD_DOCUMENTS_MISSING", details);
  }

  boolean isThere(String type) {
    return facts.documents().stream().anyMatch(one -> one.type().equals(type));
  }

  Check notOlder(Guard.DocumentNotOlderThan guard) {
    Optional<LocalDate> dated =
        facts.documents().stream()
            .filter(one -> one.type().equals(guard.document()))
            .map(Facts.Document::dated)
            .max(LocalDate::compareTo);
    List<String> type = List.of(guard.document());
    if (dated.isEmpty()) {
      return Check.fails("GUARD_DOCUMENTS_MISSING", "documents", type, "labels", labels(type));
    }
    LocalDate last = dated.get().plus(guard.period());
    Object[] details = {
      "document", guard.document(),
      "label", labels(type).get(0),
      "dated", dated.get(),
      "period", guard.period().toString(),
      "last", last
    };
    return last.isBefore(facts.today())
        ? Check.fails("GUARD_DOCUMENT_TOO_OLD", details)
        : Check.holds("GUARD_DOCUMENT_RECENT", details);
  }

  Check identifier(Guard.IdentifierValid guard) {
    boolean required = guard.identifier().equals(Names.REQUIRED);
    if (required && kind().isEmpty()) {
      return unserved();
    }
    List<String> needed =
        required
            ? ofKind(kind -> kind.identifiers().stream().map(Identifier::word).toList())
            : List.of(guard.identifier());
    List<String> missing = needed.stream().filter(one -> !isValid(one)).toList();
    return missing.isEmpty()
        ? Check.holds("GUARD_IDENTIFIERS_THERE", "identifiers", spoken(needed))
        : Check.fails("GUARD_IDENTIFIERS_MISSING", "identifiers", spoken(missing));
  }

  private boolean isValid(String identifier) {
    String value = facts.identifiers().get(identifier);
    return value != null && IdentifierForms.isValid(identifier, value);
  }

  private static List<String> spoken(List<String> identifiers) {
    return identifiers.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList();
  }

  private Check unserved() {
    return Check.fails("GUARD_KIND_NOT_SERVED", "kind", String.valueOf(facts.kind()));
  }

  private Optional<PartnerKind> kind() {
    return Optional.ofNullable(facts.kind()).flatMap(mechanism::kind);
  }

  /** What the kind of institution must have; nothing when the mechanism does not serve it. */
  List<String> ofKind(Function<PartnerKind, List<String>> what) {
    return kind().map(what).orElse(List.of());
  }

  private List<Phrase> labels(List<String> types) {
    return types.stream()
        .map(mechanism::document)
        .flatMap(Optional::stream)
        .<Phrase>map(DocumentType::label)
        .toList();
  }
}
