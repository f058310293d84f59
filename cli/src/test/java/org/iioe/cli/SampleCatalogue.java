package org.iioe.cli;

import java.util.ArrayList;
import java.util.List;
import org.iioe.cli.sample.SampleFailCommand;
import org.iioe.cli.sample.SampleListCommand;
import org.iioe.cli.sample.SampleShowCommand;
import org.iioe.cli.sample.SampleWriteCommand;
import org.iioe.cli.verb.Verb;
import org.jspecify.annotations.Nullable;

/** The true commands and a noun for tests, which needs no database. */
final class SampleCatalogue extends CommandCatalogue {
  @Override
  List<Noun> nouns() {
    List<Noun> nouns = new ArrayList<>(super.nouns());
    List<String> verbs = List.of("list", "show", "write", "fail");
    nouns.add(new Noun("sample", "org.iioe.cli.sample.help", verbs));
    return nouns;
  }

  @Override
  @Nullable Verb verb(String path) {
    return switch (path) {
      case "sample list" -> new SampleListCommand();
      case "sample show" -> new SampleShowCommand();
      case "sample write" -> new SampleWriteCommand();
      case "sample fail" -> new SampleFailCommand();
      default -> super.verb(path);
    };
  }
}
