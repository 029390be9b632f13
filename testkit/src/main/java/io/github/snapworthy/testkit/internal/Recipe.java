package io.github.snapworthy.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.DriverName;

/**
 * How clusters are made: how much goes wrong in them, and which names they use. The names are few, so that objects that
 * were generated apart refer to each other.
 *
 * @param calm how many times likelier than elsewhere things are well
 * @param replaced other texts for some of the names
 */
public record Recipe(int calm, ImmutableMap<String, String> replaced) {
    /** Something is wrong somewhere in almost every cluster. */
    public static final Recipe ROUGH = new Recipe(1, ImmutableMap.of());

    /** Most clusters have nothing wrong in them. */
    public static final Recipe CALM = new Recipe(10, ImmutableMap.of());

    static final String APPS = "apps";
    static final String ACME = "csi.acme.example";
    static final String BRAVO = "csi.bravo.example";
    static final String LONGHORN = "driver.longhorn.io";
    static final String LOCAL = "kubernetes.io/no-provisioner";

    /** The provisioners, CSI drivers first. */
    static final ImmutableList<String> DRIVERS = ImmutableList.of(ACME, LONGHORN, BRAVO, LOCAL);

    /** For each provisioner the StorageClass that names it. */
    static final ImmutableList<String> STORAGE_CLASSES = ImmutableList.of("acme", "longhorn", "bravo", "local");

    static final ImmutableList<String> SNAPSHOT_CLASSES =
            ImmutableList.of("acme-snap", "longhorn-snap", "longhorn-bak", "bravo-snap", "extra-0", "extra-1");

    /** The names that may be replaced by any text whatever. */
    static final ImmutableList<String> REPLACEABLE = ImmutableList.<String>builder()
            .addAll(DRIVERS)
            .addAll(STORAGE_CLASSES)
            .addAll(SNAPSHOT_CLASSES)
            .add("pv-0", "pv-1", "handle-0", "handle-1", "uid-0", "node-1", "root", "ghost", "gold", "secret", "v1.7.0")
            .build();

    /** Checks that nothing is null. */
    public Recipe {
        requireNonNull(replaced, "replaced");
    }

    String of(String plain) {
        return replaced.getOrDefault(plain, plain);
    }

    DriverName driver(int at) {
        return DriverName.of(of(DRIVERS.get(at)));
    }

    String storageClass(int at) {
        return of(STORAGE_CLASSES.get(at));
    }

    /** The name of the claim of that number; never replaced, because a request has to be able to name it. */
    static String claim(int at) {
        return "data-" + at;
    }

    /** The name of the machine of that number; never replaced. */
    static String machine(int at) {
        return "vm-" + at;
    }
}
