package org.iioe.commands.partner.register;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.partner.document.DocumentIntake;
import org.iioe.commands.partner.document.NewDocument;
import org.iioe.commands.partner.register.SaidPartner.SaidDocument;
import org.jspecify.annotations.Nullable;

/** Takes the documents that files name; paths begin at the folder of the file that names them. */
final class AttachmentReader {
  private final Mistakes mistakes;
  private final DocumentIntake intake;
  private final Map<String, Path> folders;

  /**
   * @param folders of the files, by the names that their author gave them
   */
  AttachmentReader(Mistakes mistakes, DocumentIntake intake, Map<String, Path> folders) {
    this.mistakes = mistakes;
    this.intake = intake;
    this.folders = folders;
  }

  List<PartnerEntry.Attachment> read(List<SaidDocument> documents, Values values) {
    List<PartnerEntry.Attachment> attachments = new ArrayList<>();
    for (SaidDocument said : documents) {
      NewDocument document = document(said, values);
      if (document != null) {
        attachments.add(new PartnerEntry.Attachment(said.spot(), document));
      }
    }
    return attachments;
  }

  private @Nullable NewDocument document(SaidDocument said, Values values) {
    Said type = needed(said, "type");
    Said file = needed(said, "file");
    Said language = said.texts().get("language");
    LocalDate dated = date(said, "dated", values);
    LocalDate expires = date(said, "expires", values);
    String word = type == null ? null : values.word(type);
    String tag = language == null ? null : values.language(language, language.text());
    if (expires != null && dated != null && expires.isBefore(dated)) {
      mistakes.add("DOCUMENT_EXPIRES_BEFORE", said.spot());
      return null;
    }
    DocumentIntake.Taken taken = file == null ? null : take(file);
    return taken == null || word == null
        ? null
        : new NewDocument(
            word,
            taken.content().digest(),
            taken.content().size(),
            taken.name(),
            taken.mediaType(),
            dated,
            tag,
            expires);
  }

  private DocumentIntake.@Nullable Taken take(Said file) {
    String shown = file.spot().file() + ":" + file.spot().place().line() + ": " + file.text();
    try {
      Path folder = folders.getOrDefault(file.spot().file(), Path.of("."));
      return intake.take(folder.resolve(file.text()), shown);
    } catch (InvalidPathException noPath) {
      mistakes.add(Fault.invalidInput("DOCUMENT_MISSING").with("file", shown));
    } catch (Fault wrong) {
      if (wrong.kind() != FaultKind.INVALID_INPUT) {
        throw wrong;
      }
      mistakes.add(wrong);
    }
    return null;
  }

  private @Nullable Said needed(SaidDocument said, String key) {
    Said text = said.texts().get(key);
    if (text == null) {
      mistakes.add("YAML_MISSING", said.spot(), "key", key);
    }
    return text;
  }

  private static @Nullable LocalDate date(SaidDocument said, String key, Values values) {
    Said text = said.texts().get(key);
    return text == null ? null : values.date(text);
  }
}
