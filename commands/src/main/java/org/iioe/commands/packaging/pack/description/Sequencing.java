package org.iioe.commands.packaging.pack.description;

import java.util.Arrays;
import java.util.List;

/** The order in which learners may take the items. */
public enum Sequencing {
  /** Any. */
  FREE("free"),
  /** Each item opens when the one before it is done. */
  FORCED_ORDER("forced-order"),
  /** Who passes the pre-test skips what follows it. */
  PRE_TEST_SKIPS("pre-test-skips");

  private final String code;

  Sequencing(String code) {
    this.code = code;
  }

  /** The name in {@code course.yaml}. */
  public String code() {
    return code;
  }

  static Sequencing of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElseThrow();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Sequencing::code).toList();
  }
}
