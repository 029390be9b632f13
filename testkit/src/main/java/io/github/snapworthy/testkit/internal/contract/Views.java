package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.spi.ClusterView;
import java.util.Map;
import java.util.Optional;

/** What a provider may be shown of one driver: nothing, what is usual, and what is odd. */
final class Views {
    /** As many as no author thinks of. */
    private static final int MANY = 100;

    private static final ClusterView EMPTY = new ShownView("an empty view", ImmutableList.of());

    private static final ImmutableMap<String, String> ODD = ImmutableMap.of(
            "type", "", "TYPE", "Odd Value", "", "no key", "clusterID", "a,b,,c", "size", "999999999999999999999999");

    private Views() {}

    /** The two in which most is said, for many drivers. */
    static ImmutableList<ClusterView> few(DriverName driver) {
        return ImmutableList.of(EMPTY, usual(driver));
    }

    /** All of them, each with a name for sentences. */
    static ImmutableList<ClusterView> of(DriverName driver) {
        return ImmutableList.of(
                EMPTY,
                usual(driver),
                new ShownView("classes without parameters", classes(driver, "plain", Map.of())),
                new ShownView("classes with odd names and parameters", odd(driver)),
                new ShownView(MANY + " classes", many(driver)),
                released(driver, "v1.2.3-rc.1+build"),
                released(driver, "not a release"));
    }

    /** A StorageClass and a snapshot class as vendors ship them. */
    static ClusterView usual(DriverName driver) {
        return new ShownView("usual classes", classes(driver, "standard", Map.of("type", "standard")));
    }

    /** Views that differ in everything but the release, which is that one. */
    static ImmutableList<ClusterView> ofRelease(DriverName driver, Optional<String> release) {
        CsiDriver object = new CsiDriver(driver, CsiDriver.AttachmentNeed.REQUIRED, release);
        return ImmutableList.of(
                with(object, "no classes", ImmutableList.of()),
                with(object, "usual classes", classes(driver, "standard", Map.of("type", "standard"))),
                with(object, "classes with odd names and parameters", odd(driver)));
    }

    private static ClusterView released(DriverName driver, String release) {
        CsiDriver object = new CsiDriver(driver, CsiDriver.AttachmentNeed.NONE, Optional.of(release));
        return with(object, "usual classes", classes(driver, "standard", Map.of()));
    }

    private static ClusterView with(CsiDriver object, String name, ImmutableList<ClusterObject> others) {
        String release = object.release().map(text -> "release " + text).orElse("no release");
        return new ShownView(
                name + " and " + release,
                ImmutableList.<ClusterObject>builder()
                        .add(object)
                        .addAll(others)
                        .build());
    }

    private static ImmutableList<ClusterObject> odd(DriverName driver) {
        return ImmutableList.<ClusterObject>builder()
                .addAll(classes(driver, "a".repeat(253), ODD))
                .addAll(classes(driver, "UPPER.case_and-\u00fcml\u00e4ut", ODD))
                .addAll(classes(DriverName.of("another.csi.example"), "of-another-driver", Map.of()))
                .build();
    }

    private static ImmutableList<ClusterObject> many(DriverName driver) {
        ImmutableList.Builder<ClusterObject> many = ImmutableList.builder();
        for (int i = 0; i < MANY; i++) {
            many.addAll(classes(driver, "class-" + i, Map.of("tier", String.valueOf(i))));
        }
        return many.build();
    }

    private static ImmutableList<ClusterObject> classes(
            DriverName driver, String name, Map<String, String> parameters) {
        return ImmutableList.of(
                StorageClass.builder()
                        .name(name)
                        .provisioner(driver.value())
                        .parameters(parameters)
                        .build(),
                SnapshotClass.builder()
                        .name(name)
                        .driver(driver)
                        .parameters(parameters)
                        .build());
    }
}
