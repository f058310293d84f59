package org.iioe.commands.progress;

/**
 * Hears how far a piece of work has come. Called from many threads; must never slow the work down.
 */
public interface Progress {
  /** For when nobody watches. */
  Progress NONE =
      new Progress() {
        @Override
        public void expect(long units) {}

        @Override
        public void advance(long units) {}
      };

  /** Adds to the amount of work ahead, in the unit of the work (bytes, rows). */
  void expect(long units);

  /** Adds to the amount of work done, in the same unit. */
  void advance(long units);

  /**
   * Says how many whole things (packages) are done, where the units are parts of them.
   *
   * @param of how many there are
   */
  default void finished(long things, long of) {}
}
