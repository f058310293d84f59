package org.iioe.commands.teacher.forget;

import java.util.List;

/**
 * What was done about traces in the files of the database.
 *
 * @param complete whether no file in the server's data folder has any
 * @param tables those that were written anew or vacuumed
 * @param refused those that the database user may not vacuum
 */
public record TracesReport(boolean complete, List<String> tables, List<String> refused) {
  public TracesReport {
    tables = List.copyOf(tables);
    refused = List.copyOf(refused);
  }
}
