package org.iioe.commands.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows a thread of its own reads, some batches ahead of whoever takes them, so that
 * reading and judging a large file take a processor each. Rows come in their order, and what goes
 * wrong comes in the place of the row. Small tables are read without a thread.
 */
public final class ReadAhead implements TableReader {
  private static final int BATCH = 512;

  /** A batch of long rows has fewer. */
  private static final int CHARACTERS = 1 << 17;

  private static final int BATCHES_AHEAD = 4;
  private static final long PATIENCE_MILLISECONDS = 5000;

  /** Some rows, and after them the end or a failure. */
  private record Batch(List<TableRow> rows, boolean last, @Nullable Throwable failure) {}

  private final TableReader table;
  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private @Nullable Thread thread;
  private Batch batch = new Batch(List.of(), false, null);
  private int taken;
  private int alone;

  public ReadAhead(TableReader table) {
    this.table = table;
  }

  @Override
  public TableDialect dialect() {
    return table.dialect();
  }

  @Override
  public String sha256() {
    return table.sha256();
  }

  @Override
  public TableRow header() {
    return table.header();
  }

  @Override
  public @Nullable TableRow next() {
    if (alone < BATCH) {
      alone++;
      return table.next();
    }
    while (taken == batch.rows().size()) {
      Throwable failure = batch.failure();
      if (failure != null) {
        throw again(failure);
      }
      if (batch.last()) {
        return null;
      }
      batch = take();
      taken = 0;
    }
    return batch.rows().get(taken++);
  }

  private static RuntimeException again(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private Batch take() {
    if (thread == null) {
      thread = new Thread(this::read, "table");
      thread.setDaemon(true);
      thread.start();
    }
    try {
      return batches.take();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }

  private void read() {
    try {
      boolean last = false;
      while (!last) {
        Batch read = batch();
        batches.put(read);
        last = read.last();
      }
    } catch (InterruptedException closed) {
      // Nobody takes rows any more.
    }
  }

  private Batch batch() {
    List<TableRow> rows = new ArrayList<>(BATCH);
    long characters = 0;
    try {
      while (rows.size() < BATCH && characters < CHARACTERS) {
        TableRow row = table.next();
        if (row == null) {
          return new Batch(rows, true, null);
        }
        rows.add(row);
        characters += length(row.cells());
      }
      return new Batch(rows, false, null);
    } catch (RuntimeException | Error failure) {
      return new Batch(rows, true, failure);
    }
  }

  private static long length(List<String> cells) {
    long length = 0;
    for (int i = 0; i < cells.size(); i++) {
      length += cells.get(i).length();
    }
    return length;
  }

  /** Waits for the thread, so that nothing reads the file behind the back of who gave it. */
  @Override
  public void close() {
    Thread reading = thread;
    if (reading != null) {
      reading.interrupt();
      boolean interrupted = Thread.interrupted();
      try {
        reading.join(PATIENCE_MILLISECONDS);
      } catch (InterruptedException again) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    table.close();
  }
}
