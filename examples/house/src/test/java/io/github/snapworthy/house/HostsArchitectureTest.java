package io.github.snapworthy.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows within the hosts that serve requests. */
@AnalyzeClasses(packages = "io.github.snapworthy", importOptions = DoNotIncludeTests.class)
class HostsArchitectureTest {
    private static final String HOUSE = "io.github.snapworthy.";
    private static final String CONSOLE = HOUSE + "console..";
    private static final String WEBHOOK = HOUSE + "webhook..";

    /** Guards the other rules, which would hold for a module that was not seen. */
    @ArchTest
    static void the_hosts_are_seen(JavaClasses classes) {
        assertThat(classes.that(resideInAPackage(CONSOLE))).hasSizeGreaterThan(10);
        assertThat(classes.that(resideInAPackage(WEBHOOK))).hasSizeGreaterThan(10);
    }

    /** The class of the options has the client made, and one hands it to the adapter; whatever decides knows none. */
    @ArchTest
    static final ArchRule the_client_is_made_in_one_place = noClasses()
            .that()
            .resideInAnyPackage(CONSOLE, WEBHOOK)
            .and()
            .haveSimpleNameNotEndingWith("Options")
            .and()
            .haveSimpleNameNotStartingWith("LiveCluster")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.kubernetes..", "io.fabric8..");

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
