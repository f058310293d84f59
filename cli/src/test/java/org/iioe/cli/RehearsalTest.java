package org.iioe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A rehearsal that fails says so to nobody; it would only record half of the classes. */
class RehearsalTest {
  @Test
  void a_query_is_rehearsed_from_the_login_to_the_answer() throws IOException {
    try (RehearsalServer server = new RehearsalServer()) {
      server.start();

      assertThat(session(server).run(new CommandCatalogue(), "course", "list").transcript())
          .isEqualTo(
              """
              Code  Language  Title  Version  Status  Category  Standard
              --- exit 0
              """);
      assertThat(session(server).run(new CommandCatalogue(), "course", "show", "x").transcript())
          .isEqualTo(
              """
              --- error
              iioe: There is no course x.
              List all courses with: iioe course list
              --- exit 6
              """);
    }
  }

  private static Session session(RehearsalServer server) {
    Session session = new Session();
    server.environment().forEach(session::with);
    return session;
  }
}
