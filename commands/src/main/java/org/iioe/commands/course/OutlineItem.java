package org.iioe.commands.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Item;
import org.iioe.commands.packaging.model.Organization;
import org.iioe.commands.packaging.model.Sco;
import org.jspecify.annotations.Nullable;

/**
 * A line of a course's outline.
 *
 * @param number from 1, parents before children
 * @param parent number of the item that holds this one, or null at the top
 * @param kind {@code organization}, {@code item} or {@code sco}
 */
public record OutlineItem(
    int number,
    @Nullable Integer parent,
    String kind,
    String identifier,
    @Nullable String title,
    @Nullable String launch) {
  static final String SCO = "sco";

  /** The outline of a package: its organizations, and SCOs that are in none of them. */
  static List<OutlineItem> of(CoursePackage coursePackage) {
    Outline outline = new Outline(coursePackage);
    coursePackage.organizations().forEach(outline::add);
    outline.addTheRest();
    return List.copyOf(outline.items);
  }

  private static final class Outline {
    private final List<OutlineItem> items = new ArrayList<>();
    private final Map<String, Sco> scos = new HashMap<>();
    private final Map<@Nullable String, @Nullable String> launches = new HashMap<>();
    private final CoursePackage coursePackage;
    private final Set<String> placed = new HashSet<>();

    Outline(CoursePackage coursePackage) {
      this.coursePackage = coursePackage;
      coursePackage.resources().forEach(one -> launches.put(one.identifier(), one.launch()));
      coursePackage.scos().forEach(sco -> scos.putIfAbsent(sco.identifier(), sco));
    }

    void add(Organization organization) {
      int number = items.size() + 1;
      items.add(
          new OutlineItem(
              number, null, "organization", organization.identifier(), organization.title(), null));
      organization.items().forEach(item -> add(item, number));
    }

    private void add(Item item, int parent) {
      int number = items.size() + 1;
      Sco sco = scos.get(item.identifier());
      placed.add(item.identifier());
      items.add(
          new OutlineItem(
              number,
              parent,
              sco == null ? "item" : SCO,
              item.identifier(),
              item.title(),
              sco == null ? launches.get(item.resource()) : sco.launch() + sco.parameters()));
      item.items().forEach(child -> add(child, number));
    }

    void addTheRest() {
      for (Sco sco : coursePackage.scos()) {
        if (placed.add(sco.identifier())) {
          items.add(
              new OutlineItem(
                  items.size() + 1,
                  null,
                  SCO,
                  sco.identifier(),
                  sco.title(),
                  sco.launch() + sco.parameters()));
        }
      }
    }
  }
}
