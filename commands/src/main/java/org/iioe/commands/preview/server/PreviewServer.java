package org.iioe.commands.preview.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.TextBundle;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.preview.http.LoopbackServer;
import org.iioe.commands.preview.outline.CourseOutline;
import org.iioe.commands.preview.outline.PreviewItem;
import org.iioe.commands.preview.runtime.ScormRuntime;
import org.iioe.commands.preview.xapi.LearningRecordStore;
import org.jspecify.annotations.Nullable;

/** A course on this machine's loopback interface, until it is closed. */
public final class PreviewServer implements AutoCloseable {
  private static final String TEXTS = "org.iioe.commands.preview.server.page";

  private final LoopbackServer shell;
  private final LoopbackServer content;
  private final Origins origins;
  private final EventLog events = new EventLog();

  private PreviewServer(LoopbackServer shell, LoopbackServer content, SecureRandom random) {
    this.shell = shell;
    this.content = content;
    origins = Origins.of(shell.port(), content.port(), random);
  }

  /**
   * Begins to serve.
   *
   * @param files stay open and are not closed by this server
   * @param port of the page around the course; 0 for any free one
   * @throws Fault of kind unavailable when the port is taken or the program has no SCORM runtime
   */
  public static PreviewServer start(
      CourseOutline outline, PackageFiles files, Locale locale, int port) {
    ScormRuntime runtime = runtime(outline.standard());
    if (runtime != null) {
      // Better now than in the browser.
      runtime.script();
    }
    SecureRandom random = new SecureRandom();
    LoopbackServer shell = listen(port);
    PreviewServer server = new PreviewServer(shell, listen(0), random);
    String secret = Origins.hex(random, 16);
    LearningRecordStore records =
        new LearningRecordStore(
            secret,
            (written, item) ->
                server.events.add(
                    written.statement() ? PreviewEvent.Kind.STATEMENT : PreviewEvent.Kind.DOCUMENT,
                    item,
                    written.text()));
    server.serve(outline, files, locale, runtime, records);
    return server;
  }

  private static LoopbackServer listen(int port) {
    try {
      return new LoopbackServer(port);
    } catch (BindException taken) {
      throw Fault.unavailable("PREVIEW_PORT_TAKEN").with("port", port).causedBy(taken);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** AICC's interface in a browser is the one that SCORM 1.2 took over. */
  private static @Nullable ScormRuntime runtime(Standard standard) {
    return switch (standard) {
      case SCORM_1_1, SCORM_1_2, AICC -> ScormRuntime.SCORM_1_2;
      case SCORM_2004 -> ScormRuntime.SCORM_2004;
      case CMI5, TINCAN, IMS_CP, COMMON_CARTRIDGE, NONE -> null;
    };
  }

  private void serve(
      CourseOutline outline,
      PackageFiles files,
      Locale locale,
      @Nullable ScormRuntime runtime,
      LearningRecordStore records) {
    LaunchDocuments documents = new LaunchDocuments(origins, UUID.randomUUID().toString());
    if (outline.standard() == Standard.CMI5) {
      for (PreviewItem item : outline.openable()) {
        documents.put(item, records);
      }
    }
    content.start(
        new TokenGuard(
            origins.contentHost(),
            origins.contentToken(),
            new ContentSite(origins, runtime, new CourseFiles(files, events), records, events)));
    Map<String, @Nullable Object> course = course(outline, locale, runtime);
    course.put("launch", documents.forShell(records));
    shell.start(
        new TokenGuard(
            origins.shellHost(), origins.shellToken(), new ShellSite(origins, course, events)));
  }

  private Map<String, @Nullable Object> course(
      CourseOutline outline, Locale locale, @Nullable ScormRuntime runtime) {
    Map<String, @Nullable Object> course = new LinkedHashMap<>();
    course.put("title", outline.title());
    course.put("standard", outline.standard().code());
    String edition = outline.edition();
    String label = outline.standard().label();
    course.put("label", edition == null ? label : label + " " + edition);
    course.put("language", outline.language());
    course.put("runtime", runtime == null ? null : runtime.name());
    course.put("content", origins.content());
    course.put("items", outline.items().stream().map(PreviewItem::fields).toList());
    course.put("locale", locale.toLanguageTag());
    Map<String, String> texts = new TreeMap<>();
    Properties bundle = TextBundle.load(TEXTS, locale);
    bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key)));
    course.put("texts", texts);
    return course;
  }

  /** The address that a browser opens. */
  public String address() {
    return origins.shell();
  }

  /** Host and port of the page, and of the course. */
  public java.util.List<String> hosts() {
    return java.util.List.of(origins.shellHost(), origins.contentHost());
  }

  public EventLog events() {
    return events;
  }

  @Override
  public void close() {
    try {
      shell.close();
      content.close();
    } catch (IOException alreadyGone) {
      throw new UncheckedIOException(alreadyGone);
    }
  }
}
