package org.iioe.commands.history;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Runs that changed cases of partner institutions: what happened to a case stays on record. */
final class CaseRuns {
  private static final int NAMED = 5;

  private CaseRuns() {}

  /** Reference codes of cases to which the run did more than register them; at most a few. */
  static List<String> cases(Handle handle, long run) {
    return handle
        .createQuery(
            """
            SELECT code FROM iioe.application
            WHERE id IN (
              SELECT application_id FROM iioe.application_event
              WHERE run_id = :run AND kind <> 'opened'
              UNION ALL
              SELECT application_id FROM iioe.application_review WHERE run_id = :run
              UNION ALL
              SELECT application_id FROM iioe.agreement_signature signature
              JOIN iioe.agreement ON agreement.id = agreement_id
              WHERE signature.run_id = :run AND NOT EXISTS (
                SELECT FROM iioe.application_event opened
                WHERE opened.application_id = agreement.application_id
                  AND opened.number = 1 AND opened.run_id = :run))
            ORDER BY code LIMIT :limit""")
        .bind("run", run)
        .bind("limit", NAMED)
        .mapTo(String.class)
        .list();
  }

  /** The command that does the opposite of a verb, or that tells what does. */
  static String opposite(String verb, String code) {
    return switch (verb) {
      case "partner suspend" -> "iioe partner reinstate " + code;
      case "partner reinstate" -> "iioe partner suspend " + code;
      case "partner sign" -> "iioe partner sign " + code + " --party PARTY --on DATE --correct";
      default -> "iioe partner show " + code;
    };
  }
}
