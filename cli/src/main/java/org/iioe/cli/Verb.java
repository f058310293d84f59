package org.iioe.cli;

/**
 * One verb of the command line. Its fields declare the options; {@link #run} builds a request,
 * calls one use case and prints its result.
 */
public interface Verb {
  /** Runs with the options already read; throws a {@code Fault} when it cannot. */
  ExitCode run(Services services);
}
