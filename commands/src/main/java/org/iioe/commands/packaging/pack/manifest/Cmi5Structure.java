package org.iioe.commands.packaging.pack.manifest;

import java.util.List;
import org.iioe.commands.packaging.pack.description.CourseItem;
import org.iioe.commands.packaging.pack.material.Lesson;

/** The course structure of cmi5 (13.1). */
final class Cmi5Structure {
  private final PackagePlan plan;
  private final XmlText xml = new XmlText();

  Cmi5Structure(PackagePlan plan) {
    this.plan = plan;
  }

  String write() {
    xml.open(
        "courseStructure", "xmlns", "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd");
    xml.open("course", "id", iri(""));
    strings("title", plan.title());
    strings("description", plan.description());
    xml.close();
    List<String> competencies = plan.source().metadata().competencyNames();
    if (!competencies.isEmpty()) {
      xml.open("objectives");
      competencies.forEach(this::writeObjective);
      xml.close();
    }
    plan.source().items().forEach(this::writeItem);
    return xml.close().toString();
  }

  private void writeObjective(String competency) {
    xml.open("objective", "id", iri("objective/" + Hrefs.of(competency).replace("/", "%2F")));
    strings("title", competency);
    strings("description", competency);
    xml.close();
  }

  private void writeItem(CourseItem item) {
    if (item.file() == null) {
      xml.open("block", "id", iri(item.identifier()));
      writeTitle(item);
      item.items().forEach(this::writeItem);
      xml.close();
      return;
    }
    Lesson lesson = plan.lesson(item);
    xml.open(
        "au",
        "id",
        iri(item.identifier()),
        "moveOn",
        moveOn(lesson),
        "masteryScore",
        lesson.hasMastery() ? lesson.scaledMastery() : null);
    writeTitle(item);
    String parameters = PackagePlan.parameters(lesson);
    xml.text("url", Hrefs.of(lesson.launch()) + (parameters == null ? "" : parameters));
    if (!item.launchData().isEmpty()) {
      xml.text("launchParameters", item.launchData());
    }
    xml.close();
  }

  /** What lets a learner move on: what the content can be trusted to report. */
  private static String moveOn(Lesson lesson) {
    if (lesson.hasMastery()) {
      return "Passed";
    }
    return lesson.wrapped() ? "Completed" : "CompletedOrPassed";
  }

  private void writeTitle(CourseItem item) {
    strings("title", plan.title(item));
    strings("description", plan.title(item));
  }

  private String iri(String part) {
    return CourseIdentifiers.iri(plan.source(), part);
  }

  private void strings(String name, String text) {
    xml.open(name).text("langstring", text, "lang", plan.language()).close();
  }
}
