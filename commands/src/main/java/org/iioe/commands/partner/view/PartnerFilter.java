package org.iioe.commands.partner.view;

import java.util.Locale;
import org.iioe.commands.partner.PartnerScope;
import org.iioe.commands.roster.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Which institutions are wanted; null is any.
 *
 * @param country alpha-2
 * @param mechanism its code, with or without a version
 * @param parent code of the one directly above
 * @param text part of the code or of the name, whatever the case and accents
 */
public record PartnerFilter(
    PartnerScope scope,
    @Nullable String country,
    @Nullable String kind,
    @Nullable String stage,
    @Nullable String mechanism,
    @Nullable String parent,
    @Nullable PartnerStatus status,
    @Nullable String text) {
  /** All within a scope. */
  public static PartnerFilter all(PartnerScope scope) {
    return new PartnerFilter(scope, null, null, null, null, null, null, null);
  }

  boolean takes(ListedPartner partner, String names) {
    return scope.includes(partner.country())
        && like(country, partner.country())
        && like(kind, partner.kind())
        && like(stage, partner.stage())
        && like(parent, partner.parent())
        && (status == null || status == partner.status())
        && takesMechanism(partner.mechanism())
        && (text == null || names.contains(Fold.key(text)));
  }

  private static boolean like(@Nullable String wanted, @Nullable String value) {
    return wanted == null || wanted.toLowerCase(Locale.ROOT).equals(lower(value));
  }

  private static @Nullable String lower(@Nullable String value) {
    return value == null ? null : value.toLowerCase(Locale.ROOT);
  }

  private boolean takesMechanism(@Nullable String value) {
    return mechanism == null
        || (value != null && (value.equals(mechanism) || value.startsWith(mechanism + "@")));
  }
}
