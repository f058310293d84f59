package org.iioe.commands.packaging.finding;

import java.util.List;

/**
 * One rule of the catalog. Each family (container, XML, SCORM, cmi5, AICC) is an enum that
 * implements it.
 *
 * <p>The message bundle of the family holds, for a code {@code C}, the sentence {@code C}, the fix
 * {@code C.fix} and what breaks in practice {@code C.breaks}.
 */
public interface Rule {
  /** The enum constant's own name, such as {@code ZIP_DUPLICATE_NAME}. */
  String name();

  /** What the catalog says of it. */
  Ruling ruling();

  default Severity severity() {
    return ruling().severity();
  }

  /** The clause of the standard, or the suite's own rule, such as {@code SCORM 1.2 CAM 2.3.2}. */
  default String reference() {
    return ruling().reference();
  }

  /** The systems that are known to refuse a package with this defect. */
  default List<LearningSystem> refusedBy() {
    return ruling().refusedBy().systems();
  }

  /** The stable code that people and scripts see, such as {@code ZIP-DUPLICATE-NAME}. */
  default String code() {
    return name().replace('_', '-');
  }
}
