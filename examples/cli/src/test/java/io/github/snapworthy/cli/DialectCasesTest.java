package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.facts.FactSources;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases that were taken from Velero and KubeVirt, decided by plain Kubernetes under their dialects: which class a
 * snapshot of a claim takes, and what is said of classes, hangs on the dialect alone.
 */
class DialectCasesTest {
    private static final FactSources SOURCES = FactSources.discovered(DialectCasesTest.class.getClassLoader());
    private static final ImmutableMap<String, Dialect> DIALECTS =
            ImmutableMap.of("velero", Dialect.VELERO, "kubevirt", Dialect.KUBEVIRT);
    private static final ImmutableSet<String> OF_CLASSES = ImmutableSet.of(
            "SNAPSHOT_CLASS_NONE",
            "SNAPSHOT_CLASS_NOT_FOUND",
            "SNAPSHOT_CLASS_WRONG_DRIVER",
            "SNAPSHOT_CLASS_AMBIGUOUS",
            "STORAGE_CLASS_MISSING",
            "ORDER_DEPENDENT",
            "DEFAULT_MARK_IS_FALSE");

    @TestFactory
    Stream<DynamicTest> every_case_of_a_claim_takes_the_class_that_its_tool_takes() {
        return AcceptanceCase.fromElsewhere()
                .filter(one -> DIALECTS.containsKey(one.profile()))
                .flatMap(AcceptanceCase::checks)
                .filter(check -> check.operation().equals("snapshot"))
                .filter(check ->
                        subject(check).startsWith("pvc/") && check.expected().containsKey("snapshotClass"))
                .map(check -> dynamicTest(check.title(), () -> verify(check)));
    }

    private static String subject(AcceptanceCheck check) {
        return String.valueOf(check.expected().get("subject"));
    }

    private static void verify(AcceptanceCheck check) {
        Decision decision = decide(check);
        Object expected = check.expected().get("snapshotClass");

        assertThat(decision.snapshotClass().map(SnapshotClassChoice::name).orElse(null))
                .as(decision.toString())
                .isEqualTo(Objects.toString(expected, null));
        for (Object code : AcceptanceCase.list(check.expected().get("codes"))) {
            if (OF_CLASSES.contains(String.valueOf(code))) {
                assertThat(AcceptanceAnswer.codes(decision)).contains(String.valueOf(code));
            }
        }
    }

    private static Decision decide(AcceptanceCheck check) {
        Inventory seen = check.of().inventory();
        Profile profile = Profile.kubernetes()
                .dialect(Objects.requireNonNull(DIALECTS.get(check.of().profile())));
        return Advisor.of(profile)
                .over(seen, SOURCES.gather(seen))
                .decide(OperationOptions.parse(check.options(), Set.of(Operation.SNAPSHOT))
                        .request(Operation.SNAPSHOT, SubjectText.parse(subject(check))));
    }
}
