package org.iioe.commands.preview.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a page did: errors of its scripts, addresses that it asked for, dialogs. */
public final class TabNotes {
  private static final int MOST = 200;
  private static final int LONGEST = 500;

  private final Set<String> errors = new LinkedHashSet<>();
  private final Set<String> addresses = new LinkedHashSet<>();
  private int dialogs;

  synchronized void heard(String method, JsonNode parameters) {
    switch (method) {
      case "Runtime.exceptionThrown" -> add(errors, exception(parameters.path("exceptionDetails")));
      case "Runtime.consoleAPICalled" -> {
        if (parameters.path("type").asText().equals("error")) {
          add(errors, console(parameters.path("args")));
        }
      }
      case "Log.entryAdded" -> logged(parameters.path("entry"));
      case "Network.requestWillBeSent" -> add(addresses, parameters.at("/request/url").asText());
      case "Network.webSocketCreated" -> add(addresses, parameters.path("url").asText());
      case "Page.javascriptDialogOpening" -> dialogs++;
      default -> {}
    }
  }

  /** Missing files and blocked hosts are known from the server, with their addresses. */
  private void logged(JsonNode entry) {
    String text = entry.path("text").asText();
    boolean known =
        entry.path("source").asText().equals("network") || text.contains("Content Security Policy");
    if (entry.path("level").asText().equals("error") && !known) {
      add(errors, text);
    }
  }

  private static String exception(JsonNode details) {
    String described = details.at("/exception/description").asText(details.path("text").asText());
    String first = described.lines().findFirst().orElse(described);
    String file = details.path("url").asText().replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    return file.isEmpty()
        ? first
        : first + " (" + file + ":" + (details.path("lineNumber").asInt() + 1) + ")";
  }

  private static String console(JsonNode arguments) {
    StringBuilder text = new StringBuilder();
    for (JsonNode argument : arguments) {
      String one = argument.path("value").asText(argument.path("description").asText());
      text.append(text.isEmpty() ? "" : " ").append(one);
    }
    return text.toString();
  }

  private static void add(Set<String> notes, String text) {
    if (notes.size() < MOST) {
      notes.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
  }

  /** Exceptions that nobody caught and errors that were written to the console. */
  public synchronized List<String> errors() {
    return List.copyOf(errors);
  }

  /** Every address that was asked for, whether or not it could be reached. */
  public synchronized List<String> addresses() {
    return List.copyOf(addresses);
  }

  /** Alerts and questions, which were answered with yes. */
  public synchronized int dialogs() {
    return dialogs;
  }
}
