package org.iioe.commands.mechanism.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Names;
import org.iioe.commands.mechanism.model.PartnerKind;
import org.iioe.commands.mechanism.model.Transition;

/** Which documents a transition lets follow, and until when. */
final class Owing {
  private final DocumentCheck documents;
  private final LocalDate today;
  private final Map<String, LocalDate> due = new TreeMap<>();

  Owing(Transition transition, DocumentCheck documents, LocalDate today) {
    this.documents = documents;
    this.today = today;
    transition.leaves().forEach(this::collect);
  }

  /** Types that may follow, whether they are there or not, by the last day in time. */
  Map<String, LocalDate> due() {
    return due;
  }

  private void collect(Guard leaf) {
    if (leaf instanceof Guard.HasDocument has && has.mayFollow() != null) {
      LocalDate last = today.plus(has.mayFollow());
      for (String type : types(has)) {
        due.merge(type, last, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
  }

  private List<String> types(Guard.HasDocument has) {
    return has.type().equals(Names.REQUIRED)
        ? documents.ofKind(PartnerKind::documents)
        : List.of(has.type());
  }
}
