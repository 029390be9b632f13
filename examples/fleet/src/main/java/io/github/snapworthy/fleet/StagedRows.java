package io.github.snapworthy.fleet;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.CapabilityAnswer;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.DriverFacts;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.SnapshotClassChoice;
import io.github.snapworthy.core.Trust;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one dump, as {@link Staged} has them. */
final class StagedRows {
    private static final String CURATED = "snapworthy.curated";

    private final @Nullable String date;
    private final String cluster;

    StagedRows(Dump dump) {
        date = dump.date();
        cluster = dump.cluster();
    }

    /**
     * What a row of a decision says of its subject.
     *
     * @param drivers its drivers, sorted
     * @param storageClass the StorageClass that a claim names
     * @param capacity the size of a claim
     */
    record Volumes(
            ImmutableList<String> drivers,
            Optional<String> storageClass,
            @Nullable Long capacity) {
        static Volumes of(List<DriverName> drivers, Optional<Claim> claim) {
            return new Volumes(
                    drivers.stream()
                            .map(DriverName::value)
                            .distinct()
                            .sorted()
                            .collect(ImmutableList.toImmutableList()),
                    claim.flatMap(Claim::storageClass),
                    claim.map(Volumes::bytes).orElse(null));
        }

        private static @Nullable Long bytes(Claim claim) {
            if (claim.capacityBytes().isPresent()) {
                return claim.capacityBytes().getAsLong();
            }
            return claim.requestedBytes().isPresent() ? claim.requestedBytes().getAsLong() : null;
        }

        @Nullable
        String driver() {
            return drivers.size() == 1 ? drivers.get(0) : null;
        }
    }

    Row decision(Decision decision, Volumes volumes, String profile) {
        ObjectRef subject = decision.request().subject().object();
        Optional<SnapshotClassChoice> chosen = decision.snapshotClass();
        return staged(
                Table.DECISIONS,
                profile,
                subject.kind().bareName(),
                subject.namespace(),
                subject.name(),
                volumes.driver(),
                volumes.drivers().toArray(),
                volumes.storageClass().orElse(null),
                volumes.capacity(),
                decision.request().operation().reportName(),
                decision.verdict().name(),
                name(decision.method()),
                chosen.map(SnapshotClassChoice::name).orElse(null),
                chosen.map(choice -> choice.chosenBy().reportName()).orElse(null),
                name(decision.consistency()),
                name(decision.coverage()),
                name(decision.assurance()),
                blocking(decision),
                decision.findings().stream().map(StagedRows::finding).toArray());
    }

    private static @Nullable String name(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static Object[] blocking(Decision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.effect().blocks())
                .map(finding -> finding.code().value())
                .distinct()
                .toArray();
    }

    private static Row finding(Finding finding) {
        ObjectRef about = finding.subject();
        return RowFactory.create(
                finding.code().value(),
                finding.effect().name(),
                finding.method().map(method -> method.name()).orElse(null),
                about.kind().bareName(),
                about.namespace(),
                about.name(),
                finding.message(),
                finding.remedies().stream().map(StagedRows::remedy).toArray());
    }

    private static Row remedy(Remedy remedy) {
        return RowFactory.create(
                remedy.kind(),
                remedy.sufficient(),
                remedy.by().name(),
                remedy.risk().name(),
                remedy.text(),
                remedy.target().map(StagedRows::key).orElse(null));
    }

    private static String key(ObjectRef target) {
        return target.kind().bareName() + "/" + target.namespace() + "/" + target.name();
    }

    Row driver(DriverFacts driver) {
        return staged(
                Table.DRIVERS,
                driver.driver().value(),
                driver.claims(),
                driver.volumes(),
                driver.facts().stream().anyMatch(fact -> fact.source().equals(CURATED)),
                driver.storageClasses().stream().sorted().toArray(),
                driver.answers().values().stream().map(StagedRows::capability).toArray());
    }

    private static Row capability(CapabilityAnswer answer) {
        return RowFactory.create(
                answer.capability().name(),
                answer.state().name(),
                answer.trust().map(Trust::name).orElse(null),
                answer.winning().stream().map(fact -> fact.source()).distinct().toArray());
    }

    Row dialects(DialectCounts.Group group, int claims, String example, String own) {
        return staged(
                Table.DIALECTS,
                group.operation(),
                group.driver(),
                group.storageClass(),
                claims,
                example,
                own,
                group.verdict(),
                group.snapshotClass(),
                group.agree(),
                group.answers().stream()
                        .map(answer -> RowFactory.create(
                                answer.dialect(), answer.outcome(), answer.snapshotClass(), answer.orderDependent()))
                        .toArray());
    }

    Row problem(Problem problem) {
        return staged(
                Table.PROBLEMS,
                problem.place(),
                problem.document(),
                problem.line(),
                problem.column(),
                problem.weight(),
                problem.message());
    }

    Row dump(Dump dump, DumpCounts counts) {
        return staged(
                Table.DUMPS,
                dump.fingerprint(),
                counts.outcome().name(),
                counts.reason(),
                counts.profile(),
                counts.profileWhy(),
                dump.files().size(),
                dump.bytes(),
                counts.objects(),
                counts.claims(),
                counts.decisions(),
                counts.problems());
    }

    /** A row that belongs to one table. */
    private Row staged(Table table, @Nullable Object... values) {
        @Nullable Object[] all = new Object[2 + Staged.STRUCTURES.size()];
        all[0] = date;
        all[1] = cluster;
        all[2 + Staged.STRUCTURES.indexOf(table)] = RowFactory.create(values);
        return RowFactory.create(all);
    }
}
