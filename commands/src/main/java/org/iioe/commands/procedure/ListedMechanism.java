package org.iioe.commands.procedure;

import java.time.OffsetDateTime;
import org.iioe.commands.mechanism.model.Label;

/**
 * A published version as a list shows it.
 *
 * @param newest whether applications begin under it
 * @param open how many cases are pinned to it and not closed
 * @param closed how many closed ones are
 */
public record ListedMechanism(
    String code,
    int number,
    Label title,
    boolean newest,
    OffsetDateTime publishedAt,
    String digest,
    long open,
    long closed) {}
