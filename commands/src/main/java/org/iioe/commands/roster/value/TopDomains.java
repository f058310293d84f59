package org.iioe.commands.roster.value;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends of addresses that do not exist and that people type for one that does. */
final class TopDomains {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("con", "com"),
          Map.entry("cmo", "com"),
          Map.entry("ocm", "com"),
          Map.entry("comm", "com"),
          Map.entry("coom", "com"),
          Map.entry("cpm", "com"),
          Map.entry("cim", "com"),
          Map.entry("xom", "com"),
          Map.entry("vom", "com"),
          Map.entry("dom", "com"),
          Map.entry("coml", "com"),
          Map.entry("c0m", "com"),
          Map.entry("ogr", "org"),
          Map.entry("rog", "org"),
          Map.entry("orgg", "org"),
          Map.entry("0rg", "org"),
          Map.entry("nett", "net"),
          Map.entry("nte", "net"),
          Map.entry("ent", "net"),
          Map.entry("eud", "edu"),
          Map.entry("eduu", "edu"),
          Map.entry("deu", "edu"),
          Map.entry("gvo", "gov"));

  private TopDomains() {}

  /** The end that was meant; null if it may be right. */
  static @Nullable String meant(String domain, int from) {
    int length = domain.length() - from;
    return length < SHORTEST || length > LONGEST
        ? null
        : MEANT.get(domain.substring(from).toLowerCase(Locale.ROOT));
  }
}
