package org.iioe.commands.partner.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.iioe.commands.database.CopyText;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.roster.text.Fold;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies organizations into the table that a load prepares. */
final class RegistryRows implements DumpSink, AutoCloseable {
  private static final int BLOCK = 1 << 18;

  private final CopyIn copy;
  private final RegistryLoad.Rejections rejections;
  private final CopyText text = new CopyText(BLOCK + (1 << 16));

  RegistryRows(Connection connection, RegistryLoad.Rejections rejections) throws SQLException {
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY pg_temp.ror_load FROM STDIN");
    this.rejections = rejections;
  }

  @Override
  public void organization(ResearchOrganization organization) {
    text.text(organization.id());
    text.text(organization.status().label());
    text.text(organization.name());
    text.text(organization.country());
    text.texts(organization.types());
    text.text(organization.website());
    text.texts(organization.domains());
    text.texts(organization.successors());
    names(organization.names());
    text.endRow();
    if (text.length() >= BLOCK) {
      flush();
    }
  }

  private void names(List<ResearchOrganization.Name> names) {
    List<String> texts = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> languages = new ArrayList<>();
    TreeSet<String> words = new TreeSet<>();
    for (ResearchOrganization.Name name : names) {
      texts.add(name.text());
      kinds.add(name.kind().label());
      languages.add(name.language() == null ? "" : name.language());
      words.addAll(List.of(Fold.key(name.text()).split(" ", -1)));
    }
    words.remove("");
    text.texts(texts);
    text.texts(kinds);
    text.texts(languages);
    text.texts(List.copyOf(words));
  }

  @Override
  public void rejected(RejectedRecord record) {
    rejections.add(record);
  }

  private void flush() {
    byte[] bytes = text.take();
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /** Says that these are all. */
  void finish() {
    flush();
    try {
      copy.endCopy();
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /** Lets the server forget the rows if they were not all. */
  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }
}
