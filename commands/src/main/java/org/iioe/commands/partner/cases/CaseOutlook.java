package org.iioe.commands.partner.cases;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What can become of a case, for who only looks. */
public final class CaseOutlook {
  private CaseOutlook() {}

  /** The ways on from where a case stands, whoever takes them. */
  public static List<NextStep> of(Handle handle, long application) {
    return NextSteps.of(CaseDao.load(handle, application));
  }
}
