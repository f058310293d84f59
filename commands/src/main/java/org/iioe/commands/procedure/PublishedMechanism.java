package org.iioe.commands.procedure;

import org.jspecify.annotations.Nullable;

/**
 * What publishing did.
 *
 * @param run its id; null for a dry run and when there was nothing to publish
 * @param number of the version that says this
 * @param created whether it is new
 * @param newest number of the newest version; another one than {@code number} when older content
 *     was given
 * @param before the newest version before; null when this is the first
 */
public record PublishedMechanism(
    MechanismSource source,
    @Nullable Long run,
    int number,
    boolean created,
    int newest,
    @Nullable StoredMechanism before) {
  static PublishedMechanism unchanged(MechanismSource source, StoredMechanism same, int newest) {
    return new PublishedMechanism(source, null, same.number(), false, newest, same);
  }

  static PublishedMechanism created(
      MechanismSource source, long run, int number, @Nullable StoredMechanism before) {
    return new PublishedMechanism(source, run, number, true, number, before);
  }

  PublishedMechanism rehearsed() {
    return new PublishedMechanism(source, null, number, created, newest, before);
  }
}
