package org.iioe.commands.teacher.enrollment;

import java.util.List;
import org.iioe.commands.table.TableDialect;

/**
 * Receives the rows that were not taken, in their order, before the transaction ends one way or the
 * other. With {@code --chunk}, once all chunks are committed.
 */
public interface RejectSink {
  /** Wants none. */
  RejectSink NONE =
      new RejectSink() {
        @Override
        public void begin(TableDialect dialect, List<String> header) {}

        @Override
        public void accept(Reject reject) {}
      };

  /** Begins; called again, with everything from the first row on, when a transaction is retried. */
  void begin(TableDialect dialect, List<String> header);

  void accept(Reject reject);
}
