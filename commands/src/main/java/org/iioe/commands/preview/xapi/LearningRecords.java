package org.iioe.commands.preview.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Statements and documents, in memory and within limits. */
final class LearningRecords {
  /**
   * A document of the state, activity profile or agent profile resource.
   *
   * @param type its content type, as sent
   */
  @SuppressWarnings("ArrayRecordComponent") // documents are not compared
  record Document(String type, byte[] content) {}

  private static final int MOST_STATEMENTS = 10_000;
  private static final int MOST_DOCUMENTS = 1_000;
  private static final long MOST_BYTES = 24L * 1024 * 1024;

  private final Map<String, ObjectNode> statements = new LinkedHashMap<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private long bytes;

  /** Whether there is room for this much more. */
  synchronized boolean hasRoom(long more) {
    return statements.size() < MOST_STATEMENTS
        && documents.size() < MOST_DOCUMENTS
        && bytes + more <= MOST_BYTES;
  }

  synchronized Optional<ObjectNode> statement(String id) {
    return Optional.ofNullable(statements.get(id));
  }

  synchronized void add(String id, ObjectNode statement, long size) {
    statements.put(id, statement);
    bytes += size;
  }

  /** The newest first, unless ascending. */
  synchronized List<ObjectNode> find(Predicate<JsonNode> wanted, boolean ascending, int limit) {
    List<ObjectNode> all = new ArrayList<>(statements.values());
    if (!ascending) {
      Collections.reverse(all);
    }
    return all.stream().filter(wanted).limit(limit).toList();
  }

  synchronized Optional<Document> document(String key) {
    return Optional.ofNullable(documents.get(key));
  }

  synchronized void put(String key, Document document) {
    remove(key);
    documents.put(key, document);
    bytes += document.content().length;
  }

  synchronized void remove(String key) {
    Document removed = documents.remove(key);
    if (removed != null) {
      bytes -= removed.content().length;
    }
  }

  /** The ends of all keys that begin like this. */
  synchronized List<String> below(String prefix) {
    return documents.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .toList();
  }
}
