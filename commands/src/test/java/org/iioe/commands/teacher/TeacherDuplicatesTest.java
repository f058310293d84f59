package org.iioe.commands.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeacherDuplicatesTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @BeforeEach
  void clear() {
    SampleTeachers.clear(platform.database());
  }

  @Test
  void finds_each_kind_of_pair_with_its_reasons() {
    insert(
        "'ana@example.org', 'Ana', 'Sá', 'AO', '+244923000001', '0000-0002-1825-0097'",
        "'ana@example.edu', 'Sa', 'ANA', 'AO', NULL, NULL",
        "'b.o.b+iioe@gmail.com', 'Bob', 'One', 'NG', NULL, NULL",
        "'bob@googlemail.com', 'Robert', 'Two', 'NG', NULL, NULL",
        "'c.d@example.org', 'C', 'D', 'KE', '+254700000001', NULL",
        "'cd+x@example.org', 'E', 'F', 'KE', '+254700000001', NULL",
        "'g@example.org', 'G', 'H', 'KE', NULL, '0000-0002-1825-0097'",
        "'alone@example.org', 'Alone', 'Alone', 'KE', NULL, NULL");

    assertThat(pairs(0))
        .containsExactly(
            "0.98 [orcid] 1 7",
            "0.95 [mailbox] 3 4",
            "0.88 [name-address, name-country] 1 2",
            "0.8 [phone, address] 5 6");
    assertThat(pairs(0.9)).hasSize(2);
  }

  @Test
  void never_pairs_by_name_alone_or_two_orcids() {
    insert(
        "'a@example.org', 'Wei', 'Zhang', 'CN', NULL, NULL",
        "'b@example.org', 'Wei', 'Zhang', NULL, NULL, NULL",
        "'c@example.org', 'Ada', 'Obi', 'NG', '+2348000000001', '0000-0002-1825-0097'",
        "'d@example.org', 'Ada', 'Obi', 'NG', '+2348000000001', '0000-0001-5109-3700'");

    assertThat(pairs(0)).isEmpty();
  }

  @Test
  void takes_a_crowd_for_an_office_or_a_common_name() {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      people.add("'p" + i + "@example.org', 'Wei', 'Zhang', 'CN', '+861000000000', NULL");
    }
    insert(people.toArray(String[]::new));

    assertThat(pairs(0)).isEmpty();

    SampleTeachers.execute(platform.database(), "DELETE FROM iioe.teacher WHERE id = 21");
    assertThat(pairs(0)).hasSize(19).first().isEqualTo("0.76 [phone, name-country] 1 2");
  }

  @Test
  void compares_names_of_any_script() {
    insert(
        "'a@example.org', '美玲', '林', 'CN', NULL, NULL",
        "'b@example.org', '林', '美玲', 'CN', NULL, NULL",
        "'c@example.org', 'محمد', 'علي', 'EG', NULL, NULL",
        "'d@example.org', 'محمد', 'علي', 'EG', NULL, NULL");

    assertThat(pairs(0)).containsExactly("0.4 [name-country] 1 2", "0.4 [name-country] 3 4");
  }

  @Test
  void takes_no_senseless_score() {
    assertThatThrownBy(() -> pairs(1.5)).hasMessage("TEACHER_SCORE_INVALID {score=1.5}");
  }

  private static void insert(String... people) {
    for (String person : people) {
      SampleTeachers.execute(
          platform.database(),
          """
          INSERT INTO iioe.teacher (email, email_key, given_name, family_name, country, phone, orcid)
          SELECT email, email, given, family, country, phone, orcid
          FROM (VALUES (%s)) person (email, given, family, country, phone, orcid)"""
              .formatted(person));
    }
  }

  private static List<String> pairs(double least) {
    List<String> lines = new ArrayList<>();
    new TeacherDuplicates(platform.database())
        .list(
            least,
            pairs ->
                pairs.forEachRemaining(
                    pair ->
                        lines.add(
                            pair.score()
                                + " "
                                + pair.reasons()
                                + " "
                                + pair.older().id()
                                + " "
                                + pair.newer().id())));
    return lines;
  }
}
