package org.iioe.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.iioe.cli.terminal.Terminal;
import org.iioe.commands.fault.Messages;

/** Chooses the printer of a format. */
public final class Printers {
  private final Terminal terminal;

  public Printers(Terminal terminal, Messages messages, List<String> fields) {
    this.terminal = terminal;
  }

  public void print(Format format, Answer answer) {
    try (JsonGenerator generator = new JsonFactory().createGenerator(terminal.output())) {
      Object tree =
          answer instanceof Answer.One one
              ? one.fields()
              : answer instanceof Answer.Rows rows
                  ? rows.rows()
                  : answer instanceof Answer.Report report ? report.whole() : answer.toString();
      JsonTree.write(generator, tree);
      generator.writeRaw('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
