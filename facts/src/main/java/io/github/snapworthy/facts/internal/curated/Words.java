package io.github.snapworthy.facts.internal.curated;

import static io.github.snapworthy.core.Capability.BACKUP_NATIVE;
import static io.github.snapworthy.core.Capability.CHANGED_BLOCKS;
import static io.github.snapworthy.core.Capability.CLONE;
import static io.github.snapworthy.core.Capability.EXPAND_OFFLINE;
import static io.github.snapworthy.core.Capability.EXPAND_ONLINE;
import static io.github.snapworthy.core.Capability.GROUP_SNAPSHOT;
import static io.github.snapworthy.core.Capability.RESTORE;
import static io.github.snapworthy.core.Capability.SNAPSHOT;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.Fact.Answer;

/** The words of the files. */
final class Words {
    /** Expansion where nothing is said of the mode. */
    static final String EXPAND = "expand";

    /** What the names of capabilities mean. */
    static final ImmutableMap<String, ImmutableSet<Capability>> CAPABILITIES =
            ImmutableMap.<String, ImmutableSet<Capability>>builder()
                    .put("snapshot", ImmutableSet.of(SNAPSHOT))
                    .put("restore", ImmutableSet.of(RESTORE))
                    .put("clone", ImmutableSet.of(CLONE))
                    .put(EXPAND, ImmutableSet.of(EXPAND_ONLINE, EXPAND_OFFLINE))
                    .put("expandOnline", ImmutableSet.of(EXPAND_ONLINE))
                    .put("expandOffline", ImmutableSet.of(EXPAND_OFFLINE))
                    .put("groupSnapshot", ImmutableSet.of(GROUP_SNAPSHOT))
                    .put("backupNative", ImmutableSet.of(BACKUP_NATIVE))
                    .put("changedBlocks", ImmutableSet.of(CHANGED_BLOCKS))
                    .buildOrThrow();

    /** What yes and no mean of a capability. */
    static final ImmutableMap<String, Answer> ANSWERS =
            ImmutableMap.of("yes", Answer.SUPPORTED, "no", Answer.UNSUPPORTED);

    private Words() {}

    /** The constants by their names. */
    static <E extends Enum<E>> ImmutableMap<String, E> names(E[] constants) {
        ImmutableMap.Builder<String, E> names = ImmutableMap.builder();
        for (E constant : constants) {
            names.put(constant.name(), constant);
        }
        return names.buildOrThrow();
    }
}
