package org.iioe.commands.teacher;

import org.jspecify.annotations.Nullable;

/**
 * How one teacher is meant: by an address, also an earlier one, or by id. Does not print itself,
 * for an address is personal data.
 */
public final class TeacherReference {
  private final @Nullable String address;
  private final long id;

  private TeacherReference(@Nullable String address, long id) {
    this.address = address;
    this.id = id;
  }

  /** By an address as somebody wrote it. */
  public static TeacherReference address(String address) {
    return new TeacherReference(address, 0);
  }

  public static TeacherReference id(long id) {
    return new TeacherReference(null, id);
  }

  /** The address as it identifies a teacher; null when an id is meant. */
  @Nullable String emailKey() {
    return address == null ? null : Addresses.key(address);
  }

  long id() {
    return id;
  }

  @Override
  public String toString() {
    return address == null ? "teacher " + id : "teacher by address";
  }
}
