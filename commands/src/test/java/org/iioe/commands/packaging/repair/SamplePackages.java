package org.iioe.commands.packaging.repair;

/** Damaged archives for the tests of other packages. */
public final class SamplePackages {
  private SamplePackages() {}

  /** A SCORM 1.2 package without a finding. */
  public static byte[] sound() {
    return DamagedPackage.scorm12().bytes();
  }

  /** The same with an ampersand and without one of its pages. */
  public static byte[] damaged() {
    return DamagedPackage.scorm12()
        .manifest("<title>One", "<title>A & B")
        .without("two.html")
        .bytes();
  }

  /** The same with an ampersand, and nothing that is missing. */
  public static byte[] mendable() {
    return DamagedPackage.scorm12().manifest("<title>One", "<title>A & B").bytes();
  }
}
