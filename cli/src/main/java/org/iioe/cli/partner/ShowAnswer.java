package org.iioe.cli.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.content.ContentStore.Condition;
import org.iioe.commands.fault.Messages;
import org.iioe.commands.mechanism.model.Mechanism;
import org.iioe.commands.mechanism.model.Stage;
import org.iioe.commands.partner.document.StoredDocument;
import org.iioe.commands.partner.view.PartnerView;
import org.jspecify.annotations.Nullable;

/** An institution and its case: lines for what is one, tables for what is many. */
final class ShowAnswer {
  private final Messages messages;

  ShowAnswer(Messages messages) {
    this.messages = messages;
  }

  Map<String, @Nullable Object> fields(PartnerView view) {
    Locale locale = messages.locale();
    Map<String, @Nullable Object> row = PartnerRow.of(view.partner(), locale);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name : List.of("code", "name")) {
      fields.put(name, row.get(name));
    }
    fields.putAll(view.identity());
    for (String name : List.of("kind", "country", "ror", "whed", "root", "parent", "signatory")) {
      fields.put(name, row.get(name));
    }
    fields.put("members", view.members());
    fields.put("status", row.get("status"));
    fields.put("people", view.people());
    PartnerView.Case application = view.application();
    if (application != null) {
      application(fields, application, locale);
    }
    return fields;
  }

  private void application(
      Map<String, @Nullable Object> fields, PartnerView.Case application, Locale locale) {
    Mechanism mechanism = application.mechanism().mechanism();
    String stage = String.valueOf(application.facts().get("stage"));
    application
        .facts()
        .forEach(
            (name, value) -> {
              fields.put(name, value);
              if (name.equals("case")) {
                fields.put("mechanism", application.mechanism().name());
              } else if (name.equals("stage")) {
                Stage known = mechanism.stage(stage).orElse(null);
                fields.put("stageLabel", known == null ? stage : known.label().in(locale));
                fields.put("publicLabel", known == null ? stage : known.publicLabel().in(locale));
                fields.put("owner", known == null ? null : known.owner());
              }
            });
    fields.put("answers", application.answers());
    fields.put("stepsDone", application.done());
    fields.put("owed", application.owed().stream().map(ShowAnswer::owed).toList());
    fields.put("documents", application.documents().stream().map(this::document).toList());
    fields.put("reviews", application.reviews());
    fields.put("agreements", application.agreements());
    fields.put("signatures", application.signatures());
    fields.put("next", CaseAnswer.next(application.next(), messages));
    fields.put("events", application.events());
  }

  private static Map<String, @Nullable Object> owed(PartnerView.Owed owed) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("what", owed.what());
    row.put("name", owed.name());
    row.put("role", owed.role());
    row.put("persons", owed.persons());
    row.put("dueOn", owed.due());
    row.put("late", owed.late());
    return row;
  }

  private Map<String, @Nullable Object> document(PartnerView.Document shown) {
    StoredDocument document = shown.document();
    Condition condition = shown.condition();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("type", document.type());
    row.put("condition", condition);
    row.put("dated", document.dated());
    row.put("expires", document.expires());
    row.put("language", document.language());
    row.put("name", document.name());
    row.put("mediaType", document.mediaType());
    row.put("bytes", document.bytes());
    row.put("sha256", document.digest().hex());
    row.put("attachedAt", document.attachedAt());
    row.put("withdrawnAt", document.withdrawnAt());
    return row;
  }
}
