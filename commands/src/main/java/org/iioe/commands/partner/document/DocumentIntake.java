package org.iioe.commands.partner.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.HashingStaging;
import org.iioe.commands.content.StoredContent;
import org.iioe.commands.database.AdvisoryLock;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.HeldLock;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of documents into the store; nothing begins before the first one. What it took is
 * protected from the garbage collection until it is closed, which is after the rows were committed.
 */
public final class DocumentIntake implements AutoCloseable {
  /** What people send is smaller; more must be asked for. */
  public static final long USUAL_BYTES = 25_000_000;

  private static final int BUFFER = 1 << 16;

  private final Database database;
  private final ContentStore store;
  private final long maxBytes;
  private final boolean dryRun;
  private @Nullable HeldLock held;
  private @Nullable ContentStaging staging;

  /**
   * @param maxBytes of one document
   * @param dryRun whether the store shall stay as it is
   */
  public DocumentIntake(Database database, ContentStore store, long maxBytes, boolean dryRun) {
    this.database = database;
    this.store = store;
    this.maxBytes = maxBytes;
    this.dryRun = dryRun;
  }

  /** What was taken. */
  public record Taken(StoredContent content, String name, String mediaType) {}

  /**
   * Takes a file.
   *
   * @param shown as its owner named it
   * @throws Fault of kind invalid input when it is missing, empty, too large, a program, or nothing
   *     that is taken
   */
  public Taken take(Path file, String shown) {
    try {
      if (!Files.isRegularFile(file)) {
        throw Fault.invalidInput("DOCUMENT_MISSING").with("file", shown);
      }
      check(Files.size(file), shown);
      MediaType type = MediaType.of(file, shown);
      StoredContent content;
      try (InputStream in = Files.newInputStream(file)) {
        content = staging().put(in, new byte[BUFFER]);
      }
      // It may have grown meanwhile.
      check(content.size(), shown);
      return new Taken(content, String.valueOf(file.getFileName()), type.label());
    } catch (NoSuchFileException missing) {
      throw Fault.invalidInput("DOCUMENT_MISSING").with("file", shown).causedBy(missing);
    } catch (IOException unreadable) {
      throw Fault.invalidInput("DOCUMENT_UNREADABLE")
          .with("file", shown)
          .with("reason", String.valueOf(unreadable.getMessage()))
          .causedBy(unreadable);
    }
  }

  private void check(long size, String shown) {
    if (size == 0) {
      throw Fault.invalidInput("DOCUMENT_EMPTY").with("file", shown);
    }
    if (size > maxBytes) {
      throw Fault.invalidInput("DOCUMENT_TOO_LARGE").with("file", shown).with("limit", maxBytes);
    }
  }

  private ContentStaging staging() {
    ContentStaging open = staging;
    if (open == null) {
      if (!dryRun) {
        held = database.share(AdvisoryLock.CONTENT);
      }
      open = dryRun ? new HashingStaging(store::has) : store.stage();
      staging = open;
    }
    return open;
  }

  /** Makes what was taken part of the store, before the rows are written. */
  public void commit() {
    if (staging != null) {
      staging.commit();
    }
  }

  /** Hands the protection on to the transaction that writes the rows. */
  public void passTo(Handle handle) {
    if (held != null) {
      held.passTo(handle);
    }
  }

  @Override
  public void close() {
    try {
      if (staging != null) {
        staging.close();
      }
    } finally {
      if (held != null) {
        held.close();
      }
    }
  }
}
