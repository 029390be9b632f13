package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.objects.ObjectMapper;
import io.github.snapworthy.kubernetes.internal.objects.TypeName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out for which kinds a list vouches: absence from it means missing. */
final class Listing {
    private final TypeName type;
    private final String folder;
    private final Map<Kind, Set<String>> namespaces = new EnumMap<>(Kind.class);
    private final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    private boolean hasUnknownItem;

    /** A list of that type, in a source whose folder belongs to a namespace or, empty, to none. */
    Listing(TypeName type, String folder) {
        this.type = type;
        this.folder = folder;
    }

    void saw(Mapped item) {
        if (item instanceof Mapped.Read read) {
            saw(read.object().ref());
        } else if (item instanceof Mapped.Broken broken) {
            broken.ref().ifPresentOrElse(this::saw, () -> sawNameless(broken.kind()));
        }
    }

    private void saw(ObjectRef ref) {
        namespaces.computeIfAbsent(ref.kind(), kind -> new TreeSet<>()).add(ref.namespace());
    }

    /** An object that cannot even be named leaves a hole: its kind is not all there. */
    private void sawNameless(Optional<Kind> kind) {
        kind.ifPresentOrElse(incomplete::add, () -> hasUnknownItem = true);
    }

    /** What the list vouches for, after all of its items were seen. */
    List<Change> vouches() {
        List<Change> vouches = new ArrayList<>();
        if (hasUnknownItem) {
            return vouches;
        }
        if (type.isMixedList()) {
            namespaces.keySet().forEach(kind -> vouch(kind, vouches));
        } else {
            type.item().known().ifPresent(kind -> vouch(kind, vouches));
        }
        return vouches;
    }

    private void vouch(Kind kind, List<Change> vouches) {
        if (!incomplete.contains(kind)) {
            vouches.add(listed(kind, namespaces.getOrDefault(kind, Set.of())));
        }
    }

    /** A list of one namespace covers that namespace; an empty one what its folder says, else the whole cluster. */
    private Change listed(Kind kind, Set<String> seen) {
        if (ObjectMapper.isOfTheCluster(kind) || seen.size() > 1) {
            return Change.listed(kind);
        }
        if (seen.size() == 1) {
            return Change.listed(kind, seen.iterator().next());
        }
        return folder.isEmpty() ? Change.listed(kind) : Change.listed(kind, folder);
    }
}
