package org.iioe.commands.packaging.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.pack.description.CourseMetadata;
import org.iioe.commands.packaging.pack.description.CourseSource;
import org.iioe.commands.packaging.pack.description.Sequencing;
import org.iioe.commands.packaging.pack.material.Lesson;
import org.iioe.commands.packaging.pack.material.WrapperPages;

/** What a package of some standard cannot say of a course. */
final class CourseNotes {
  private final CourseSource source;
  private final Standard standard;
  private final List<Lesson> lessons;
  private final List<PackNote> notes = new ArrayList<>();

  CourseNotes(CourseSource source, Standard standard, List<Lesson> lessons) {
    this.source = source;
    this.standard = standard;
    this.lessons = lessons;
  }

  List<PackNote> of(String language) {
    boolean skips = source.sequencing() == Sequencing.PRE_TEST_SKIPS;
    if (standard == Standard.CMI5 && source.sequencing() != Sequencing.FREE) {
      add("PACK_NOTE_ORDER", Map.of("sequencing", source.sequencing().code()));
    } else if (standard == Standard.SCORM_1_2 && skips) {
      add("PACK_NOTE_SKIP", Map.of());
    }
    if (standard == Standard.CMI5) {
      noteTimeLimits();
      noteMetadata();
    }
    lessons.forEach(this::noteOtherStandard);
    if (lessons.stream().anyMatch(Lesson::wrapped) && !WrapperPages.speak(language)) {
      add("PACK_NOTE_LABELS", Map.of("language", language));
    }
    return notes;
  }

  private void noteTimeLimits() {
    String limited =
        lessons.stream()
            .filter(lesson -> lesson.item().timeLimit() != null)
            .map(Lesson::identifier)
            .collect(Collectors.joining(", "));
    if (!limited.isEmpty()) {
      add("PACK_NOTE_TIME_LIMIT", Map.of("items", limited));
    }
  }

  private void noteMetadata() {
    CourseMetadata metadata = source.metadata();
    boolean any =
        !metadata.authors().isEmpty()
            || metadata.rights() != null
            || metadata.duration() != null
            || metadata.audience() != null
            || metadata.subject() != null
            || !source.keywords().isEmpty();
    if (any) {
      add("PACK_NOTE_METADATA", Map.of());
    }
  }

  /** A page that reports to platforms of another standard only would not be heard. */
  private void noteOtherStandard(Lesson lesson) {
    if (lesson.wrapped() && !lesson.spoken().isEmpty() && !lesson.spoken().contains(standard)) {
      String spoken =
          lesson.spoken().stream().sorted().map(Standard::label).collect(Collectors.joining(", "));
      add(
          "PACK_NOTE_OTHER_STANDARD",
          Map.of("path", lesson.content(), "spoken", spoken, "standard", standard.label()));
    }
  }

  private void add(String code, Map<String, String> details) {
    notes.add(new PackNote(code, details));
  }
}
