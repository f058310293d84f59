package org.iioe.cli.verb;

import java.util.List;
import java.util.Set;
import org.iioe.cli.output.Format;

/**
 * One verb of the command line. Its fields declare the options; {@link #run} builds a request,
 * calls one use case and prints its result.
 *
 * <p>The class has no {@code @Command}, its name is in the catalogue, and its options have no
 * descriptions: these are in the noun's {@code help.properties}, under {@code
 * iioe.course.import.jobs} for the option {@code --jobs}, {@code iioe.course.import.FILE} for the
 * parameter labelled {@code FILE}, {@code iioe.course.import.usage.description}, and {@code
 * iioe.course.import.usage.footer.0} onwards for two or three examples. A verb that writes has a
 * {@code @Mixin DryRunOption}.
 */
public interface Verb {
  /** Runs with the options already read; throws a {@code Fault} when it cannot. */
  ExitCode run(Services services);

  /** The formats beyond table, JSON, JSONL, CSV and YAML that the answer offers. */
  default Set<Format> moreFormats() {
    return Set.of();
  }

  /**
   * Names that {@code --profile} also takes for this verb, where they mean something other than a
   * profile of the configuration file.
   */
  default List<String> moreProfiles() {
    return List.of();
  }
}
