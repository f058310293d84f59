package org.iioe.commands.packaging.repair;

/** A small AICC course. */
final class Aicc {
  private static final String COURSE =
      """
      [Course]
      Course_Creator=IIOE
      Course_ID=7
      Course_System=HTML
      Course_Title=Algebra
      Level=1
      Total_AUs=1
      Version=3.0
      """;

  private Aicc() {}

  static byte[] archive(String folder, String start) {
    return DamagedPackage.other(folder + "c.crs", COURSE)
        .with(
            folder + "c.au",
            "\"System_ID\",\"File_Name\",\"Mastery_Score\"\r\n\"A1\",\""
                + start
                + "?x=1\",\"80\"\r\n")
        .with(folder + "c.des", "\"System_ID\",\"Title\"\r\n\"A1\",\"One\"\r\n")
        .with(folder + "c.cst", "\"Block\",\"Member\"\r\n\"Root\",\"A1\"\r\n")
        .with(folder + "start.htm", "page")
        .bytes();
  }
}
