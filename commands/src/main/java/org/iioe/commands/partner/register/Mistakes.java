package org.iioe.commands.partner.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.yaml.Problems;

/** All mistakes of all files, gathered so that nothing is written before the last is mended. */
final class Mistakes {
  private final Map<String, Problems> byFile = new LinkedHashMap<>();
  private final List<Fault> others = new ArrayList<>();

  /** The mistakes of one file. */
  Problems of(String file) {
    return byFile.computeIfAbsent(file, Problems::new);
  }

  /**
   * Remembers a mistake.
   *
   * @param code of a message that begins with {@code {file}, line {line}, column {column}}
   * @param details names and values in turn
   */
  void add(String code, Spot spot, Object... details) {
    Object[] all = new Object[details.length + 2];
    all[0] = "column";
    all[1] = spot.column();
    System.arraycopy(details, 0, all, 2, details.length);
    of(spot.file()).add(code, spot.place(), all);
  }

  /** Remembers what was thrown while a file was read. */
  void add(Fault fault) {
    if (fault.kind() != FaultKind.INVALID_INPUT && fault.kind() != FaultKind.NOT_FOUND) {
      throw fault;
    }
    others.add(fault);
  }

  /** All of them, in the order of the files. */
  List<Fault> all() {
    List<Fault> all = new ArrayList<>(others);
    for (Problems problems : byFile.values()) {
      try {
        problems.throwIfAny();
      } catch (Fault found) {
        all.addAll(parts(found));
      }
    }
    return all;
  }

  private static List<Fault> parts(Fault fault) {
    return fault.details().get("problems") instanceof List<?> many
        ? many.stream().map(Fault.class::cast).toList()
        : List.of(fault);
  }

  /** Throws what was gathered; nothing when there is nothing. */
  static void throwIfAny(List<Fault> all) {
    if (all.size() == 1) {
      throw all.get(0);
    }
    if (!all.isEmpty()) {
      throw Fault.invalidInput("PARTNER_PROBLEMS")
          .with("count", all.size())
          .with("problems", List.copyOf(all));
    }
  }
}
