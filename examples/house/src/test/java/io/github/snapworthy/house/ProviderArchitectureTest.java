package io.github.snapworthy.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A provider is asked for facts, never about an operation, and sees the domain's own values alone. */
@AnalyzeClasses(packages = "io.github.snapworthy", importOptions = DoNotIncludeTests.class)
class ProviderArchitectureTest {
    private static final String SPI = "io.github.snapworthy.spi";
    private static final String CORE = "io.github.snapworthy.core";

    private static final DescribedPredicate<JavaClass> ARE_NOT_FOR_PROVIDERS = resideInAnyPackage(
                    "io.kubernetes..", "io.fabric8..")
            .or(belongToAnyOf(
                    Operation.class, Request.class, Decision.class, Verdict.class, Advisor.class, Situation.class))
            .as("are operations, requests, decisions or types of a Kubernetes client");

    @ArchTest
    static final ArchRule the_spi_knows_no_operation_and_no_client =
            noClasses().that().resideInAPackage(SPI + "..").should().dependOnClassesThat(ARE_NOT_FOR_PROVIDERS);

    /** What the signatures of the SPI show, and theirs in turn. */
    @ArchTest
    static void nothing_that_a_provider_can_get_hold_of_shows_an_operation_or_a_client(JavaClasses classes) {
        Set<JavaClass> reached = reachedFrom(classes.that(resideInAPackage(SPI)));
        assertThat(reached).extracting(JavaClass::getSimpleName).contains("Facts", "Fact", "SnapshotClass", "Trust");
        assertThat(reached).noneMatch(ARE_NOT_FOR_PROVIDERS);
    }

    private static Set<JavaClass> reachedFrom(Iterable<JavaClass> first) {
        Set<JavaClass> reached = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        first.forEach(open::add);
        while (!open.isEmpty()) {
            JavaClass next = open.remove();
            boolean ours =
                    next.getPackageName().equals(SPI) || next.getPackageName().equals(CORE);
            if (reached.add(next) && ours) {
                next.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(PUBLIC))
                        .flatMap(ProviderArchitectureTest::shown)
                        .forEach(open::add);
            }
        }
        return reached;
    }

    private static Stream<JavaClass> shown(JavaMethod method) {
        Stream<JavaType> types = Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }
}
