package org.iioe.commands.teacher.enrollment;

/**
 * Of which course or training the file is the whole truth.
 *
 * @param isTraining whether the code is a training's
 */
public record SyncTarget(String code, boolean isTraining) {
  public static SyncTarget course(String code) {
    return new SyncTarget(code, false);
  }

  public static SyncTarget training(String code) {
    return new SyncTarget(code, true);
  }
}
