package org.iioe.commands.partner.view;

import java.time.LocalDate;
import org.iioe.commands.mechanism.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * An institution with its case: the open one, else the newest.
 *
 * @param parent code of the one above it
 * @param reference code of the case; null, as all that follows, when it never had one
 * @param mechanism with its version, such as {@code iioe-2020@2}
 * @param label of the stage
 * @param publicLabel what outsiders are told
 * @param since when the stage was entered
 */
public record ListedPartner(
    String code,
    String name,
    @Nullable String kind,
    @Nullable String country,
    @Nullable String parent,
    @Nullable String signatory,
    boolean root,
    @Nullable String ror,
    @Nullable String whed,
    @Nullable String reference,
    @Nullable String mechanism,
    @Nullable String stage,
    @Nullable Label label,
    @Nullable Label publicLabel,
    @Nullable LocalDate since,
    PartnerStatus status) {}
