package io.github.snapworthy.console.board;

import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VolumeSnapshot;
import io.github.snapworthy.report.SubjectDrivers;
import java.util.stream.Stream;

/**
 * Which drivers the objects behind a subject name, as reports have them; those of a snapshot are those of its claim. Decides
 * nothing: decisions find their drivers themselves.
 */
public final class Drivers {
    private final Inventory seen;
    private final SubjectDrivers known;

    Drivers(Inventory seen) {
        this.seen = seen;
        this.known = new SubjectDrivers(seen);
    }

    /** The names of its drivers, sorted; none where no object names one. */
    public ImmutableSortedSet<String> names(SubjectName name) {
        return name.subject().stream()
                .flatMap(subject -> Stream.concat(known.of(subject), ofSource(subject)))
                .map(DriverName::value)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private Stream<DriverName> ofSource(Subject subject) {
        ObjectRef ref = subject.object();
        return seen
                .find(ref)
                .filter(VolumeSnapshot.class::isInstance)
                .flatMap(found -> ((VolumeSnapshot) found).sourceClaim())
                .filter(ObjectRef::canBeNamed)
                .stream()
                .flatMap(claim -> known.of(ClaimRef.of(ref.namespace(), claim)));
    }
}
