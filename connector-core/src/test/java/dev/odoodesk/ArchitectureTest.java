package dev.odoodesk;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the directions of imports between the packages, and who may see the internal ones. */
@AnalyzeClasses(packages = "dev.odoodesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** For each package, the packages of ours that it may use. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("calendar", List.of()),
          Map.entry("ticket", List.of()),
          Map.entry("sla", List.of("calendar", "ticket")),
          Map.entry("hours", List.of("calendar", "ticket")),
          Map.entry("policy", List.of("sla", "hours", "calendar", "ticket")),
          Map.entry("client", List.of()),
          Map.entry("helpdesk", List.of("client", "ticket", "calendar")),
          Map.entry("timesheet", List.of("client", "hours", "ticket")),
          Map.entry(
              "approval",
              List.of(
                  "client",
                  "helpdesk",
                  "timesheet",
                  "policy",
                  "sla",
                  "hours",
                  "ticket",
                  "calendar")),
          Map.entry("store", List.of("ticket", "sla")),
          Map.entry("report", List.of("store", "sla", "calendar", "ticket")),
          Map.entry("sandbox", List.of()));

  @ArchTest
  static void importsGoInOneDirection(JavaClasses classes) {
    MAY_USE.forEach((name, uses) -> mayUseOnly(name, uses).check(classes));
  }

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().matching("dev.odoodesk.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static void internalPackagesAreSeenByTheirParentOnly(JavaClasses classes) {
    for (String name : MAY_USE.keySet()) {
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("dev.odoodesk." + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.odoodesk." + name + ".internal..")
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule JACKSON_STAYS_OUT_OF_THE_API =
      ArchRuleDefinition.noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(isApi())
          .should()
          .haveRawReturnType(resideIn("tools.jackson"))
          .orShould()
          .haveRawParameterTypes(DescribedPredicate.anyElementThat(resideIn("tools.jackson")))
          .allowEmptyShould(true);

  private static ArchRule mayUseOnly(String name, List<String> uses) {
    String[] allowed =
        Stream.concat(Stream.of(name), uses.stream())
            .map(p -> "dev.odoodesk." + p + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> foreign =
        JavaClass.Predicates.resideInAPackage("dev.odoodesk..")
            .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed)))
            .as("are ours but outside " + Arrays.toString(allowed));
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("dev.odoodesk." + name + "..")
        .should()
        .dependOnClassesThat(foreign)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> isApi() {
    return DescribedPredicate.describe(
        "are public API",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().contains(".internal"));
  }

  private static DescribedPredicate<JavaClass> resideIn(String prefix) {
    return DescribedPredicate.describe(
        "are of " + prefix, type -> type.getPackageName().startsWith(prefix));
  }
}
