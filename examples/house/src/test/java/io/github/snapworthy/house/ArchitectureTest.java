package io.github.snapworthy.house;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The arrows of the house, checked where every module is on the class path. */
@AnalyzeClasses(packages = "io.github.snapworthy", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOUSE = "io.github.snapworthy.";

    /** The modules, named by their package: all but the benchmarks, and those that are tests alone. */
    private static final List<String> MODULES = List.of(
            "core",
            "spi",
            "facts",
            "testkit",
            "csi",
            "kubernetes",
            "verify",
            "report",
            "embed",
            "cli",
            "console",
            "webhook",
            "operator",
            "spring",
            "verifytool",
            "fleet");

    /** Which other modules a module may use. */
    private static final ImmutableSetMultimap<String, String> ARROWS = ImmutableSetMultimap.<String, String>builder()
            .putAll("spi", "core")
            .putAll("facts", "core", "spi")
            .putAll("testkit", "core", "spi")
            .putAll("csi", "core", "spi")
            .putAll("kubernetes", "core", "spi")
            .putAll("verify", "core", "facts", "kubernetes")
            .putAll("report", "core")
            .putAll("embed", "core", "spi", "facts", "kubernetes", "report")
            .putAll("cli", "core", "spi", "facts", "kubernetes", "report", "csi")
            .putAll("console", "core", "facts", "kubernetes", "report")
            .putAll("webhook", "core", "facts", "kubernetes", "report")
            .putAll("operator", "core", "facts", "kubernetes", "report")
            .putAll("spring", "core", "spi", "facts", "kubernetes", "report")
            .putAll("verifytool", "core", "facts", "kubernetes", "report", "verify")
            .putAll("fleet", "core", "facts", "kubernetes", "report", "testkit")
            .build();

    /** Guards the other rules: each would hold for a module that was not seen. */
    @ArchTest
    static void every_module_is_seen(JavaClasses classes) {
        Set<String> seen = classes.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(c -> c.getPackageName().substring(HOUSE.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(MODULES);
    }

    @ArchTest
    static void arrows_point_inward(JavaClasses classes) {
        for (String module : MODULES) {
            classes()
                    .that()
                    .resideInAPackage(tree(module))
                    .should()
                    .onlyDependOnClassesThat(not(resideInAPackage(HOUSE + "."))
                            .or(resideInAPackage(tree(module)))
                            .or(resideInAnyPackage(ARROWS.get(module).stream()
                                    .map(ArchitectureTest::tree)
                                    .toArray(String[]::new))))
                    .because("of ours, " + module + " may use " + ARROWS.get(module))
                    .check(classes);
        }
    }

    @ArchTest
    static void internal_packages_stay_inside_their_module(JavaClasses classes) {
        for (String module : MODULES) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(tree(module))
                    .should()
                    .dependOnClassesThat(resideInAPackage(HOUSE + module + "..internal.."))
                    .check(classes);
        }
    }

    /** What the compiler's lint "exports" would find, were it not for its noise about annotations. */
    @ArchTest
    static final ArchRule no_public_signature_shows_an_internal_type = noMethods()
            .that()
            .areDeclaredInClassesThat(not(resideInAPackage("..internal..")).and(modifier(PUBLIC)))
            .and(modifier(PUBLIC).or(modifier(PROTECTED)))
            .should()
            .haveRawReturnType(resideInAPackage(HOUSE + "*.internal.."))
            .orShould()
            .haveRawParameterTypes(anyElementThat(resideInAPackage(HOUSE + "*.internal..")));

    @ArchTest
    static final ArchRule core_and_spi_use_no_library_but_guava = classes()
            .that()
            .resideInAnyPackage(tree("core"), tree("spi"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    tree("core"),
                    tree("spi"),
                    "com.google.common..",
                    "com.google.errorprone.annotations..",
                    "org.immutables.value..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule core_has_no_input_output_clock_thread_or_logging = noClasses()
            .that()
            .resideInAPackage(tree("core"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.file..", "java.util.logging..")
                    .or(assignableTo("java.time.Clock"))
                    .or(assignableTo("java.lang.Thread"))
                    .or(assignableTo("java.util.concurrent.Executor"))
                    .or(assignableTo("java.io.InputStream"))
                    .or(assignableTo("java.io.File")))
            .orShould()
            .callMethod("java.time.Instant", "now")
            .orShould()
            .callMethod("java.lang.System", "currentTimeMillis")
            .orShould()
            .callMethod("java.lang.System", "nanoTime")
            .orShould()
            .accessField("java.lang.System", "out")
            .orShould()
            .accessField("java.lang.System", "err");

    @ArchTest
    static final ArchRule only_the_probe_knows_grpc = noClasses()
            .that()
            .resideOutsideOfPackage(tree("csi"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "com.google.protobuf..");

    @ArchTest
    static final ArchRule only_the_adapter_the_verifier_and_hosts_know_a_kubernetes_client = noClasses()
            .that()
            .resideOutsideOfPackages(
                    tree("kubernetes"),
                    tree("verify"),
                    tree("embed"),
                    tree("cli"),
                    tree("console"),
                    tree("webhook"),
                    tree("operator"),
                    tree("spring"),
                    tree("verifytool"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.kubernetes..", "io.fabric8..");

    @ArchTest
    static final ArchRule only_the_starter_knows_spring = noClasses()
            .that()
            .resideOutsideOfPackage(tree("spring"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule only_the_fleet_knows_spark = noClasses()
            .that()
            .resideOutsideOfPackage(tree("fleet"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    /** A module's public factories build what is internal to it; any other circle is one. */
    @ArchTest
    static void packages_are_free_of_cycles(JavaClasses classes) {
        SliceRule rule = slices().matching(HOUSE + "(**)").should().beFreeOfCycles();
        for (String module : MODULES) {
            rule = rule.ignoreDependency(
                    resideInAPackage(HOUSE + module), resideInAPackage(HOUSE + module + ".internal.."));
        }
        rule.check(classes);
    }

    private static String tree(String module) {
        return HOUSE + module + "..";
    }
}
