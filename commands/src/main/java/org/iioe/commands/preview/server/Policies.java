package org.iioe.commands.preview.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that keep the course in its place. */
final class Policies {
  /** Courses still end in unload handlers, which browsers now take away unless told otherwise. */
  private static final String UNLOAD = "unload=(self \"%s\"), ";

  private static final String NO_DEVICES =
      "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(),"
          + " midi=(), payment=(), display-capture=(), screen-wake-lock=()";

  private Policies() {}

  private static Map<String, String> common() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-DNS-Prefetch-Control", "off");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    // A process of its own, so that an endless loop of the course does not stop the page around it.
    headers.put("Origin-Agent-Cluster", "?1");
    return headers;
  }

  /** Of the page around the course, which runs its own script and nothing else. */
  static Map<String, String> shell(Origins origins) {
    Map<String, String> headers = common();
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Permissions-Policy", UNLOAD.formatted(origins.contentOrigin()) + NO_DEVICES);
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src"
            + " 'self'; frame-src "
            + origins.contentOrigin()
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    return headers;
  }

  /**
   * Of the course: it may do what it likes within its own host.
   *
   * @param item whose folder the answer lies in
   */
  static Map<String, String> content(Origins origins, int item) {
    Map<String, String> headers = common();
    // For what no policy of content covers: WebRTC, and connections made ahead of need.
    headers.put("Connection-Allowlist", "(response-origin)");
    headers.put("Permissions-Policy", UNLOAD.formatted(origins.contentOrigin()) + NO_DEVICES);
    headers.put(
        "Content-Security-Policy",
        "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' data:"
            + " blob:; form-action 'self'; frame-src 'self' data: blob:; worker-src 'self' blob:;"
            + " object-src 'self'; base-uri 'self'; frame-ancestors "
            + origins.shellOrigin()
            + " "
            + origins.contentOrigin()
            + "; report-uri /"
            + origins.contentToken()
            + "/"
            + item
            + "/violations");
    return headers;
  }
}
