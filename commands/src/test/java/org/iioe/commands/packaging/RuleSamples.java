package org.iioe.commands.packaging;

import java.util.Map;
import java.util.Objects;

/**
 * Small packages without a finding, and for each rule the change that breaks it. A package is
 * written as its files, each after a line with {@code >} and its path.
 */
final class RuleSamples {
  private static final String XML = ">imsmanifest.xml\n<manifest/>";

  private static final String SCORM12 =
      """
      >imsmanifest.xml
      <manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="O"><organization identifier="O"><title>Course</title>
      <item identifier="I" identifierref="R"><title>Page</title>
      <adlcp:prerequisites type="aicc_script">~I</adlcp:prerequisites>
      <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
      <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
      <adlcp:datafromlms>d</adlcp:datafromlms>
      <adlcp:masteryscore>80</adlcp:masteryscore></item></organization></organizations>
      <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/><file href="style.css"/></resource></resources></manifest>
      >index.html
      <script>API.LMSInitialize("");API.LMSFinish("")</script>page
      >style.css
      style
      """;

  /** SCORM 1.2 with a record of metadata in the manifest and one in a file. */
  private static final String DESCRIBED =
      SCORM12
          .replace(
              "<schemaversion>1.2</schemaversion>",
              """
              <schemaversion>1.2</schemaversion><adlcp:location>meta.xml</adlcp:location>
              <lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
              <general><title><langstring xml:lang="en">Course</langstring></title>
              <catalogentry><catalog>IIOE</catalog><entry><langstring>1</langstring></entry>
              </catalogentry><language>en</language>
              <description><langstring xml:lang="en-GB">About</langstring></description></general>
              <lifecycle><version><langstring>1.0</langstring></version><status>
              <source><langstring>LOMv1.0</langstring></source>
              <value><langstring>Final</langstring></value></status><contribute><role>
              <source><langstring>LOMv1.0</langstring></source>
              <value><langstring>Author</langstring></value></role>
              <date><datetime>2026-11-24</datetime></date></contribute></lifecycle>
              <metametadata><metadatascheme>ADL SCORM 1.2</metadatascheme></metametadata>
              <technical><format>text/html</format><size>10</size>
              <duration><datetime>PT30M</datetime></duration></technical>
              <rights><cost><source><langstring>LOMv1.0</langstring></source>
              <value><langstring>no</langstring></value></cost><copyrightandotherrestrictions>
              <source><langstring>LOMv1.0</langstring></source>
              <value><langstring>yes</langstring></value></copyrightandotherrestrictions></rights>
              </lom>""")
          .replace(
              "\n>style.css",
              """

              >meta.xml
              <lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
              <general><title><langstring>Page</langstring></title>
              <description><langstring>About</langstring></description></general>
              <lifecycle><version/><status/></lifecycle>
              <metametadata><metadatascheme>ADL SCORM 1.2</metadatascheme></metametadata>
              <technical><format>text/html</format></technical><rights><cost/>
              <copyrightandotherrestrictions/></rights></lom>
              >style.css""");

  private static final String SCORM2004 =
      """
      >imsmanifest.xml
      <manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
      xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
      xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
      <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
      <organizations default="O"><organization identifier="O"><title>Course</title>
      <item identifier="I" identifierref="R"><title>Page</title>
      <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>
      <imsss:sequencing IDRef="S"><imsss:sequencingRules><imsss:preConditionRule>
      <imsss:ruleConditions><imsss:ruleCondition condition="always" referencedObjective="P"/>
      </imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule>
      </imsss:sequencingRules><imsss:objectives><imsss:primaryObjective objectiveID="P"/>
      <imsss:objective objectiveID="Q"/></imsss:objectives></imsss:sequencing>
      <adlnav:presentation><adlnav:navigationInterface>
      <adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI></adlnav:navigationInterface>
      </adlnav:presentation></item></organization></organizations>
      <resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="index.html">
      <file href="index.html"/></resource></resources>
      <imsss:sequencingCollection><imsss:sequencing ID="S"/></imsss:sequencingCollection></manifest>
      >index.html
      <script>API_1484_11.Initialize("");API_1484_11.Terminate("")</script>page
      """;

