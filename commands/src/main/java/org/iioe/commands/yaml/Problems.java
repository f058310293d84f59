package org.iioe.commands.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.iioe.commands.fault.Fault;

/** The mistakes of one file, gathered so that its author hears of all of them in one go. */
public final class Problems {
  private record Problem(Place place, Fault fault) {}

  private static final int MOST = 100;

  private final String file;
  private final List<Problem> all = new ArrayList<>();

  /**
   * @param file as its author named it
   */
  public Problems(String file) {
    this.file = file;
  }

  public String file() {
    return file;
  }

  /**
   * Remembers a mistake, once.
   *
   * @param code of a message that begins with {@code {file}, line {line}, column {column}}
   * @param details names and values in turn
   */
  public void add(String code, Place place, Object... details) {
    Fault fault = at(code, place);
    for (int i = 0; i < details.length; i += 2) {
      fault.with((String) details[i], details[i + 1]);
    }
    boolean known =
        all.stream()
            .anyMatch(
                one ->
                    one.fault().code().equals(code)
                        && one.fault().details().equals(fault.details()));
    if (!known) {
      all.add(new Problem(place, fault));
    }
  }

  /** The fault of a mistake behind which nothing can be read. */
  public Fault at(String code, Place place) {
    return Fault.invalidInput(code)
        .with("file", file)
        .with("line", place.line())
        .with("column", place.column());
  }

  /** Whether this was told of this place already. */
  public boolean has(String code, Place place) {
    return all.stream()
        .anyMatch(one -> one.place().equals(place) && one.fault().code().equals(code));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What was gathered, in the order of the file; of very many only the first. */
  public List<Fault> faults() {
    return all.stream()
        .sorted(
            Comparator.comparingInt((Problem one) -> one.place().line())
                .thenComparingInt(one -> one.place().column()))
        .map(Problem::fault)
        .limit(MOST)
        .toList();
  }

  /** Throws what was gathered, in the order of the file; nothing when there is nothing. */
  public void throwIfAny() {
    if (all.isEmpty()) {
      return;
    }
    List<Fault> faults = faults();
    if (all.size() == 1) {
      throw faults.get(0);
    }
    throw Fault.invalidInput("YAML_PROBLEMS")
        .with("file", file)
        .with("count", all.size())
        .with("problems", faults);
  }
}
