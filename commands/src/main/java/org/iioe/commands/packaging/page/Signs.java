package org.iioe.commands.packaging.page;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Words in a script that show what it does; any script may hold any of them by chance. */
enum Signs {
  /** It looks for the API object of SCORM 1.2, or calls it. */
  API_OF_12("lmsinitialize|lmsfinish|lmssetvalue|lmsgetvalue|lmscommit"),
  FINISH_OF_12("lmsfinish"),
  API_OF_2004("1484_11"),
  FINISH_OF_2004("terminate"),
  /** A library or a function that may speak to either. */
  SCORM_LIBRARY("scorm|getapi|findapi|lmsapi|pipwerks|cmi.|apiwrapper"),
  XAPI("cmi5|xapi|tincan|endpoint"),
  /** It loads something whose name it puts together. */
  LOADS_MORE(
      "createelement|document.write|require|import(|import |importscripts|eval(|getscript"
          + "|loadscript|webpack|system.|window.open|location|.src"),
  UNLOAD("onunload|\"unload\"|'unload'"),
  LEAVING("pagehide|visibilitychange|beforeunload"),
  DOCUMENT_DOMAIN("document.domain=|document.domain ="),
  SERVICE_WORKER("serviceworker.register("),
  FLASH_CALL("embedswf(|ac_fl_runcontent(|new swfobject("),
  HTML5("html5|<video|canvas");

  /** Any of them, with bars between. */
  private final String words;

  Signs(String words) {
    this.words = words;
  }

  /**
   * The signs in a script.
   *
   * @param lower the script in lower case
   */
  static Set<Signs> of(String code, String lower) {
    Set<Signs> found = EnumSet.noneOf(Signs.class);
    for (Signs sign : values()) {
      if (Stream.of(sign.words.split("\\|")).anyMatch(lower::contains)) {
        found.add(sign);
      }
    }
    if (hasApiObject(code)) {
      found.add(API_OF_12);
    }
    return found;
  }

  /** The object itself: {@code window.API} and the like, but not {@code API_1484_11}. */
  private static boolean hasApiObject(String code) {
    int at = code.indexOf(".API");
    while (at >= 0) {
      int end = at + 4;
      if (end == code.length() || !Character.isJavaIdentifierPart(code.charAt(end))) {
        return true;
      }
      at = code.indexOf(".API", end);
    }
    return false;
  }
}
