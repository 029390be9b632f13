package io.github.snapworthy.verifytool;

import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.verify.CopyMethod;
import io.github.snapworthy.verify.Flush;
import io.github.snapworthy.verify.VerifyPlan;
import io.github.snapworthy.verify.VerifyPlan.Afterwards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is verified. */
final class PlanOptions {
    @Option(names = "--storage-class", paramLabel = "NAME", description = "The StorageClass whose volumes are copied.")
    private @Nullable String storageClass;

    @Option(
            names = "--snapshot-class",
            paramLabel = "NAME",
            description = "The VolumeSnapshotClass. Default: the one that the library chooses.")
    private @Nullable String snapshotClass;

    @Option(
            names = "--group-snapshot-class",
            paramLabel = "NAME",
            description = "The VolumeGroupSnapshotClass. Default: the one that the library chooses.")
    private @Nullable String groupSnapshotClass;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "snapshot, clone or group; repeatable. Default: snapshot.")
    private List<String> methods = new ArrayList<>();

    @Option(names = "--size", paramLabel = "SIZE", description = "The size of the claims. Default: 64Mi.")
    private @Nullable String size;

    @Option(names = "--data-size", paramLabel = "SIZE", description = "How much is written, 1Mi to 48Mi. Default: 8Mi.")
    private @Nullable String dataSize;

    @Option(names = "--no-flush", description = "Do not flush what is written: shows what is lost.")
    private boolean isNotFlushed;

    @Option(names = "--keep", description = "Leave everything, for a look; --cleanup --run ID removes it.")
    private boolean isKept;

    @Option(names = "--step-limit", paramLabel = "TIME", description = "How long one step may take. Default: 5m.")
    private @Nullable String stepLimit;

    /** Whether something of it is said. */
    boolean isGiven() {
        return storageClass != null
                || snapshotClass != null
                || groupSnapshotClass != null
                || !methods.isEmpty()
                || size != null
                || dataSize != null
                || isNotFlushed
                || isKept
                || stepLimit != null;
    }

    VerifyPlan plan(String namespace, Duration cleanUpLimit) {
        if (storageClass == null) {
            throw new UsageException("expected --storage-class NAME, or --cleanup");
        }
        VerifyPlan.Builder plan = VerifyPlan.builder()
                .namespace(namespace)
                .storageClass(storageClass)
                .flush(isNotFlushed ? Flush.NONE : Flush.FLUSHED)
                .afterwards(isKept ? Afterwards.KEEP : Afterwards.REMOVE)
                .cleanUpLimit(cleanUpLimit);
        if (snapshotClass != null) {
            plan.snapshotClass(snapshotClass);
        }
        if (groupSnapshotClass != null) {
            plan.groupSnapshotClass(groupSnapshotClass);
        }
        if (!methods.isEmpty()) {
            plan.methods(methods.stream()
                    .map(PlanOptions::method)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(CopyMethod::compareTo)));
        }
        return amounts(plan);
    }

    private VerifyPlan amounts(VerifyPlan.Builder plan) {
        if (size != null) {
            plan.claimBytes(Quantities.bytes("--size", size));
        }
        if (dataSize != null) {
            plan.patternMib(Quantities.mebibytes("--data-size", dataSize));
        }
        if (stepLimit != null) {
            plan.stepLimit(Quantities.time("--step-limit", stepLimit));
        }
        try {
            return plan.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static CopyMethod method(String word) {
        return Arrays.stream(CopyMethod.values())
                .filter(method -> method.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("--method " + word + ": expected "
                        + Arrays.stream(CopyMethod.values())
                                .map(CopyMethod::word)
                                .collect(Collectors.joining(", "))));
    }
}