  private static final String SEQUENCED =
      """
      >imsmanifest.xml
      <manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
      xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
      xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
      xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
      <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
      <organizations default="O"><organization identifier="O"><title>Course</title>
      <item identifier="A"><title>A</title>
      <item identifier="A1" identifierref="R"><title>A1</title><imsss:sequencing>
      <imsss:rollupRules objectiveMeasureWeight="1.0"/></imsss:sequencing></item>
      <imsss:sequencing><imsss:controlMode choiceExit="true" flow="true"/>
      <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>
      <imsss:ruleCondition condition="attempted" referencedObjective="S"/></imsss:ruleConditions>
      <imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>
      <imsss:rollupRules><imsss:rollupRule childActivitySet="atLeastCount" minimumCount="1">
      <imsss:rollupConditions><imsss:rollupCondition condition="completed"/>
      </imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule>
      </imsss:rollupRules><imsss:objectives>
      <imsss:primaryObjective objectiveID="P" satisfiedByMeasure="true">
      <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>
      <imsss:objective objectiveID="S"/></imsss:objectives>
      <imsss:randomizationControls selectCount="1" selectionTiming="once"/></imsss:sequencing></item>
      <item identifier="B"><title>B</title>
      <item identifier="B1" identifierref="R"><title>B1</title><imsss:sequencing>
      <imsss:rollupRules rollupObjectiveSatisfied="true"/></imsss:sequencing></item>
      <imsss:sequencing><imsss:controlMode choiceExit="true" flow="true"/>
      <imsss:sequencingRules><imsss:postConditionRule><imsss:ruleConditions>
      <imsss:ruleCondition condition="satisfied" operator="not"/></imsss:ruleConditions>
      <imsss:ruleAction action="retry"/></imsss:postConditionRule></imsss:sequencingRules>
      </imsss:sequencing></item>
      <item identifier="C" identifierref="R"><title>C</title><imsss:sequencing>
      <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>
      <imsss:ruleCondition condition="always"/></imsss:ruleConditions>
      <imsss:ruleAction action="hiddenFromChoice"/></imsss:preConditionRule>
      </imsss:sequencingRules><imsss:limitConditions attemptLimit="3"/></imsss:sequencing></item>
      <item identifier="D" identifierref="R"><title>D</title><imsss:sequencing>
      <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>
      <imsss:ruleCondition condition="always"/></imsss:ruleConditions>
      <imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>
      <imsss:objectives><imsss:primaryObjective objectiveID="P1">
      <imsss:mapInfo targetObjectiveID="global" readSatisfiedStatus="0"
      readNormalizedMeasure="0" writeSatisfiedStatus="true"/></imsss:primaryObjective>
      <imsss:objective objectiveID="P2"><imsss:mapInfo targetObjectiveID="other"
      readSatisfiedStatus="0" readNormalizedMeasure="0" writeSatisfiedStatus="true"/>
      </imsss:objective></imsss:objectives>
      <adlseq:objectives><adlseq:objective objectiveID="P1"/></adlseq:objectives>
      </imsss:sequencing></item>
      <item identifier="E" identifierref="R"><title>E</title><imsss:sequencing>
      <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>
      <imsss:ruleCondition condition="always"/></imsss:ruleConditions>
      <imsss:ruleAction action="stopForwardTraversal"/></imsss:preConditionRule>
      </imsss:sequencingRules><imsss:objectives><imsss:primaryObjective objectiveID="Q1">
      <imsss:mapInfo targetObjectiveID="global" readSatisfiedStatus="true"
      readNormalizedMeasure="0"/></imsss:primaryObjective><imsss:objective objectiveID="Q2">
      <imsss:mapInfo targetObjectiveID="other"/></imsss:objective></imsss:objectives>
      </imsss:sequencing><adlnav:presentation><adlnav:navigationInterface>
      <adlnav:hideLMSUI>continue</adlnav:hideLMSUI></adlnav:navigationInterface>
      </adlnav:presentation></item>
      <item identifier="F" identifierref="R"><title>F</title></item>
      <imsss:sequencing><imsss:controlMode choice="true" flow="true" forwardOnly="false"/>
      </imsss:sequencing></organization></organizations>
      <resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="index.html">
      <file href="index.html"/></resource></resources></manifest>
      >index.html
      <script>API_1484_11.Initialize("");API_1484_11.Terminate("")</script>page
      """;

