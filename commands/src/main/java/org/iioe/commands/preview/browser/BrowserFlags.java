package org.iioe.commands.preview.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the browser is started: alone, silent, and led nowhere. */
final class BrowserFlags {
  /** No server may listen there but one of root's. */
  private static final String NOWHERE = "127.0.0.1:1";

  private static final List<String> ALWAYS =
      List.of(
          "--headless=new",
          "--remote-debugging-pipe",
          "--no-first-run",
          "--no-default-browser-check",
          "--no-service-autorun",
          "--no-pings",
          "--disable-background-networking",
          "--disable-breakpad",
          "--disable-client-side-phishing-detection",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-dev-shm-usage",
          "--disable-domain-reliability",
          "--disable-extensions",
          "--disable-gpu",
          "--disable-sync",
          "--disable-background-timer-throttling",
          "--disable-renderer-backgrounding",
          "--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,"
              + "AutofillServerCommunication,CertificateTransparencyComponentUpdater",
          "--metrics-recording-only",
          "--mute-audio",
          "--use-mock-keychain",
          "--password-store=basic",
          "--autoplay-policy=no-user-gesture-required",
          "--window-size=1280,900");

  private BrowserFlags() {}

  /** WebRTC goes around the proxy, unless a preference of the profile says otherwise. */
  static void writePreferences(Path profile) throws IOException {
    Path folder = Files.createDirectories(profile.resolve("Default"));
    Files.writeString(
        folder.resolve("Preferences"),
        "{\"webrtc\":{\"ip_handling_policy\":\"disable_non_proxied_udp\"}}");
  }

  static List<String> of(Path profile, List<String> hosts, boolean sandbox) {
    List<String> flags = new ArrayList<>(ALWAYS);
    flags.add("--user-data-dir=" + profile);
    if (!sandbox) {
      flags.add("--no-sandbox");
    }
    if (!hosts.isEmpty()) {
      StringBuilder rules = new StringBuilder();
      for (String host : hosts) {
        rules.append("MAP ").append(host.replaceFirst(":\\d+$", "")).append(" 127.0.0.1, ");
      }
      flags.add("--host-resolver-rules=" + rules + "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
      flags.add("--proxy-server=http://" + NOWHERE);
      flags.add("--proxy-bypass-list=<-loopback>;" + String.join(";", hosts));
    }
    return flags;
  }
}
