package io.github.snapworthy.kubernetes.internal.watch;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.reading.Item;

/**
 * What is known of one object.
 *
 * @param change how it comes into an inventory
 * @param version its resource version, negative where it has none that can be compared
 */
record Held(Change change, long version) {
    /** What an answer says of that object. */
    static Held of(ObjectRef ref, Item item) {
        return new Held(change(ref, item.mapped()), item.version());
    }

    private static Change change(ObjectRef ref, Mapped mapped) {
        if (mapped instanceof Mapped.Read read) {
            return Change.put(read.object());
        }
        return mapped instanceof Mapped.Unread unread
                ? Change.saw(unread.group(), unread.namespace())
                : Change.malformed(ref);
    }

    /** Whether an inventory has it among its objects. */
    boolean isInTheInventory() {
        return !(change instanceof Change.Saw);
    }
}
