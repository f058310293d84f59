package org.iioe.commands.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.value.CodeValue;
import org.jspecify.annotations.Nullable;

/** Values for the whole file, read as its cells are. */
final class FileDefaults {
  private final Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
  private final Columns columns;
  private @Nullable String partner;

  /**
   * @throws Fault of kind not found if one names what does not exist
   */
  FileDefaults(RosterOptions options, Columns columns) {
    this.columns = columns;
    options.defaults().forEach(this::read);
  }

  private void read(RosterColumn column, String written) {
    List<String> codes = new ArrayList<>();
    String text = CellText.plain(written);
    String value =
        text.isEmpty()
            ? null
            : columns.value(column).read(text, (code, arguments) -> codes.add(code));
    if (column == RosterColumn.INSTITUTION) {
      partner = columns.institutions().partner();
    }
    boolean free = column != RosterColumn.INSTITUTION || isFree(text);
    if (value == null || !free) {
      throw unknown(column, written);
    }
    values.put(column, value);
  }

  /** A name may be of any institution, but what looks like a code must be a partner's. */
  private boolean isFree(String text) {
    return partner != null || !Institutions.isCodeLike(text);
  }

  private Fault unknown(RosterColumn column, String written) {
    return switch (column) {
      case COURSE ->
          Fault.notFound("ROSTER_OPTION_COURSE")
              .with("course", written)
              .with("nearest", new CodeValue(columns.courses(), "").nearest(written));
      case TRAINING ->
          Fault.notFound("ROSTER_OPTION_TRAINING")
              .with("training", written)
              .with("nearest", new CodeValue(columns.trainings(), "").nearest(written));
      case INSTITUTION ->
          Fault.notFound("ROSTER_OPTION_INSTITUTION")
              .with("institution", written)
              .with("nearest", columns.institutions().nearest(written));
      case LANGUAGE -> Fault.notFound("ROSTER_OPTION_LANGUAGE").with("language", written);
      default -> throw new IllegalArgumentException(column + " cannot be " + written);
    };
  }

  @Nullable String value(RosterColumn column) {
    return values.get(column);
  }

  /** Code of the partner that the institution for the whole file is. */
  @Nullable String partner() {
    return partner;
  }
}
