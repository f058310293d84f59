package org.iioe.commands.teacher.enrollment;

/**
 * What became of the rows.
 *
 * @param read always accepted and rejected together
 * @param superseded how many of the accepted ones were left out because the file has another for
 *     the same person and target ({@link DuplicatePolicy})
 */
public record RowCounts(long read, long accepted, long rejected, long superseded) {
  public RowCounts {
    if (read != accepted + rejected || superseded > accepted || superseded < 0) {
      throw new IllegalStateException(
          "%d rows read, %d accepted, %d rejected, %d superseded"
              .formatted(read, accepted, rejected, superseded));
    }
  }

  RowCounts plus(RowCounts more) {
    return new RowCounts(
        read + more.read,
        accepted + more.accepted,
        rejected + more.rejected,
        superseded + more.superseded);
  }
}
