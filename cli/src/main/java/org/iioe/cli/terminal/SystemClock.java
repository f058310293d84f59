package org.iioe.cli.terminal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's clock, which finds out the time zone when it is first asked: reading the zones'
 * rules would cost each start 18 ms.
 */
final class SystemClock extends Clock {
  @Override
  public ZoneId getZone() {
    return ZoneId.systemDefault();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }
}
