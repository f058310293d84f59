package org.iioe.commands.packaging.sequencing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** An organization or item with the sequencing that holds for it: its own, then the shared one. */
final class Activity {
  private static final List<String> TRUE = List.of("true", "1");

  private final XmlElement element;
  private final @Nullable Activity parent;
  private final List<XmlElement> sequencing = new ArrayList<>();
  private final List<Activity> children = new ArrayList<>();

  /**
   * @param collection the shared sequencings by their IDs
   */
  Activity(XmlElement element, @Nullable Activity parent, Map<String, XmlElement> collection) {
    this.element = element;
    this.parent = parent;
    element.child("sequencing").ifPresent(own -> addSequencing(own, collection));
    element.children("item").forEach(item -> children.add(new Activity(item, this, collection)));
  }

  private void addSequencing(XmlElement own, Map<String, XmlElement> collection) {
    sequencing.add(own);
    String reference = own.filledAttribute("IDRef");
    Optional.ofNullable(reference == null ? null : collection.get(reference))
        .ifPresent(sequencing::add);
  }

  XmlElement element() {
    return element;
  }

  @Nullable Activity parent() {
    return parent;
  }

  List<Activity> children() {
    return children;
  }

  boolean isCluster() {
    return !children.isEmpty();
  }

  String name() {
    return ImsManifest.nameOf(element);
  }

  /** This activity and all below it, in the order of the tree. */
  Stream<Activity> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Activity::all));
  }

  /**
   * A part of the sequencing, such as {@code controlMode}: a part of one's own hides the shared.
   */
  Optional<XmlElement> part(String name) {
    return sequencing.stream().flatMap(one -> one.child(name).stream()).findFirst();
  }

  boolean choice() {
    return isTrue("controlMode", "choice", true);
  }

  boolean flow() {
    return isTrue("controlMode", "flow", false);
  }

  boolean forwardOnly() {
    return isTrue("controlMode", "forwardOnly", false);
  }

  boolean isTracked() {
    return isTrue("deliveryControls", "tracked", true);
  }

  boolean isTrue(String part, String attribute, boolean byDefault) {
    return part(part).map(found -> isTrue(found, attribute, byDefault)).orElse(byDefault);
  }

  static boolean isTrue(XmlElement element, String attribute, boolean byDefault) {
    String value = element.filledAttribute(attribute);
    return value == null ? byDefault : TRUE.contains(value);
  }

  /**
   * The rules of a kind.
   *
   * @param kind such as {@code preConditionRule}
   */
  List<XmlElement> rules(String kind) {
    return part("sequencingRules").map(rules -> rules.children(kind)).orElse(List.of());
  }

  /** The first rule of a kind that has this action and is asked no condition. */
  Optional<XmlElement> always(String kind, String action) {
    return rules(kind).stream()
        .filter(rule -> action.equals(action(rule)) && isAlways(rule))
        .findFirst();
  }

  static String action(XmlElement rule) {
    return Objects.requireNonNullElse(
        rule.child("ruleAction").map(found -> found.attribute("action")).orElse(null), "");
  }

  private static boolean isAlways(XmlElement rule) {
    XmlElement conditions = rule.child("ruleConditions").orElse(rule);
    List<Boolean> always =
        conditions.children("ruleCondition").stream()
            .map(
                condition ->
                    "always".equals(condition.attribute("condition"))
                        && !"not".equals(condition.attribute("operator")))
            .toList();
    boolean any = "any".equals(conditions.attribute("conditionCombination"));
    return any ? always.contains(true) : !always.isEmpty() && !always.contains(false);
  }

  /** Those of IMS, the primary one among them. */
  List<XmlElement> objectives() {
    return parts("objectives")
        .flatMap(found -> found.children().stream())
        .filter(found -> found.is("primaryObjective") || found.is("objective"))
        .filter(found -> !found.namespace().contains("adlseq"))
        .toList();
  }

  /** What the fourth edition adds to objectives. */
  List<XmlElement> adlObjectives() {
    return parts("objectives")
        .flatMap(found -> found.children("objective").stream())
        .filter(found -> found.namespace().contains("adlseq"))
        .toList();
  }

  private Stream<XmlElement> parts(String name) {
    return sequencing.stream().flatMap(one -> one.children(name).stream());
  }

  Optional<XmlElement> primaryObjective() {
    return objectives().stream().filter(found -> found.is("primaryObjective")).findFirst();
  }
}
