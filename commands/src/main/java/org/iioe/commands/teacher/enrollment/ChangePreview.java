package org.iioe.commands.teacher.enrollment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a dry run would change of existing rows, field by field. */
public record ChangePreview(
    Map<String, FieldChanges> teachers,
    Map<String, FieldChanges> enrollments,
    List<ChangeSample> samples) {
  /** Of a run that is no dry run. */
  public static final ChangePreview NONE = new ChangePreview(Map.of(), Map.of(), List.of());

  public ChangePreview {
    teachers = Collections.unmodifiableMap(new TreeMap<>(teachers));
    enrollments = Collections.unmodifiableMap(new TreeMap<>(enrollments));
    samples = List.copyOf(samples);
  }
}
