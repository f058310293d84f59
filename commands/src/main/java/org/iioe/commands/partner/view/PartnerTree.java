package org.iioe.commands.partner.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.database.Database;
import org.iioe.commands.partner.PartnerLookup;
import org.iioe.commands.partner.PartnerScope;
import org.jspecify.annotations.Nullable;

/** Institutions below each other: the root, National Centres, their members. */
public final class PartnerTree {
  /**
   * A line of the tree.
   *
   * @param lasts for each level from the top whether it is the last of its parent there
   */
  public record Line(List<Boolean> lasts, ListedPartner partner) {
    public Line {
      lasts = List.copyOf(lasts);
    }

    /** 0 at the top. */
    public int depth() {
      return lasts.size() - 1;
    }
  }

  private final Database database;

  public PartnerTree(Database database) {
    this.database = database;
  }

  /**
   * The lines from the top; who has nobody above it within the scope is at the top.
   *
   * @param name of the institution whose part of the tree is wanted; null for the whole
   */
  public List<Line> lines(PartnerScope scope, @Nullable String name) {
    String top = name == null ? null : new PartnerLookup(database, scope).find(name).code();
    List<ListedPartner> all = new PartnerList(database).list(PartnerFilter.all(scope));
    Map<String, ListedPartner> byCode = new LinkedHashMap<>();
    all.forEach(one -> byCode.put(one.code(), one));
    Map<String, List<ListedPartner>> below = new LinkedHashMap<>();
    List<ListedPartner> tops = new ArrayList<>();
    for (ListedPartner one : all) {
      String parent = one.parent();
      if (top == null ? parent == null || !byCode.containsKey(parent) : one.code().equals(top)) {
        tops.add(one);
      }
      if (parent != null) {
        below.computeIfAbsent(parent, any -> new ArrayList<>()).add(one);
      }
    }
    // Whoever has members comes first, for readers look for the root.
    tops.sort(
        Comparator.comparing((ListedPartner one) -> !one.root())
            .thenComparing(one -> !below.containsKey(one.code())));
    List<Line> lines = new ArrayList<>();
    add(tops, List.of(), below, lines, new HashSet<>());
    return lines;
  }

  private static void add(
      List<ListedPartner> partners,
      List<Boolean> above,
      Map<String, List<ListedPartner>> below,
      List<Line> lines,
      Set<String> seen) {
    for (int i = 0; i < partners.size(); i++) {
      ListedPartner partner = partners.get(i);
      if (seen.add(partner.code())) {
        List<Boolean> lasts = new ArrayList<>(above);
        lasts.add(i == partners.size() - 1);
        lines.add(new Line(lasts, partner));
        add(below.getOrDefault(partner.code(), List.of()), lasts, below, lines, seen);
      }
    }
  }
}
