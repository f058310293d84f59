package org.iioe.commands.packaging.page;

import static org.iioe.commands.packaging.page.PageRule.PAGE_EMPTY;
import static org.iioe.commands.packaging.page.PageRule.PAGE_FLASH;
import static org.iioe.commands.packaging.page.PageRule.PAGE_LEAVES_FRAME;
import static org.iioe.commands.packaging.page.PageRule.PAGE_NOT_SHOWN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.hosting.FileRules;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Item;
import org.iioe.commands.packaging.model.Resource;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.packaging.model.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages at which learners start, with the scripts and frames that they load. What a
 * script does is guessed from its words; when in doubt, nothing is said.
 */
public final class LaunchPages {
  /** Office documents, programs and archives: a browser saves them instead. */
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "doc", "docx", "ppt", "pptx", "pps", "ppsx", "xls", "xlsx", "odt", "odp", "ods", "rtf",
          "exe", "msi", "dmg", "apk", "bat", "cmd", "com", "scr", "zip", "rar", "7z", "jar", "dcr",
          "dir", "flv", "wmv", "avi");

  private final PackageFiles files;
  private final CoursePackage coursePackage;
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final List<Finding> damages = new ArrayList<>();
  private final Pages pages;
  private final ManifestFiles names;
  private final Set<Signs> anywhere = EnumSet.noneOf(Signs.class);

  private LaunchPages(PackageFiles files, CoursePackage coursePackage) {
    this.files = files;
    this.coursePackage = coursePackage;
    this.pages = new Pages(files, damages);
    this.names =
        new ManifestFiles(files.entries().stream().map(PackageEntry::path).toList(), "", false);
  }

  /**
   * Judges every launch page of a package once.
   *
   * @throws IOException when the container can no longer be read
   */
  public static List<Finding> check(PackageFiles files, CoursePackage coursePackage)
      throws IOException {
    LaunchPages launches = new LaunchPages(files, coursePackage);
    for (Map.Entry<String, Boolean> launch : launches.launches().entrySet()) {
      launches.checkLaunch(launch.getKey(), launch.getValue());
    }
    launches.findings.addAll(launches.damages);
    return List.copyOf(launches.findings);
  }

  /** The files at which learners start, and whether they have to report. */
  private Map<String, Boolean> launches() {
    Map<String, Boolean> launches = new LinkedHashMap<>();
    for (Sco sco : coursePackage.scos()) {
      checkRemote(sco);
      path(sco.launch()).ifPresent(path -> launches.put(path, true));
    }
    Set<String> launched = new LinkedHashSet<>();
    coursePackage.organizations().forEach(all -> collect(all.items(), launched));
    for (Resource resource : coursePackage.resources()) {
      if (launched.contains(resource.identifier())) {
        path(resource.launch()).ifPresent(path -> launches.putIfAbsent(path, false));
      }
    }
    return launches;
  }

  /** A player is a frame; cmi5 opens a window, which may leave encryption behind. */
  private void checkRemote(Sco sco) {
    boolean framed = coursePackage.standard().isScorm();
    ReferenceRules.launchRule(sco.launch(), framed)
        .ifPresent(
            rule ->
                findings.add(
                    new Finding(
                        rule,
                        sco.position().path(),
                        sco.position().line(),
                        sco.position().column(),
                        Map.of("href", sco.launch()))));
  }

  private static void collect(List<Item> items, Set<String> launched) {
    for (Item item : items) {
      if (item.resource() != null) {
        launched.add(item.resource());
      }
      collect(item.items(), launched);
    }
  }

  /** The file of a launch address; empty when it is missing or elsewhere. */
  private Optional<String> path(@Nullable String launch) {
    if (launch == null || launch.isEmpty()) {
      return Optional.empty();
    }
    if (files.find(launch).isPresent()) {
      return Optional.of(launch);
    }
    String path = launch.replaceFirst("[?#].*", "");
    return files.find(path).map(PackageEntry::path);
  }

  private void checkLaunch(String path, boolean reports) throws IOException {
    String extension = Page.extension(path);
    if (extension.equals("swf")) {
      add(PAGE_FLASH, path, Map.of("file", path, "href", path));
    } else if (NOT_SHOWN.contains(extension)) {
      add(PAGE_NOT_SHOWN, path, Map.of("extension", extension));
    } else if (Page.isPage(path)) {
      checkPage(path, reports);
    } else if (reports && !FileRules.isServerSide(extension)) {
      new ApiRules(coursePackage.standard(), path, findings).reportNoPage();
    }
  }

  private void checkPage(String path, boolean reports) throws IOException {
    Closure closure = new Closure(pages, names, path);
    Optional<Page> page = closure.read();
    if (page.isEmpty()) {
      return;
    }
    if (page.get().empty() && !page.get().cut()) {
      add(PAGE_EMPTY, path, Map.of());
      return;
    }
    if (reports && coursePackage.standard() != Standard.AICC) {
      new ApiRules(coursePackage.standard(), path, findings).check(closure, this::anywhere);
    }
    boolean html5 = closure.signs().contains(Signs.HTML5);
    findings.addAll(new ReferenceRules(html5).check(path, closure.references()));
    if (closure.signs().contains(Signs.FLASH_CALL) && !html5) {
      add(PAGE_FLASH, path, Map.of("file", path, "href", path));
    }
    closure.loaded().forEach(this::checkBehaviour);
  }

  private void checkBehaviour(Page page) {
    if (page.leavesFrame() != null) {
      findings.add(
          new Finding(
              PAGE_LEAVES_FRAME,
              page.path(),
              page.leavesFrame().line(),
              page.leavesFrame().column(),
              Map.of()));
    }
    if (page.signs().contains(Signs.DOCUMENT_DOMAIN)) {
      add(PageRule.PAGE_DOCUMENT_DOMAIN, page.path(), Map.of());
    }
    if (page.signs().contains(Signs.SERVICE_WORKER)) {
      add(PageRule.PAGE_SERVICE_WORKER, page.path(), Map.of());
    }
  }

  /** What any page or script of the package does, launched or not; asked for once. */
  private Set<Signs> anywhere() throws IOException {
    if (anywhere.isEmpty()) {
      for (PackageEntry entry : files.entries()) {
        Optional<Page> page = pages.page(entry.path());
        page.ifPresent(found -> anywhere.addAll(found.signs()));
        if (page.isPresent() && page.get().cut()) {
          anywhere.addAll(EnumSet.allOf(Signs.class));
        }
      }
      // What was not read may do anything.
      if (pages.isExhausted()) {
        anywhere.addAll(EnumSet.allOf(Signs.class));
      }
    }
    return anywhere;
  }

  private void add(PageRule rule, String path, Map<String, Object> details) {
    findings.add(Finding.in(path, rule, details));
  }
}
