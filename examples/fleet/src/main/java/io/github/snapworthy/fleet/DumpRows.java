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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one dump. */
final class DumpRows {
    private static final String CURATED = "snapworthy.curated";

    private final String cluster;

    DumpRows(Dump dump) {
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

    /** The row of a decision, and those of its findings. */
    List<TableRow> decision(Decision decision, Volumes volumes, String profile) {
        ObjectRef subject = decision.request().subject().object();
        String operation = decision.request().operation().reportName();
        Optional<SnapshotClassChoice> chosen = decision.snapshotClass();
        List<TableRow> rows = new ArrayList<>(1 + decision.findings().size());
        rows.add(row(
                Table.DECISIONS,
                profile,
                subject.kind().bareName(),
                subject.namespace(),
                subject.name(),
                volumes.driver(),
                volumes.drivers().toArray(),
                volumes.storageClass().orElse(null),
                volumes.capacity(),
                operation,
                decision.verdict().name(),
                name(decision.method()),
                chosen.map(SnapshotClassChoice::name).orElse(null),
                chosen.map(choice -> choice.chosenBy().reportName()).orElse(null),
                name(decision.consistency()),
                name(decision.coverage()),
                name(decision.assurance()),
                blocking(decision)));
        for (Finding finding : decision.findings()) {
            ObjectRef about = finding.subject();
            rows.add(row(
                    Table.FINDINGS,
                    subject.kind().bareName(),
                    subject.namespace(),
                    subject.name(),
                    volumes.driver(),
                    operation,
                    decision.verdict().name(),
                    rows.size() - 1,
                    finding.code().value(),
                    finding.effect().name(),
                    finding.method().map(method -> method.name()).orElse(null),
                    about.kind().bareName(),
                    about.namespace(),
                    about.name(),
                    finding.message(),
                    finding.remedies().stream().map(DumpRows::remedy).toArray()));
        }
        return rows;
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

    private static @Nullable Object[] remedy(Remedy remedy) {
        return structure(
                remedy.kind(),
                remedy.sufficient(),
                remedy.by().name(),
                remedy.risk().name(),
                remedy.text(),
                remedy.target().map(DumpRows::key).orElse(null));
    }

    private static String key(ObjectRef target) {
        return target.kind().bareName() + "/" + target.namespace() + "/" + target.name();
    }

    TableRow driver(DriverFacts driver) {
        return row(
                Table.DRIVERS,
                driver.driver().value(),
                driver.claims(),
                driver.volumes(),
                driver.facts().stream().anyMatch(fact -> fact.source().equals(CURATED)),
                driver.storageClasses().stream().sorted().toArray(),
                driver.answers().values().stream().map(DumpRows::capability).toArray());
    }

    private static @Nullable Object[] capability(CapabilityAnswer answer) {
        return structure(
                answer.capability().name(),
                answer.state().name(),
                answer.trust().map(Trust::name).orElse(null),
                answer.winning().stream().map(fact -> fact.source()).distinct().toArray());
    }

    TableRow dialects(DialectCounts.Group group, int claims, String example, String own) {
        return row(
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
                        .map(answer -> structure(
                                answer.dialect(), answer.outcome(), answer.snapshotClass(), answer.orderDependent()))
                        .toArray());
    }

    TableRow problem(Problem problem) {
        return row(
                Table.PROBLEMS,
                problem.place(),
                problem.document(),
                problem.line(),
                problem.column(),
                problem.weight(),
                problem.message());
    }

    TableRow dump(Dump dump, DumpCounts counts) {
        return row(
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

    private static @Nullable Object[] structure(@Nullable Object... fields) {
        return fields;
    }

    /** A row of that table, its cluster first. */
    private TableRow row(Table table, @Nullable Object... values) {
        @Nullable Object[] all = new Object[values.length + 1];
        all[0] = cluster;
        System.arraycopy(values, 0, all, 1, values.length);
        return new TableRow(table, all);
    }
}
