package org.iioe.cli.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.cli.terminal.DisplayWidth;
import org.iioe.cli.terminal.LineBreaks;
import org.iioe.cli.terminal.Plain;
import org.iioe.commands.fault.Messages;

/**
 * A board for a terminal: a column for each stage, a line for each case, as many columns beside
 * each other as fit and the others in bands below.
 */
final class StageBoard {
  private static final int COLUMN = 24;
  private static final String GAP = "  ";
  private static final int MOST_CARDS = 20;

  private final Messages messages;
  private final int width;
  private final boolean ascii;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param width columns of the terminal
   * @param ascii whether the terminal shows nothing else
   */
  StageBoard(Messages messages, int width, boolean ascii) {
    this.messages = messages;
    this.width = width;
    this.ascii = ascii;
  }

  /** The boards below each other, each with the title of its mechanism. */
  String text(Map<String, List<BoardStage>> boards) {
    boards.forEach(
        (title, stages) -> {
          text.append(Plain.text(title)).append("\n\n");
          int beside = Math.max(1, (width + GAP.length()) / (COLUMN + GAP.length()));
          for (int first = 0; first < stages.size(); first += beside) {
            band(stages.subList(first, Math.min(stages.size(), first + beside)));
          }
        });
    return text.toString();
  }

  private void band(List<BoardStage> stages) {
    List<List<String>> columns = new ArrayList<>();
    int headings = 0;
    for (BoardStage stage : stages) {
      List<String> lines = heading(stage);
      headings = Math.max(headings, lines.size());
      columns.add(lines);
    }
    String rule = (ascii ? "-" : "─").repeat(COLUMN);
    int height = 0;
    for (int i = 0; i < stages.size(); i++) {
      List<String> lines = columns.get(i);
      while (lines.size() < headings) {
        lines.add("");
      }
      lines.add(rule);
      lines.addAll(cards(stages.get(i)));
      height = Math.max(height, lines.size());
    }
    for (int row = 0; row < height; row++) {
      line(columns, row);
    }
    text.append('\n');
  }

  private void line(List<List<String>> columns, int row) {
    StringBuilder line = new StringBuilder();
    for (List<String> column : columns) {
      String cell = row < column.size() ? column.get(row) : "";
      line.append(cell).append(DisplayWidth.padding(cell, COLUMN)).append(GAP);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private List<String> heading(BoardStage stage) {
    String title = Plain.text(stage.title()).replace('\n', ' ');
    return new ArrayList<>(LineBreaks.of(title + " (" + stage.cards().size() + ")", COLUMN));
  }

  private List<String> cards(BoardStage stage) {
    List<String> lines = new ArrayList<>();
    stage.cards().stream().limit(MOST_CARDS).forEach(card -> lines.add(card(card)));
    int more = stage.cards().size() - MOST_CARDS;
    if (more > 0) {
      lines.add(messages.text("BOARD_MORE", Map.of("count", more)));
    }
    return lines;
  }

  /** The code, and on the right side how long, with a mark when that is too long. */
  private String card(BoardStage.Card card) {
    String days =
        messages.text("BOARD_DAYS", Map.of("count", card.days())) + (card.late() ? " !" : "  ");
    int room = COLUMN - DisplayWidth.of(days) - 1;
    String code = Plain.text(card.code());
    if (DisplayWidth.of(code) > room) {
      String mark = ascii ? "..." : "…";
      code = cut(code, room - mark.length()) + mark;
    }
    return code + DisplayWidth.padding(code, room + 1) + days;
  }

  private static String cut(String code, int columns) {
    int end = 0;
    while (end < code.length()
        && DisplayWidth.of(code.substring(0, code.offsetByCodePoints(end, 1))) <= columns) {
      end = code.offsetByCodePoints(end, 1);
    }
    return code.substring(0, end);
  }
}
