package io.github.snapworthy.fleet;

import io.github.snapworthy.core.ClassComparison;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.DialectAnswer;
import io.github.snapworthy.core.SnapshotClassChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the claims for which all tools answer alike. Not thread-safe. */
final class DialectCounts {
    private final Map<Group, Claims> groups = new LinkedHashMap<>();

    /**
     * What is the same for the claims of a row.
     *
     * @param operation the operation
     * @param driver the driver of the claims
     * @param storageClass their StorageClass
     * @param verdict the verdict on them
     * @param snapshotClass the class of the decision
     * @param agree whether the dialects agree
     * @param answers what they answer
     */
    record Group(
            String operation,
            @Nullable String driver,
            @Nullable String storageClass,
            String verdict,
            @Nullable String snapshotClass,
            boolean agree,
            List<Answer> answers) {}

    /**
     * What one dialect answers.
     *
     * @param dialect its name
     * @param outcome what it comes to
     * @param snapshotClass the class that it takes
     * @param orderDependent whether that depends on the order of listing
     */
    record Answer(String dialect, String outcome, @Nullable String snapshotClass, boolean orderDependent) {
        static Answer of(DialectAnswer answer) {
            return new Answer(
                    answer.dialect(),
                    answer.outcome().name(),
                    answer.snapshotClass().orElse(null),
                    answer.orderDependent());
        }
    }

    private static final class Claims {
        private final String example;
        private int count;

        Claims(String example) {
            this.example = example;
        }
    }

    void add(ClassComparison compared, Decision decision, DumpRows.Volumes volumes) {
        Group group = new Group(
                compared.operation().reportName(),
                volumes.driver(),
                volumes.storageClass().orElse(null),
                decision.verdict().name(),
                decision.snapshotClass().map(SnapshotClassChoice::name).orElse(null),
                compared.agree(),
                compared.answers().stream().map(Answer::of).toList());
        groups.computeIfAbsent(
                        group,
                        first -> new Claims(compared.claim().namespace() + "/"
                                + compared.claim().name()))
                .count++;
    }

    /** The rows, in the order in which they were first met. */
    List<TableRow> rows(DumpRows rows, Dialect own) {
        return groups.entrySet().stream()
                .map(group ->
                        rows.dialects(group.getKey(), group.getValue().count, group.getValue().example, own.name()))
                .toList();
    }
}
