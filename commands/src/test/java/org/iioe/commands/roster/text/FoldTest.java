package org.iioe.commands.roster.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys are stored: these must never change. */
class FoldTest {
  @Test
  void case_accents_width_and_punctuation_are_folded() {
    assertThat(Fold.key("Université  Cheikh-Anta DIOP (UCAD)"))
        .isEqualTo("universite cheikh anta diop ucad");
    assertThat(Fold.key("Ｕｎｉｖｅｒｓｉｔｙ　ｏｆ　Ｌａｇｏｓ")).isEqualTo("university of lagos");
    assertThat(Fold.key("École Normale Supérieure, Œuvre №1"))
        .isEqualTo("ecole normale superieure oeuvre no1");
    assertThat(Fold.key("Côte d’Ivoire")).isEqualTo("cote divoire");
    assertThat(Fold.key("Łódź Straße Þór")).isEqualTo("lodz strasse thor");
    assertThat(Fold.key("İstanbul Üniversitesi ı")).isEqualTo("istanbul universitesi i");
    assertThat(Fold.key("开罗大学（北京）")).isEqualTo("开罗大学 北京");
    assertThat(Fold.key("جَامِعَة القاهرة")).isEqualTo("جامعة القاهرة");
    assertThat(Fold.key("हिन्दी")).isEqualTo("हिन्दी");
    assertThat(Fold.key("한국")).isEqualTo("한국");
    assertThat(Fold.key("٢٠٢٤")).isEqualTo("2024");
    assertThat(Fold.key(" — “” !")).isEmpty();
    assertThat(Fold.compact("E-Mail ")).isEqualTo("email");
  }

  @Test
  void slips_of_the_finger_are_counted() {
    assertThat(EditDistance.between("emial", "email")).isEqualTo(1);
    assertThat(EditDistance.between("famlyname", "familyname")).isEqualTo(1);
    assertThat(EditDistance.between("", "abc")).isEqualTo(3);
    assertThat(EditDistance.between("nigera", "nigeria")).isEqualTo(1);
    assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void joiners_stay_where_a_script_needs_them() {
    assertThat(CellText.name("می‌خواهم\u200C")).isEqualTo("می‌خواهم");
    assertThat(CellText.name("A\u200Cmina")).isEqualTo("Amina");
    assertThat(CellText.plain("\u3000Ａ　Ｂ\r\n\tC\u2028")).isEqualTo("A B C");
  }

  @Test
  void damage_is_seen_and_mended() {
    assertThat(Damage.mended("FranÃ§ois")).isEqualTo("François");
    assertThat(Damage.mended("AÃ¯ssatou NguyÃªn")).isEqualTo("Aïssatou Nguyên");
    assertThat(Damage.mended("æ\u009DŽæ˜Ž")).isEqualTo("李明");
    assertThat(Damage.mended("ÀîÃ÷")).isEqualTo("李明");
    assertThat(Damage.mended("Fran莽ois")).isEqualTo("François");
    assertThat(Damage.mended("François Ñandú São Zoë")).isNull();
    assertThat(Damage.mended("张Wei")).isNull();
    assertThat(Damage.isLost("Fran?ois")).isTrue();
    assertThat(Damage.isLost("Amina (?)")).isFalse();
  }
}
