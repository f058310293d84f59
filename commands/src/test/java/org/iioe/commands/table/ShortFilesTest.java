package org.iioe.commands.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One or two cells beyond ASCII are enough to tell French from Chinese, and those from others. */
class ShortFilesTest {
  private static final String[] LATIN = {
    "René",
    "Léa",
    "Éric",
    "Noël",
    "François",
    "Benoît",
    "Aïcha",
    "Théo",
    "Édouard",
    "José",
    "María Núñez",
    "Peña",
    "Ibáñez",
    "Íñigo",
    "Ángel",
    "João Conceição",
    "Guimarães",
    "FORMAÇÃO",
    "Müller",
    "Größe",
    "Åsa",
    "Côte d’Ivoire",
    "ÉCOLE SUPÉRIEURE",
    "à Dakar",
    "Créée",
    "Compañía",
    "Lingüística",
    "N° 5",
    "1 500 €",
    "Cœur",
    "Lycée «Blaise Diagne»",
    "Prénom"
  };

  private static final String[] CHINESE = {
    "张伟", "王芳", "李娜", "周鑫", "吴昊", "徐璐", "朱婧", "马喆", "罗玥", "欧阳娜娜", "深圳南方科技大学",
    "男", "教授", "姓名", "电子邮件", "性别：男", "中国（深圳）", "朱镕基", "王甯", "赵曌", "冼星海", "禤国维"
  };

  @Property(tries = 300)
  void western_names_are_read(@ForAll("latin") List<String> names) {
    assertThat(encoding(names, "windows-1252")).isEqualTo("windows-1252");
  }

  @Property(tries = 300)
  void chinese_names_are_read(@ForAll("chinese") List<String> names) {
    assertThat(encoding(names, "GB18030")).isEqualTo("GB18030");
  }

  @Property(tries = 100)
  void other_alphabets_are_refused(@ForAll("cyrillic") List<String> names) {
    assertThat(encoding(names, "windows-1251")).startsWith("TABLE_ENCODING_");
  }

  private static String encoding(List<String> names, String encoding) {
    StringBuilder text = new StringBuilder("email;name;note\r\n");
    for (String name : names) {
      text.append("a@example.org;").append(name).append(";x\r\nb@example.org;Awa;").append(name);
      text.append("\r\n");
    }
    TableSource source = MemorySource.of(text.toString(), Charset.forName(encoding));
    return Printed.dialect(source).replaceFirst("(?s) .*", "");
  }

  @Provide
  Arbitrary<List<String>> latin() {
    return Arbitraries.of(LATIN).list().ofMinSize(1).ofMaxSize(2);
  }

  @Provide
  Arbitrary<List<String>> chinese() {
    return Arbitraries.of(CHINESE).list().ofMinSize(1).ofMaxSize(2);
  }

  @Provide
  Arbitrary<List<String>> cyrillic() {
    return Arbitraries.of("Иван Петров", "Мария", "Сергей Иванов", "Дмитрий", "Юлия", "Бат-Эрдэнэ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
