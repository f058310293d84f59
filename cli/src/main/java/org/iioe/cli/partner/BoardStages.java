package org.iioe.cli.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.partner.view.ListedPartner;
import org.jspecify.annotations.Nullable;

/** Sorts institutions into the stages of their mechanisms. */
final class BoardStages {
  private final Function<String, Mechanism> mechanisms;
  private final Clock clock;
  private final Locale locale;
  private final Map<String, Mechanism> read = new TreeMap<>();

  /**
   * @param mechanisms finds a version by its name, such as {@code iioe-2020@2}
   */
  BoardStages(Function<String, Mechanism> mechanisms, Clock clock, Locale locale) {
    this.mechanisms = mechanisms;
    this.clock = clock;
    this.locale = locale;
  }

  /**
   * The stages by the title of their mechanism. Final stages are there only when something stands
   * in them; who never had a case is nowhere.
   */
  Map<String, List<BoardStage>> of(List<ListedPartner> partners) {
    Map<String, List<ListedPartner>> byCode = new TreeMap<>();
    for (ListedPartner partner : partners) {
      String name = partner.mechanism();
      if (name != null) {
        read.computeIfAbsent(name, mechanisms);
        byCode.computeIfAbsent(code(name), absent -> new ArrayList<>()).add(partner);
      }
    }
    Map<String, List<BoardStage>> boards = new LinkedHashMap<>();
    byCode.forEach((code, cases) -> boards.put(title(code), stages(code, cases)));
    return boards;
  }

  private static String code(String name) {
    return name.substring(0, name.indexOf('@'));
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.indexOf('@') + 1));
  }

  private List<Mechanism> versions(String code) {
    return read.entrySet().stream()
        .filter(entry -> code(entry.getKey()).equals(code))
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<String, Mechanism> entry) -> -number(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private String title(String code) {
    return versions(code).get(0).title().in(locale);
  }

  /** In the order of the newest version; what only older ones have comes after it. */
  private List<BoardStage> stages(String code, List<ListedPartner> cases) {
    Map<String, Stage> stages = new LinkedHashMap<>();
    for (Mechanism version : versions(code)) {
      version.stages().forEach(stage -> stages.putIfAbsent(stage.name(), stage));
    }
    List<BoardStage> board = new ArrayList<>();
    for (Stage stage : stages.values()) {
      List<BoardStage.Card> cards =
          cases.stream()
              .filter(one -> stage.name().equals(one.stage()))
              .map(this::card)
              .sorted(Comparator.comparingLong(card -> -card.days()))
              .toList();
      if (!cards.isEmpty() || !stage.isFinal()) {
        board.add(new BoardStage(stage.label().in(locale), cards));
      }
    }
    return board;
  }

  private BoardStage.Card card(ListedPartner partner) {
    LocalDate since = partner.since();
    String name = partner.mechanism();
    Mechanism mechanism = name == null ? null : read.get(name);
    if (since == null || mechanism == null) {
      return new BoardStage.Card(partner.code(), 0, false);
    }
    LocalDate today = LocalDate.now(clock.withZone(mechanism.timeZone()));
    return new BoardStage.Card(
        partner.code(),
        ChronoUnit.DAYS.between(since, today),
        isLate(mechanism, partner.stage(), since, today));
  }

  private static boolean isLate(
      Mechanism mechanism, @Nullable String stage, LocalDate since, LocalDate today) {
    return stage != null
        && mechanism
            .stage(stage)
            .map(Stage::limit)
            .map(limit -> today.isAfter(since.plus(limit)))
            .orElse(false);
  }
}
