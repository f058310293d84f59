package org.iioe.commands.partner.directory;

import java.io.IOException;
import java.io.InputStream;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.table.TableSource;

/** The CSV file of a dump. */
record DumpTable(RegistryDump dump, Progress progress) implements TableSource {
  @Override
  public String name() {
    return dump.name();
  }

  @Override
  public InputStream open() throws IOException {
    return dump.stream(progress);
  }

  @Override
  public long size() throws IOException {
    return dump.size();
  }
}
