package org.iioe.commands.preview.server;

import java.util.ArrayList;
import java.util.List;

/** What the server noticed, in order; those who wait hear of it at once. */
public final class EventLog {
  /** A hostile page could fill the memory. */
  private static final int MOST = 20_000;

  private static final int LONGEST = 20_000;

  private final List<PreviewEvent> events = new ArrayList<>();

  /** Adds an event; long details are cut and what comes after too many is dropped. */
  public synchronized void add(PreviewEvent.Kind kind, int item, String detail) {
    if (events.size() < MOST) {
      String kept = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
      events.add(new PreviewEvent(kind, item, kept));
      notifyAll();
    }
  }

  public synchronized List<PreviewEvent> from(int first) {
    return first >= events.size() ? List.of() : List.copyOf(events.subList(first, events.size()));
  }

  /** The events from a place on; waits for one, but not longer than this. */
  synchronized List<PreviewEvent> await(int first, long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    for (long left = milliseconds; first >= events.size() && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return from(first);
  }
}
