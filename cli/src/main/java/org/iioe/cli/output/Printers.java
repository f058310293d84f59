package org.iioe.cli.output;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.iioe.cli.terminal.Colors;
import org.iioe.cli.terminal.PlainWriter;
import org.iioe.cli.terminal.Terminal;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Messages;

/** Writes answers to standard output: chooses the fields, and the printer of the format. */
public final class Printers {
  private static final List<Format> ALWAYS_OFFERED =
      List.of(Format.TABLE, Format.JSON, Format.JSONL, Format.CSV, Format.YAML);

  private final Terminal terminal;
  private final Messages messages;
  private final Colors colors;
  private final Selection selection;
  private final Writer writer;

  /**
   * @param fields what {@code --fields} names, or nothing
   */
  public Printers(Terminal terminal, Messages messages, Colors colors, List<String> fields) {
    this.terminal = terminal;
    this.messages = messages;
    this.colors = colors;
    this.selection = new Selection(fields);
    this.writer = new OutputStreamWriter(terminal.output(), StandardCharsets.UTF_8);
  }

  /** The formats of a verb. */
  public static List<Format> offered(Set<Format> more) {
    List<Format> offered = new ArrayList<>(ALWAYS_OFFERED);
    offered.addAll(more);
    return offered;
  }

  /** Refuses a format that the verb does not offer, before it does any work. */
  public static void checkOffered(Format format, Set<Format> more) {
    List<Format> offered = offered(more);
    if (!offered.contains(format)) {
      throw Fault.usage("FORMAT_NOT_OFFERED")
          .with("format", format.toString())
          .with("valid", offered.stream().map(Format::toString).toList());
    }
  }

  /** Prints the answer whole; it may be large, and is written while it is walked. */
  public void print(Format format, Answer answer) {
    try {
      if (answer instanceof Answer.Offering offering) {
        offered(format, offering);
      } else {
        printer(format).print(selection.of(answer));
      }
      writer.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void offered(Format format, Answer.Offering offering) throws IOException {
    DocumentWriter document = offering.others().get(format);
    if (document == null) {
      print(format, offering.answer());
    } else {
      document.write(harmless());
    }
  }

  private Printer printer(Format format) {
    boolean forPeople = terminal.outputIsTerminal();
    return switch (format) {
      case TABLE -> table()::print;
      case JSON -> new JsonPrinter(terminal.output(), forPeople)::whole;
      case JSONL -> new JsonPrinter(terminal.output(), false)::lines;
      case CSV -> new CsvPrinter(harmless(), forPeople)::print;
      case YAML -> new YamlPrinter(harmless())::print;
      case SARIF, JUNIT, SVG, MERMAID, DOT ->
          throw new IllegalStateException("the answer offers no " + format);
    };
  }

  /** Data as it is into files and pipes, without control characters to a terminal. */
  private Writer harmless() {
    return terminal.outputIsTerminal() ? new PlainWriter(writer) : writer;
  }

  private TablePrinter table() {
    Cells cells = new Cells(messages, terminal.clock().getZone());
    int columns = terminal.outputIsTerminal() ? terminal.width() : 0;
    return new TablePrinter(writer, cells, colors, columns);
  }
}
