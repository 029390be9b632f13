package io.github.snapworthy.verifytool;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house for this host, which the modules on the class path of the command line do not see. */
@AnalyzeClasses(
        packages = {"io.github.snapworthy.verifytool", "io.github.snapworthy.verify.internal"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOUSE = "io.github.snapworthy.";
    private static final String TOOL = HOUSE + "verifytool..";

    /** Guards the other rules, which would hold for a module that was not seen. */
    @ArchTest
    static void the_tool_and_what_it_uses_are_seen(JavaClasses classes) {
        assertThat(classes.that(resideInAPackage(TOOL))).hasSizeGreaterThan(8);
        assertThat(classes.that(resideInAPackage(HOUSE + "verify.internal.."))).hasSizeGreaterThan(10);
    }

    @ArchTest
    static final ArchRule of_ours_it_uses_what_a_host_may_use = classes()
            .that()
            .resideInAPackage(TOOL)
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage(HOUSE + "."))
                    .or(resideInAnyPackage(
                            TOOL, HOUSE + "core..", HOUSE + "facts..", HOUSE + "report..", HOUSE + "verify..")));

    @ArchTest
    static final ArchRule internal_packages_stay_inside_their_module = noClasses()
            .that()
            .resideInAPackage(TOOL)
            .should()
            .dependOnClassesThat(resideInAPackage(HOUSE + "*.internal.."));
}
