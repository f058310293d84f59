package org.iioe.commands.packaging.repair;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sound package that a test damages as tools and people do. */
final class DamagedPackage {
  static final String SCORM_12 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Written by hand -->
      <manifest identifier="M" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="O">
          <organization identifier="O">
            <title>Cours d'été &amp; d'hiver</title>
            <item identifier="I1" identifierref="R1" isvisible="true"><title>One</title></item>
            <item identifier="I2" identifierref="R2"><title>Two</title>
              <adlcp:prerequisites type="aicc_script">I1</adlcp:prerequisites>
              <adlcp:masteryscore>80</adlcp:masteryscore>
            </item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="pages/one.html">
            <file href="pages/one.html"/>
            <file href="pages/style.css"/>
            <dependency identifierref="R3"/>
          </resource>
          <resource identifier="R2" type="webcontent" adlcp:scormtype="sco" href="two.html?a=1">
            <file href="two.html"/>
          </resource>
          <resource identifier="R3" type="webcontent" adlcp:scormtype="asset">
            <file href="api.js"/>
          </resource>
        </resources>
      </manifest>
      """;

  static final String SCORM_2004 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="M" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
          xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
        <organizations default="O">
          <organization identifier="O">
            <title>Course</title>
            <item identifier="I1" identifierref="R1"><title>One</title>
              <imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing>
            </item>
          </organization>
        </organizations>
        <resources>
          <resource identifier="R1" type="webcontent" adlcp:scormType="sco" href="pages/one.html">
            <file href="pages/one.html"/>
          </resource>
        </resources>
      </manifest>
      """;

  static final String CMI5 =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://example.org/c"><title><langstring>C &amp; D</langstring></title>
          <description><langstring>Course</langstring></description></course>
        <au id="https://example.org/a"><title><langstring>One</langstring></title>
          <description><langstring>One</langstring></description><url>pages/one.html</url></au>
        <au id="https://example.org/b"><title><langstring>Two</langstring></title>
          <description><langstring>Two</langstring></description><url>two.html</url></au>
      </courseStructure>
      """;

  static final String TINCAN =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
        <activity id="https://example.org/a" type="course"><name>A &amp; B</name>
          <launch lang="en-us">pages/one.html</launch></activity>
      </activities></tincan>
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final String manifestName;
  private String manifest;
  private Charset manifestCharset = StandardCharsets.UTF_8;
  private Charset namesCharset = StandardCharsets.UTF_8;
  private String folder = "";
  private byte[] prefix = {};
  private boolean wrapped;
  private final List<String> junk = new ArrayList<>();

  private DamagedPackage(String manifestName, String manifest) {
    this.manifestName = manifestName;
    this.manifest = manifest;
  }

  DamagedPackage withPages() {
    return with("pages/one.html", "<html>LMSInitialize</html>")
        .with("pages/style.css", "p { }")
        .with("two.html", "<html>two</html>")
        .with("api.js", "var api;");
  }

  static DamagedPackage scorm12() {
    return other("imsmanifest.xml", SCORM_12).withPages();
  }

  static DamagedPackage scorm2004() {
    return other("imsmanifest.xml", SCORM_2004).withPages();
  }

  static DamagedPackage cmi5() {
    return other("cmi5.xml", CMI5).withPages();
  }

  static DamagedPackage tincan() {
    return other("tincan.xml", TINCAN).withPages();
  }

  /** A package that has nothing yet but this. */
  static DamagedPackage other(String manifestName, String manifest) {
    return new DamagedPackage(manifestName, manifest);
  }

  DamagedPackage with(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A file as it stands, which may take the place of the manifest. */
  DamagedPackage withBytes(String path, byte[] bytes) {
    files.put(path, bytes.clone());
    return this;
  }

  DamagedPackage without(String path) {
    files.remove(path);
    return this;
  }

  DamagedPackage named(String path, String other) {
    byte[] bytes = files.remove(path);
    if (bytes == null) {
      throw new IllegalArgumentException(path);
    }
    files.put(other, bytes);
    return this;
  }

  /** Replaces what the manifest must have. */
  DamagedPackage manifest(String from, String to) {
    if (!manifest.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    return manifest(text -> text.replace(from, to));
  }

  DamagedPackage manifest(UnaryOperator<String> change) {
    manifest = change.apply(manifest);
    return this;
  }

  /** Writes the manifest in a charset without saying so. */
  DamagedPackage manifestIn(String charset) {
    manifestCharset = Charset.forName(charset);
    return this;
  }

  DamagedPackage namesIn(String charset) {
    namesCharset = Charset.forName(charset);
    return this;
  }

  DamagedPackage inFolder(String name) {
    folder = name;
    return this;
  }

  DamagedPackage junk(String path) {
    junk.add(path);
    return this;
  }

  DamagedPackage after(String bytes) {
    prefix = bytes.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  DamagedPackage wrapped() {
    wrapped = true;
    return this;
  }

  String text() {
    return manifest;
  }

  byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    junk.forEach(path -> all.put(path, new byte[] {1, 2, 3}));
    all.put(folder + manifestName, manifest.getBytes(manifestCharset));
    files.forEach(
        (path, bytes) -> all.put(path.startsWith("/") ? path.substring(1) : folder + path, bytes));
    byte[] zip = zip(all, namesCharset);
    byte[] whole = wrapped ? zip(Map.of("course.zip", zip), StandardCharsets.UTF_8) : zip;
    byte[] bytes = new byte[prefix.length + whole.length];
    System.arraycopy(prefix, 0, bytes, 0, prefix.length);
    System.arraycopy(whole, 0, bytes, prefix.length, whole.length);
    return bytes;
  }

  private static byte[] zip(Map<String, byte[]> files, Charset names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
