package org.iioe.cli.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.iioe.commands.fault.Messages;
import org.junit.jupiter.api.Test;

class StageBoardTest {
  private static String board(Locale locale, boolean ascii, List<BoardStage> stages) {
    Messages messages = new Messages(locale, List.of("org.iioe.cli.partner.messages"));
    return new StageBoard(messages, 80, ascii).text(Map.of("IIOE", stages));
  }

  private static BoardStage stage(String title, BoardStage.Card... cards) {
    return new BoardStage(title, List.of(cards));
  }

  @Test
  void stagesThatDoNotFitGoIntoBandsBelow() {
    assertThat(
            board(
                Locale.FRENCH,
                true,
                List.of(
                    stage("Demande", new BoardStage.Card("knust", 40, true)),
                    stage("Candidature en cours de préparation"),
                    stage(
                        "Examen",
                        new BoardStage.Card("universite-cheikh-anta-diop", 7, false),
                        new BoardStage.Card("ucad", 1, false)),
                    stage("Décision"))))
        .isEqualTo(
            """
            IIOE

            Demande (1)               Candidature en cours de   Examen (2)
                                      préparation (0)
            ------------------------  ------------------------  ------------------------
            knust             40 j !                            universite-chei... 7 j
                                                                ucad               1 j

            Décision (0)
            ------------------------

            """);
  }

  @Test
  void chineseTakesTwoColumnsACharacter() {
    assertThat(
            board(
                Locale.CHINESE,
                false,
                List.of(stage("材料完整性检查"), stage("秘书处评审", new BoardStage.Card("sust", 3, true)))))
        .isEqualTo(
            """
            IIOE

            材料完整性检查 (0)        秘书处评审 (1)
            ────────────────────────  ────────────────────────
                                      sust              3 天 !

            """);
  }

  @Test
  void aCrowdIsCounted() {
    BoardStage crowd =
        new BoardStage(
            "Active",
            LongStream.range(0, 10_000)
                .mapToObj(i -> new BoardStage.Card("p" + i, 5, false))
                .toList());
    assertThat(board(Locale.ENGLISH, false, List.of(crowd)).lines())
        .hasSize(26)
        .contains("Active (10000)", "and 9980 more");
  }
}
