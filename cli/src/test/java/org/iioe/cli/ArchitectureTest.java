package org.iioe.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.iioe.cli.verb.Verb;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows of the house. */
class ArchitectureTest {
  private static final String[] LEAVES = {
    "org.iioe.commands.packaging..",
    "org.iioe.commands.table..",
    "org.iioe.commands.yaml..",
    "org.iioe.commands.roster..",
    "org.iioe.commands.schedule..",
    "org.iioe.commands.mechanism..",
    "org.iioe.commands.content..",
    "org.iioe.commands.database..",
    "org.iioe.commands.fault..",
    "org.iioe.commands.progress.."
  };

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(place -> !place.contains("-tests.jar"))
          .importPackages("org.iioe");

  @Test
  void commands_know_nothing_of_the_command_line() {
    noClasses()
        .that()
        .resideInAPackage("org.iioe.commands..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.iioe.cli..", "picocli..", "org.jline..", "me.tongfei..")
        .check(PROGRAM);
  }

  @Test
  void leaves_use_no_feature() {
    noClasses()
        .that()
        .resideInAnyPackage(LEAVES)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("org.iioe.commands..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(LEAVES))))
        .check(PROGRAM);
  }

  @Test
  void a_dao_serves_only_its_own_package() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Dao")
        .should(
            new ArchCondition<>("be used in their own package only") {
              @Override
              public void check(JavaClass dao, ConditionEvents events) {
                dao.getDirectDependenciesToSelf().stream()
                    .filter(use -> !use.getOriginClass().getPackage().equals(dao.getPackage()))
                    .forEach(
                        use ->
                            events.add(SimpleConditionEvent.violated(dao, use.getDescription())));
              }
            })
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("org.iioe.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void every_package_says_what_may_be_null() {
    classes()
        .should(
            new ArchCondition<>("be in a package that is @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                  events.add(SimpleConditionEvent.violated(type, type.getPackageName()));
                }
              }
            })
        .check(PROGRAM);
  }

  @Test
  void only_the_entry_point_ends_the_process() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(PROGRAM);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Interruption.class.getName())
        .should()
        .callMethod(Runtime.class, "halt", int.class)
        .check(PROGRAM);
  }

  @Test
  void standard_streams_are_injected() {
    noClasses().should().accessField(System.class, "out").check(PROGRAM);
    noClasses().should().accessField(System.class, "err").check(PROGRAM);
    noClasses()
        .that()
        .doNotHaveSimpleName("Terminal")
        .should()
        .accessField(System.class, "in")
        .check(PROGRAM);
  }

  @Test
  void a_verb_reaches_the_system_only_through_its_services() {
    noClasses()
        .that()
        .implement(Verb.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(System.class, Runtime.class, ProcessBuilder.class)
        .check(PROGRAM);
  }

  @Test
  void a_verb_catches_no_fault() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .implement(Verb.class)
        .should(
            new ArchCondition<>("catch no Fault") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                for (TryCatchBlock block : method.getTryCatchBlocks()) {
                  if (block.getCaughtThrowables().stream()
                      .anyMatch(caught -> caught.isAssignableFrom(Fault.class))) {
                    events.add(
                        SimpleConditionEvent.violated(
                            method, block.getSourceCodeLocation().toString()));
                  }
                }
              }
            })
        .check(PROGRAM);
  }

  @Test
  void a_verb_is_named_as_its_noun_and_verb() {
    classes()
        .that()
        .implement(Verb.class)
        .should()
        .haveSimpleNameEndingWith("Command")
        .check(PROGRAM);
  }
}
