package org.iioe.cli.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iioe.cli.output.WholeFile;
import org.iioe.cli.verb.ExitCode;
import org.iioe.cli.verb.Services;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.history.AuditKey;
import org.iioe.commands.history.HistoryVerify;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Verifies the chain of audit events and exports its head. */
public final class HistoryVerifyCommand implements Verb {
  private static final String KEY_FILE = "IIOE_AUDIT_KEY_FILE";

  @Option(names = "--head", paramLabel = "FILE")
  @Nullable Path head;

  @Option(names = "--overwrite")
  boolean overwrite;

  @Option(names = "--against", paramLabel = "FILE")
  @Nullable Path against;

  @Override
  public ExitCode run(Services services) {
    Path target = head == null ? null : services.resolve(head);
    if (target != null && !isStream() && !overwrite && Files.exists(target)) {
      throw Fault.refused("HISTORY_VERIFY_HEAD_EXISTS").with("file", String.valueOf(head));
    }
    AuditKey key = key(services);
    HistoryVerify.Report report =
        new HistoryVerify(services.database(), key, services.clock())
            .verify(
                new HistoryVerify.Request(
                    against == null ? null : services.resolve(against),
                    head != null,
                    services.version()),
                services.progress("events"));
    String text = report.export();
    if (isStream()) {
      write(services.standardOutput(), text);
    } else {
      if (target != null && text != null) {
        write(target, text);
      }
      services.print(new VerifyAnswer(services).of(report, text == null ? null : head, key));
    }
    new VerifyAnswer(services).notes(report, head, key);
    return report.isSound() ? ExitCode.OK : ExitCode.REJECTED;
  }

  private boolean isStream() {
    return head != null && head.toString().equals("-");
  }

  private static @Nullable AuditKey key(Services services) {
    String file = services.terminal().variable(KEY_FILE);
    return file.isEmpty() ? null : AuditKey.read(services.resolve(Path.of(file)));
  }

  private void write(Path target, String text) {
    try {
      WholeFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  private void write(OutputStream out, @Nullable String text) {
    try {
      out.write((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  private Fault unwritable(IOException failure) {
    return Fault.unavailable("HISTORY_VERIFY_HEAD_UNWRITABLE")
        .with("file", String.valueOf(head))
        .with("reason", failure.getMessage())
        .causedBy(failure);
  }
}
