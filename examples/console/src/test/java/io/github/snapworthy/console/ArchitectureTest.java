package io.github.snapworthy.console;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house for this host, which the modules on the class path of the command line do not see. */
@AnalyzeClasses(
        packages = {"io.github.snapworthy.console", "io.github.snapworthy.core.internal"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOUSE = "io.github.snapworthy.";
    private static final String CONSOLE = HOUSE + "console..";

    /** Guards the other rules, which would hold for a module that was not seen. */
    @ArchTest
    static void the_console_and_what_it_uses_are_seen(JavaClasses classes) {
        assertThat(classes.that(resideInAPackage(CONSOLE))).hasSizeGreaterThan(10);
        assertThat(classes.that(resideInAPackage(HOUSE + "core.internal.."))).hasSizeGreaterThan(10);
    }

    @ArchTest
    static final ArchRule of_ours_it_uses_what_a_host_may_use = classes()
            .that()
            .resideInAPackage(CONSOLE)
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage(HOUSE + "."))
                    .or(resideInAnyPackage(
                            CONSOLE, HOUSE + "core..", HOUSE + "facts..", HOUSE + "kubernetes..", HOUSE + "report..")));

    @ArchTest
    static final ArchRule internal_packages_stay_inside_their_module = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .should()
            .dependOnClassesThat(resideInAPackage(HOUSE + "*.internal.."));

    /** One class makes the client and one hands it to the adapter; whatever decides knows none. */
    @ArchTest
    static final ArchRule the_client_is_made_in_one_place = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .and()
            .haveSimpleNameNotStartingWith("ClusterClient")
            .and()
            .haveSimpleNameNotStartingWith("LiveCluster")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.kubernetes..", "io.fabric8..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching(HOUSE + "console.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    /** The board is the one that decides, and needs no server to do it. */
    @ArchTest
    static final ArchRule the_board_knows_no_server = noClasses()
            .that()
            .resideInAPackage(HOUSE + "console.board..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HOUSE + "console", HOUSE + "console.web..", "org.eclipse.jetty..", "info.picocli..");

    @ArchTest
    static final ArchRule only_the_server_knows_jetty = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .and()
            .resideOutsideOfPackage(HOUSE + "console.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..");
}
