package org.iioe.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Messages;

/** Asks people, and only people: without a terminal a question is a usage fault. */
public final class Prompt {
  private final Terminal terminal;
  private final Messages messages;

  public Prompt(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  /** Whether the answer to the question is yes; anything else, and no answer, is no. */
  public boolean confirm(String question, boolean mayAsk) {
    if (!mayAsk || !terminal.inputIsTerminal() || !terminal.errorIsTerminal()) {
      throw Fault.usage("CONFIRMATION_NEEDED").with("question", question);
    }
    try {
      String text = Plain.text(question) + " " + messages.text("confirm.choice") + " ";
      terminal.error().write(text.getBytes(StandardCharsets.UTF_8));
      terminal.error().flush();
      String answer = line(terminal.input()).strip().toLowerCase(Locale.ROOT);
      return List.of(messages.text("confirm.yes").split(",")).contains(answer);
    } catch (IOException gone) {
      throw Fault.usage("CONFIRMATION_NEEDED").with("question", question).causedBy(gone);
    }
  }

  /** Reads up to the line feed and no further: what follows may be the command's own input. */
  private static String line(InputStream input) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = input.read(); octet >= 0 && octet != '\n'; octet = input.read()) {
      line.write(octet);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
