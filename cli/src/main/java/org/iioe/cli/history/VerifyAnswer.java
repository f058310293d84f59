package org.iioe.cli.history;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iioe.cli.output.Answer;
import org.iioe.cli.output.Format;
import org.iioe.cli.verb.Services;
import org.iioe.commands.database.AuditChain;
import org.iioe.commands.database.ChainFinding;
import org.iioe.commands.history.AuditKey;
import org.iioe.commands.history.HistoryVerify;
import org.jspecify.annotations.Nullable;

/** What {@code history verify} prints. */
final class VerifyAnswer {
  private static final List<String> FIELDS =
      List.of("kind", "event", "last", "action", "subject", "at", "problem");
  private static final List<String> TABLE = List.of("event", "action", "subject", "at", "problem");

  private final Services services;

  VerifyAnswer(Services services) {
    this.services = services;
  }

  Answer of(HistoryVerify.Report report, @Nullable Path written, @Nullable AuditKey key) {
    List<Map<String, @Nullable Object>> findings =
        report.findings().stream().map(this::finding).toList();
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("sound", report.isSound());
    whole.put("events", report.chain().events());
    // A table shows no fields of fields.
    boolean table = services.options().format == Format.TABLE;
    AuditChain.Head head = report.chain().head();
    whole.put("head", table ? head == null ? null : head.digest() : head(head));
    if (!table) {
      whole.put("comparedWith", against(report.against()));
    }
    whole.put("headFile", written == null ? null : written.toString());
    whole.put("signed", written == null ? null : key != null);
    whole.put("found", report.found());
    whole.put("findings", findings);
    return new Answer.Report(whole, "findings", new Answer.Rows(FIELDS, TABLE, findings));
  }

  private static @Nullable Map<String, @Nullable Object> head(AuditChain.@Nullable Head head) {
    if (head == null) {
      return null;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("event", head.event());
    fields.put("digest", head.digest());
    fields.put("at", head.at());
    return fields;
  }

  private static @Nullable Map<String, @Nullable Object> against(
      HistoryVerify.@Nullable Against against) {
    if (against == null) {
      return null;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("event", against.event());
    fields.put("digest", against.digest());
    fields.put("at", against.at());
    fields.put("exported", against.exported());
    fields.put("signature", against.signature());
    fields.put("contained", against.contained());
    return fields;
  }

  private Map<String, @Nullable Object> finding(ChainFinding finding) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", finding.kind().label());
    fields.put("event", finding.event());
    fields.put("last", finding.last());
    fields.put("action", finding.action());
    fields.put("subject", finding.subject());
    fields.put("at", finding.at());
    fields.put(
        "problem",
        text(
            "HISTORY_VERIFY_" + finding.kind().name(),
            Map.of("event", finding.event(), "last", finding.last())));
    return fields;
  }

  /** For people, beside the answer. */
  void notes(HistoryVerify.Report report, @Nullable Path head, @Nullable AuditKey key) {
    if (report.isSound()) {
      services.note(text("HISTORY_VERIFY_SOUND", Map.of("events", report.chain().events())));
    }
    HistoryVerify.Against against = report.against();
    if (against != null && report.isSound()) {
      services.note(
          text(
              "HISTORY_VERIFY_AGAINST",
              Map.of(
                  "exported", against.exported(),
                  "event", against.event(),
                  "signature",
                      services.messages().text("value.signature." + against.signature()))));
    }
    if (report.findings().size() < report.found()) {
      services.note(
          text(
              "HISTORY_VERIFY_NOT_ALL_NAMED",
              Map.of("named", report.findings().size(), "found", report.found())));
    }
    if (head != null) {
      exported(report, head, key);
    }
  }

  private void exported(HistoryVerify.Report report, Path head, @Nullable AuditKey key) {
    if (report.export() == null) {
      services.warn(services.messages().text("HISTORY_VERIFY_HEAD_NOT_WRITTEN"));
      return;
    }
    if (!head.toString().equals("-")) {
      services.note(text("HISTORY_VERIFY_HEAD_WRITTEN", Map.of("file", head.toString())));
    }
    if (key == null) {
      services.note(services.messages().text("HISTORY_VERIFY_HEAD_UNSIGNED"));
    }
  }

  private String text(String key, Map<String, Object> values) {
    return services.messages().text(key, values);
  }
}
