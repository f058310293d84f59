package org.iioe.commands.partner.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.Run;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Records an event with its audit event, and tells what became of the case. */
final class EventWork {
  private EventWork() {}

  static CaseChange record(Handle handle, Run run, CaseState before, NewEvent event) {
    event.insert(handle, run, before);
    CaseState after = CaseDao.load(handle, before.id());
    Map<String, @Nullable Object> detail = new TreeMap<>();
    detail.put("kind", event.kind());
    detail.put("event", event.event());
    detail.put("number", after.number());
    detail.put("before", before.stageName());
    detail.put("after", after.stageName());
    detail.put("effectiveOn", event.effectiveOn().toString());
    if (before.version() != after.version()) {
      detail.put("versionBefore", before.version());
      detail.put("versionAfter", after.version());
    }
    CaseAudit.append(handle, run, "partner." + action(event), before, event.person(), detail);
    return new CaseChange(
        run.id(),
        before.code(),
        before.partner(),
        event.event(),
        before.stageName(),
        after.stageName(),
        after.number(),
        event.effectiveOn(),
        List.of(),
        after.closed(),
        NextSteps.of(after));
  }

  private static String action(NewEvent event) {
    return event.person() == null ? "due" : "event";
  }
}
