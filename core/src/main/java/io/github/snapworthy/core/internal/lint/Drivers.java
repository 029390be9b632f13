package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.CsiNode;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Set;
import java.util.TreeSet;

/** The drivers that are installed. */
final class Drivers {
    private final ImmutableSet<String> installed;
    private final boolean provable;

    /** Says in {@code found} where it cannot be told. */
    Drivers(Store store, Found found) {
        Set<String> names = new TreeSet<>();
        store.visit(
                Kind.CSI_DRIVER,
                object -> names.add(((CsiDriver) object).driver().value()));
        store.visit(
                Kind.CSI_NODE,
                object -> ((CsiNode) object)
                        .drivers().stream().map(DriverName::value).forEach(names::add));
        installed = ImmutableSet.copyOf(names);
        boolean all = true;
        for (Kind kind : new Kind[] {Kind.CSI_DRIVER, Kind.CSI_NODE}) {
            if (!store.isReallyObserved(kind) || !store.isWhole(kind)) {
                found.skip(kind, "whether the drivers of classes and settings are installed was not checked");
                all = false;
            }
        }
        provable = all;
    }

    /** Whether it is known that the driver is not installed. */
    boolean isMissing(String driver) {
        return provable && !installed.contains(driver);
    }

    /** The installed driver that was probably meant, as the end of a sentence. */
    String hint(String driver) {
        return Alike.hint(driver, installed.stream());
    }
}
