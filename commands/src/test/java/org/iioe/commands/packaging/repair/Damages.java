package org.iioe.commands.packaging.repair;

import static org.iioe.commands.packaging.repair.edit.Mending.*;

import java.util.List;
import java.util.function.Consumer;
import org.iioe.commands.packaging.repair.edit.Mending;

/** What goes wrong with SCORM 1.2 packages in real life; any of them can come together. */
enum Damages {
  BOM(p -> p.manifest(text -> "\uFEFF" + text), BYTE_ORDER_MARK_REMOVED),
  LEADING_SPACE(p -> p.manifest("<?xml", " \n<?xml"), LEADING_SPACE_REMOVED),
  BARE_AMPERSAND(p -> p.manifest("<title>One", "<title>A & B, One"), AMPERSANDS_ESCAPED),
  HTML_ENTITY(p -> p.manifest("<title>Two", "<title>D&eacute;j&agrave;"), ENTITY_REPLACED),
  STRANGE_ENTITY(p -> p.manifest("<title>Two", "<title>&course;"), ENTITY_ESCAPED),
  CONTROL(p -> p.manifest("<title>Cours", "<title>\u0002Cours"), CONTROL_CHARACTERS_REMOVED),
  DASHES(p -> p.manifest("<!-- Written", "<!-- -- Written"), DASHES_PARTED),
  DOCTYPE(p -> p.manifest("<manifest ", "<!DOCTYPE manifest>\n<manifest "), DOCTYPE_REMOVED),
  ENTITIES(
      p -> p.manifest("<manifest ", "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///x\">]>\n<manifest "),
      ENTITIES_REMOVED),
  DUPLICATE_ATTRIBUTE(
      p -> p.manifest("href=\"pages/one.html\">", "href=\"pages/one.html\" href='x.html'>"),
      ATTRIBUTE_REMOVED),
  UNQUOTED(p -> p.manifest("isvisible=\"true\"", "isvisible=true"), ATTRIBUTE_QUOTED),
  UNBOUND(
      p -> p.manifest(text -> text.replaceFirst("\\s+xmlns:adlcp=\"[^\"]*\"", "")), PREFIX_BOUND),
  NO_NAMESPACE(
      p -> p.manifest(" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"", ""),
      NAMESPACE_DECLARED),
  NO_DEFAULT(p -> p.manifest(" default=\"O\"", ""), DEFAULT_ADDED),
  WRONG_DEFAULT(p -> p.manifest("default=\"O\"", "default=\"other\""), DEFAULT_CORRECTED),
  NO_SCHEMA(p -> p.manifest("<schema>ADL SCORM</schema>", ""), SCHEMA_ADDED),
  NO_VERSION(p -> p.manifest("<schemaversion>1.2</schemaversion>", ""), VERSION_ADDED),
  WRONG_VERSION(
      p -> p.manifest("<schemaversion>1.2<", "<schemaversion>2004 4th Edition<"),
      VERSION_CORRECTED),
  STRANGE_VERSION(
      p -> p.manifest("<schemaversion>1.2<", "<schemaversion>v1.2 final<"), VERSION_REPLACED),
  BAD_ITEM(
      p ->
          p.manifest(
              text ->
                  text.replace("identifier=\"I1\"", "identifier=\"00 1\"")
                      .replace(">I1<", ">00 1<")),
      ITEM_MADE_NAME),
  BAD_RESOURCE(p -> p.manifest("\"R1\"", "\"1 R\""), IDENTIFIER_MADE_NAME),
  SAME_IDENTIFIER(p -> p.manifest("\"R2\"", "\"I2\""), IDENTIFIER_MADE_UNIQUE),
  NO_IDENTIFIER(p -> p.manifest("<manifest identifier=\"M\"", "<manifest"), IDENTIFIER_ADDED),
  DANGLING_DEPENDENCY(
      p -> p.manifest("<dependency identifierref=\"R3\"", "<dependency identifierref=\"gone\""),
      DEPENDENCY_REMOVED),
  CASE(p -> p.named("pages/one.html", "Pages/One.HTML"), HREF_CASE_CORRECTED),
  BACKSLASH(p -> p.manifest("<file href=\"pages/s", "<file href=\"pages\\s"), HREF_SLASHES_WRITTEN),
  LEADING_SLASH(p -> p.manifest("<file href=\"api", "<file href=\"/api"), HREF_MADE_RELATIVE),
  SPELLING(
      p -> p.manifest("adlcp:scormtype=\"asset\"", "adlcp:scormType=\"asset\""), SCORMTYPE_RESPELT),
  SCO_CASE(
      p -> p.manifest("adlcp:scormtype=\"asset\"", "adlcp:scormtype=\"Asset\""),
      SCORMTYPE_CORRECTED),
  NO_SCORMTYPE(
      p -> p.manifest(text -> text.replaceFirst(" adlcp:scormtype=\"sco\"", "")), SCORMTYPE_ADDED),
  NO_TYPE(p -> p.manifest(text -> text.replaceFirst(" type=\"webcontent\"", "")), TYPE_ADDED),
  HTML_TYPE(
      p -> p.manifest("\"R2\" type=\"webcontent\"", "\"R2\" type=\"text/html\""), TYPE_CORRECTED),
  EMPTY_FILE(
      p -> p.manifest("</resource>\n  </resources>", "<file/></resource>\n  </resources>"),
      EMPTY_FILE_REMOVED),
  MASTERY(
      p -> p.manifest("<adlcp:masteryscore>80<", "<adlcp:masteryscore>80 %<"),
      MASTERYSCORE_CORRECTED),
  VISIBLE(
      p -> p.manifest("<item identifier=\"I2\"", "<item isvisible=\"True\" identifier=\"I2\""),
      VISIBLE_CORRECTED),
  SCHEMA_LOCATION(
      p ->
          p.manifest(
              "<manifest ",
              "<manifest xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                  + " xsi:schemaLocation=\"urn:a a.xsd urn:b http://example.org/b.xsd\" "),
      SCHEMA_LOCATION_REMOVED),
  JUNK(p -> p.junk("__MACOSX/._imsmanifest.xml").junk("Thumbs.db"), SYSTEM_FILES_REMOVED),
  FOLDER(p -> p.inFolder("My course/"), FOLDER_MADE_ROOT),
  NEIGHBORS(p -> p.inFolder("course/").with("/readme.txt", "Read me"), MANIFEST_MOVED),
  BACKSLASH_NAMES(p -> p.named("pages/style.css", "pages\\style.css"), NAME_SLASHES_WRITTEN),
  CONTROL_NAMES(p -> p.with("notes\u0001.txt", "notes"), NAME_CLEANED),
  LEADING_BYTES(p -> p.after("MZ stub"), LEADING_BYTES_REMOVED),
  WRAPPED(DamagedPackage::wrapped, ARCHIVE_UNWRAPPED);

  @SuppressWarnings("ImmutableEnumChecker") // A lambda that holds nothing.
  private final Consumer<DamagedPackage> damage;

  private final Mending mending;

  Damages(Consumer<DamagedPackage> damage, Mending mending) {
    this.damage = damage;
    this.mending = mending;
  }

  void doTo(DamagedPackage sound) {
    damage.accept(sound);
  }

  /** What the repair is to do about it. */
  Mending mending() {
    return mending;
  }

  /** Those that cannot be done together, for they change the same place or undo one another. */
  static final List<List<Damages>> EITHER =
      List.of(
          List.of(DOCTYPE, ENTITIES),
          List.of(BOM, LEADING_SPACE),
          List.of(HTML_ENTITY, STRANGE_ENTITY),
          List.of(NO_DEFAULT, WRONG_DEFAULT),
          List.of(NO_VERSION, WRONG_VERSION, STRANGE_VERSION, UNBOUND),
          List.of(SPELLING, SCO_CASE),
          List.of(BAD_RESOURCE, NO_TYPE, NO_SCORMTYPE),
          List.of(SAME_IDENTIFIER, HTML_TYPE),
          List.of(FOLDER, NEIGHBORS),
          List.of(CASE, DUPLICATE_ATTRIBUTE));
}
