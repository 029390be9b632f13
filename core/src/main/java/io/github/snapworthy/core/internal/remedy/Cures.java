package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ApiDefinition;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.words.BackupCode;
import io.github.snapworthy.core.internal.words.ClaimCode;
import io.github.snapworthy.core.internal.words.ClassCode;
import io.github.snapworthy.core.internal.words.CopyCode;
import io.github.snapworthy.core.internal.words.KnownCode;
import io.github.snapworthy.core.internal.words.KnownCodes;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be written as objects, code by code. Each stream is one remedy: its cures are tried in their order until one
 * suffices.
 */
final class Cures {
    private Cures() {}

    static ImmutableList<Stream<Cure>> of(Ailment ailment) {
        KnownCode code = KnownCodes.of(ailment.finding().code());
        if (code instanceof ClassCode ofClass) {
            return ofClass(ofClass, ailment);
        }
        if (code instanceof CopyCode ofCopy) {
            return switch (ofCopy) {
                case EXPANSION_NOT_ALLOWED, TARGET_NOT_EXPANDABLE -> one(StorageCures.expandable(ailment));
                default -> ImmutableList.of();
            };
        }
        if (code == BackupCode.BACKUP_CLASS_IS_LOCAL_SNAPSHOT) {
            return byDriver(ailment, ClassCures::configured);
        }
        if (code == BackupCode.SKIPPED_BY_POLICY || code == BackupCode.CUSTOM_POLICY_ACTION) {
            return one(PolicyCures.exempted(ailment));
        }
        if (code == BackupCode.BACKUP_TARGET_MISSING) {
            return one(Skeletons.of(ailment));
        }
        return code == ClaimCode.QUOTA_EXCEEDED ? one(StorageCures.roomier(ailment)) : ImmutableList.of();
    }

    private static ImmutableList<Stream<Cure>> ofClass(ClassCode code, Ailment ailment) {
        return switch (code) {
            case SNAPSHOT_API_MISSING -> one(Stream.of(served(ailment)));
            case SNAPSHOT_CLASS_NONE -> byDriver(ailment, ClassCures::created);
            case SNAPSHOT_CLASS_WRONG_PURPOSE -> byDriver(ailment, ClassCures::replaced);
            case SNAPSHOT_CLASS_NOT_CONFIGURED -> byDriver(ailment, ClassCures::configured);
            case SNAPSHOT_CLASS_NOT_FOUND, SNAPSHOT_CLASS_WRONG_DRIVER -> byDriver(ailment, ClassCures::named);
            case SNAPSHOT_CLASS_INCOMPLETE -> one(ClassCures.completed(ailment));
            case SNAPSHOT_CLASS_AMBIGUOUS ->
                ailment.driver().stream()
                        .flatMap(driver -> new ClassCures(ailment, driver).markedAlone())
                        .map(Stream::of)
                        .collect(ImmutableList.toImmutableList());
            default -> ImmutableList.of();
        };
    }

    private static ImmutableList<Stream<Cure>> byDriver(Ailment ailment, Function<ClassCures, Stream<Cure>> cures) {
        Optional<DriverName> driver = ailment.driver();
        return driver.isEmpty() ? ImmutableList.of() : one(cures.apply(new ClassCures(ailment, driver.get())));
    }

    private static ImmutableList<Stream<Cure>> one(Stream<Cure> cures) {
        return ImmutableList.of(cures);
    }

    /** The definitions of the snapshot API. */
    private static Cure served(Ailment ailment) {
        Kind group = Kind.GROUP_SNAPSHOT_CLASS;
        Stream<ApiDefinition> definitions = ailment.isOfGroup()
                ? Stream.of("volumegroupsnapshots", group.plural(), "volumegroupsnapshotcontents")
                        .map(plural -> served(plural, group))
                : Stream.of(Kind.SNAPSHOT, Kind.SNAPSHOT_CLASS, Kind.SNAPSHOT_CONTENT)
                        .map(kind -> served(kind.plural(), kind));
        return Cure.unwritten(definitions.toArray(ApiDefinition[]::new));
    }

    private static ApiDefinition served(String plural, Kind of) {
        return new ApiDefinition(plural, of.group(), ImmutableSet.of("v1"));
    }
}
