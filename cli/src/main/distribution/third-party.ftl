<#-- THIRD-PARTY.txt: the libraries that Maven knows, and the script that npm brings. -->
Lists of ${dependencyMap?size} third-party dependencies.
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
     <#list entry.getValue() as license>(${license}) </#list>${project.name} (${project.groupId}:${project.artifactId}:${project.version} - ${project.url!"no url defined"})
</#list>

Where it was built with npm, the program also carries this script:
     (MIT) scorm-again (scorm-again 3.4.3 - https://github.com/jcputney/scorm-again)
