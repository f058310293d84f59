package org.iioe.commands.roster;

import java.util.List;
import java.util.function.Supplier;
import org.iioe.commands.roster.value.CachedValue;
import org.iioe.commands.roster.value.ChoiceValue;
import org.iioe.commands.roster.value.CodeValue;
import org.iioe.commands.roster.value.CountryValue;
import org.iioe.commands.roster.value.DateValue;
import org.iioe.commands.roster.value.ExternalIdValue;
import org.iioe.commands.roster.value.LanguageValue;
import org.iioe.commands.roster.value.NameValue;
import org.iioe.commands.roster.value.OrcidValue;
import org.iioe.commands.roster.value.PhoneValue;
import org.iioe.commands.roster.value.TextValue;
import org.iioe.commands.roster.value.Value;
import org.jspecify.annotations.Nullable;

/** How the cells of each column are read. */
final class Columns {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_FULL_NAME = 300;
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_SOURCE = 500;

  private final RosterOptions options;
  private final RosterDirectory directory;
  private final DayOrders orders;
  private final RowState row;
  private final Institutions institutions;

  Columns(RosterOptions options, RosterDirectory directory, DayOrders orders, RowState row) {
    this.options = options;
    this.directory = directory;
    this.orders = orders;
    this.row = row;
    this.institutions = new Institutions(directory.partners());
  }

  Institutions institutions() {
    return institutions;
  }

  Value value(RosterColumn column) {
    return switch (column) {
      case EMAIL -> row::email;
      case GIVEN_NAME, FAMILY_NAME -> new NameValue(LONGEST_NAME);
      case FULL_NAME, CERTIFICATE_NAME -> new NameValue(LONGEST_FULL_NAME);
      case INSTITUTION -> institutions;
      case COUNTRY -> new CachedValue(new CountryValue());
      case LANGUAGE -> new CachedValue(new LanguageValue());
      case GENDER -> new CachedValue(ChoiceValue.gender());
      case PHONE -> new PhoneValue(of(RosterColumn.COUNTRY));
      case ORCID -> new OrcidValue();
      case COURSE -> new CachedValue(new CodeValue(courses(), "ROSTER_COURSE_UNKNOWN"));
      case TRAINING -> new CachedValue(new CodeValue(trainings(), "ROSTER_TRAINING_UNKNOWN"));
      case LANGUAGE_EDITION -> new Editions(directory.courses(), of(RosterColumn.COURSE));
      case COHORT -> new Cohorts(directory.trainings(), row::target);
      case ROLE -> new CachedValue(ChoiceValue.role());
      case ACTION -> new CachedValue(ChoiceValue.action());
      case STARTS, ENDS, CONSENT_DATE -> date(column);
      case POSITION, NOMINATED_BY -> new TextValue(LONGEST_TEXT);
      case CONSENT_SOURCE -> new TextValue(LONGEST_SOURCE);
      case EXTERNAL_ID -> new ExternalIdValue();
    };
  }

  private Value date(RosterColumn column) {
    boolean past = column == RosterColumn.CONSENT_DATE;
    return new CachedValue(
        new DateValue(() -> orders.of(column), orders.isChosen(), past ? options.today() : null));
  }

  private Supplier<@Nullable String> of(RosterColumn column) {
    return () -> row.value(column);
  }

  List<String> courses() {
    return directory.courses().stream().map(RosterDirectory.Course::code).toList();
  }

  List<String> trainings() {
    return directory.trainings().stream().map(RosterDirectory.Training::code).toList();
  }
}
