package org.iioe.commands.preview.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.packaging.model.Item;
import org.iioe.commands.packaging.model.Organization;
import org.iioe.commands.packaging.model.Resource;
import org.iioe.commands.packaging.model.Sco;
import org.iioe.commands.preview.outline.PreviewItem.Kind;
import org.jspecify.annotations.Nullable;

/** Turns a package's organizations into an outline, and numbers what can be opened. */
final class OutlineReader {
  private final CoursePackage read;
  private final PackageFiles files;
  private final Map<String, Resource> resources = new HashMap<>();
  private final LaunchData launchData;
  private int next;

  OutlineReader(CoursePackage read, PackageFiles files) {
    this.read = read;
    this.files = files;
    this.launchData = LaunchData.read(read, files);
    read.resources().forEach(resource -> resources.putIfAbsent(resource.identifier(), resource));
  }

  List<PreviewItem> items() {
    List<PreviewItem> items = new ArrayList<>();
    boolean several = read.organizations().size() > 1;
    for (Organization organization : read.organizations()) {
      List<PreviewItem> own = items(organization.items());
      if (several) {
        items.add(
            heading(organization.identifier(), titled(organization.title(), "organization"), own));
      } else {
        items.addAll(own);
      }
    }
    if (next == 0) {
      items.addAll(withoutOrganization());
    }
    return items;
  }

  private List<PreviewItem> items(List<Item> items) {
    return items.stream().map(this::item).toList();
  }

  private PreviewItem item(Item item) {
    String title = titled(item.title(), item.identifier());
    Resource resource = item.resource() == null ? null : resources.get(item.resource());
    String launch = resource == null ? null : resource.launch();
    if (resource == null || launch == null) {
      return heading(item.identifier(), title, items(item.items()));
    }
    int number = next++;
    return new PreviewItem(
        number,
        item.identifier(),
        title,
        resource.isSco() ? Kind.SCO : Kind.ASSET,
        LaunchAddress.of(launch, resource.files(), item.parameters()),
        launchData.of(item.identifier()),
        items(item.items()));
  }

  private static PreviewItem heading(String identifier, String title, List<PreviewItem> items) {
    return new PreviewItem(-1, identifier, title, Kind.HEADING, "", Map.of(), items);
  }

  private List<PreviewItem> withoutOrganization() {
    List<PreviewItem> items = new ArrayList<>();
    for (Sco sco : read.scos()) {
      items.add(
          leaf(
              sco.identifier(),
              titled(sco.title(), sco.launch()),
              Kind.SCO,
              LaunchAddress.of(sco.launch(), paths(), sco.parameters())));
    }
    if (items.isEmpty()) {
      for (Resource resource : read.resources()) {
        String launch = resource.launch();
        if (launch != null) {
          Kind kind = resource.isSco() ? Kind.SCO : Kind.ASSET;
          String address = LaunchAddress.of(launch, resource.files(), "");
          items.add(leaf(resource.identifier(), launch, kind, address));
        }
      }
    }
    return items.isEmpty() ? startPage() : items;
  }

  private PreviewItem leaf(String identifier, String title, Kind kind, String address) {
    return new PreviewItem(
        next++, identifier, title, kind, address, launchData.of(identifier), List.of());
  }

  /** The page that a web server would show: the index that lies highest, else the only page. */
  private List<PreviewItem> startPage() {
    List<String> pages =
        paths().stream()
            .filter(path -> path.matches("(?i).*\\.x?html?"))
            .sorted(Comparator.comparing(OutlineReader::depth).thenComparing(path -> path))
            .toList();
    return pages.stream()
        .filter(path -> path.matches("(?i)(.*/)?index\\.x?html?"))
        .findFirst()
        .or(() -> pages.stream().findFirst())
        .map(path -> List.of(leaf(path, path, Kind.ASSET, LaunchAddress.of(path, paths(), ""))))
        .orElse(List.of());
  }

  private static int depth(String path) {
    return (int) path.chars().filter(character -> character == '/').count();
  }

  private List<String> paths() {
    return files.entries().stream().map(PackageEntry::path).toList();
  }

  private static String titled(@Nullable String title, String otherwise) {
    String given = Objects.requireNonNullElse(title, "");
    return given.isBlank() ? otherwise : given;
  }
}
