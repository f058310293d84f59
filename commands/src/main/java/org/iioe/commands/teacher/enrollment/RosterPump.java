package org.iioe.commands.teacher.enrollment;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.iioe.commands.database.CopyText;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.RosterColumn;
import org.iioe.commands.roster.RosterRecord;
import org.iioe.commands.table.TableDialect;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and encodes rows in a thread of its own, a few blocks ahead of whoever takes them.
 * Blocks end where a transaction does.
 */
final class RosterPump implements AutoCloseable {
  private static final int BLOCK_BYTES = 256 * 1024;
  private static final int BLOCKS_AHEAD = 4;
  private static final long PATIENCE_MILLISECONDS = 5000;

  /** What the reader hands over: bytes, or why there are none. */
  static final class Block {
    private final byte[] bytes;
    private final @Nullable ChunkFacts end;
    private final @Nullable Throwable failure;

    private Block(byte[] bytes, @Nullable ChunkFacts end, @Nullable Throwable failure) {
      this.bytes = bytes;
      this.end = end;
      this.failure = failure;
    }

    byte[] bytes() {
      return bytes;
    }

    /** What the transaction has read; null unless it ends with this block. */
    @Nullable ChunkFacts end() {
      return end;
    }
  }

  private final RosterRows rows;
  private final KnownTargets known;
  private final long skip;
  private final long chunk;
  private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
  private final Thread thread = new Thread(this::work, "roster");

  /**
   * Opens the roster and begins to read.
   *
   * @param skip how many records to leave out at the beginning
   * @param chunk how many records a transaction takes
   */
  RosterPump(RosterInput input, KnownTargets known, long skip, long chunk) {
    this.known = known;
    this.skip = skip;
    this.chunk = chunk;
    this.rows = input.open(known.directory());
    thread.setDaemon(true);
    thread.start();
  }

  TableDialect dialect() {
    return rows.dialect();
  }

  List<String> header() {
    return rows.header();
  }

  int cell(RosterColumn column) {
    return rows.cell(column);
  }

  /**
   * The next block.
   *
   * @throws Fault of the reader, or of kind interrupted
   */
  Block take() {
    try {
      Block block = blocks.take();
      if (block.failure instanceof RuntimeException failure) {
        throw failure;
      }
      if (block.failure instanceof Error failure) {
        throw failure;
      }
      return block;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }

  private void work() {
    try {
      try {
        read();
      } catch (RuntimeException | Error failure) {
        blocks.put(new Block(new byte[0], null, failure));
      } finally {
        rows.close();
      }
    } catch (InterruptedException closed) {
      // Nobody takes blocks any more.
    }
  }

  private void read() throws InterruptedException {
    CopyText text = new CopyText(BLOCK_BYTES + BLOCK_BYTES / 4);
    StagedColumns columns =
        new StagedColumns(known, new RawCells(rows.header().size(), rows::cell), text);
    for (long skipped = 0; skipped < skip && rows.next() != null; skipped++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    ChunkFacts facts = new ChunkFacts();
    for (RosterRecord record = rows.next(); record != null; record = rows.next()) {
      if (facts.read() == chunk) {
        blocks.put(new Block(text.take(), facts, null));
        facts = new ChunkFacts();
      }
      columns.write(record);
      facts.add(record);
      if (text.length() >= BLOCK_BYTES) {
        blocks.put(new Block(text.take(), null, null));
      }
    }
    facts.setLast();
    blocks.put(new Block(text.take(), facts, null));
  }

  /** Waits, so that nothing reads the file behind the back of who gave it. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(PATIENCE_MILLISECONDS);
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