  private static final String CMI5 =
      """
      >cmi5.xml
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
      <course id="https://example.org/c"><title><langstring>Course</langstring></title>
      <description><langstring>Course</langstring></description></course>
      <objectives><objective id="https://example.org/o">
      <title><langstring>Objective</langstring></title>
      <description><langstring>Objective</langstring></description></objective></objectives>
      <au id="https://example.org/a" moveOn="Passed" masteryScore="0.8" launchMethod="AnyWindow"
      activityType="https://example.org/t"><title><langstring>Unit</langstring></title>
      <description><langstring>Unit</langstring></description>
      <objectives><objective idref="https://example.org/o"/></objectives>
      <url>index.html</url></au></courseStructure>
      >index.html
      <script>new Cmi5(location.search)</script>page
      """;

  private static final String AICC =
      """
      >c.crs
      [Course]
      Course_Creator=IIOE
      Course_ID=7
      Course_System=HTML
      Course_Title=Algebra
      Level=1
      Total_AUs=1
      Version=3.0
      >c.au
      "System_ID","File_Name","Mastery_Score","Max_Time_Allowed"
      "A1","start.htm","80","01:30:00"
      >c.des
      "System_ID","Title"
      "A1","One"
      "B1","Part"
      "J1","Goal"
      >c.cst
      "Block","Member"
      "Root","B1"
      "B1","A1"
      >c.ort
      "Course_Element","Member"
      "A1","J1"
      >c.pre
      "Structure_Element","Prerequisite"
      "B1","A1"
      >c.cmp
      "Structure_Element","Requirement","Result","Next","Return"
      "B1","A1=passed & J1","completed","none","root"
      >start.htm
      page
      """;

  private static final String TINCAN =
      """
      >tincan.xml
      <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
      <activity id="https://example.org/a" type="course"><name>Course</name>
      <launch>index.html</launch></activity></activities></tincan>
      >index.html
      page
      """;

  private static final Map<String, String> SOUND =
      Map.of(
          "xml",
          XML,
          "scorm12",
          SCORM12,
          "scorm2004",
          SCORM2004,
          "described",
          DESCRIBED,
          "sequenced",
          SEQUENCED,
          "cmi5",
          CMI5,
          "aicc",
          AICC,
          "tincan",
          TINCAN);

  private RuleSamples() {}

  /** A sound package with every {@code from} replaced; {@code ¶} stands for the end of a line. */
  static SamplePackage changed(String sound, String from, String to) {
    String before = sound(sound);
    String wanted = from.replace('¶', '\n');
    if (!before.contains(wanted)) {
      throw new IllegalArgumentException(sound + " has no " + from);
    }
    return parse(before.replace(wanted, to.replace('¶', '\n')));
  }

  /** A sound package, as text. */
  static String sound(String name) {
    return Objects.requireNonNull(SOUND.get(name), name);
  }

  static SamplePackage parse(String text) {
    SamplePackage files = SamplePackage.of();
    for (String file : text.substring(1).split("\n>", -1)) {
      int end = file.indexOf('\n');
      files.with(file.substring(0, end), file.substring(end + 1));
    }
    return files;
  }
}
