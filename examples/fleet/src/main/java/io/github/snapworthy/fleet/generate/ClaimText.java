package io.github.snapworthy.fleet.generate;

import io.github.snapworthy.fleet.generate.Platform.Driver;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The claims of a cluster, their volumes and the machines that use them. Each claim is the same whenever it is asked for. */
final class ClaimText {
    private static final List<String> APPS = List.of("data", "postgres-data", "redis", "kafka-logs", "uploads", "wal");
    private static final List<String> SIZES = List.of("1Gi", "5Gi", "10Gi", "20Gi", "50Gi", "100Gi", "500Gi", "1Ti");
    private static final int CLAIMS_A_NAMESPACE = 40;
    private static final int MACHINE_DISKS = 2;
    private static final String DAY = "2026-10-01T08:00:00Z";

    private final ClusterPlan plan;

    ClaimText(ClusterPlan plan) {
        this.plan = plan;
    }

    /** How a claim is. */
    private enum State {
        BOUND,
        PENDING,
        TERMINATING,
        IN_TREE
    }

    private record Sketch(String namespace, String name, Driver driver, String size, State state, boolean isBlock) {
        String volume() {
            return "pvc-" + namespace + "-" + name;
        }
    }

    List<String> namespaces() {
        return IntStream.rangeClosed(0, (plan.claims() - 1) / CLAIMS_A_NAMESPACE)
                .mapToObj(ClaimText::namespace)
                .toList();
    }

    private static String namespace(int number) {
        return "team-" + number;
    }

    private Sketch sketch(int number) {
        SplittableRandom random = new SplittableRandom(plan.seed() ^ (number * 0x9E3779B97F4A7C15L));
        return new Sketch(
                namespace(number / CLAIMS_A_NAMESPACE),
                APPS.get(random.nextInt(APPS.size())) + "-" + number,
                driver(random.nextInt(100)),
                SIZES.get(random.nextInt(SIZES.size())),
                state(random.nextInt(1000)),
                plan.platform().hasMachines() || random.nextInt(20) == 0);
    }

    private Driver driver(int hundredth) {
        int left = hundredth;
        for (Driver driver : plan.platform().drivers()) {
            left -= driver.share();
            if (left < 0) {
                return driver;
            }
        }
        return plan.platform().drivers().get(0);
    }

    private static State state(int thousandth) {
        if (thousandth < 30) {
            return State.PENDING;
        }
        if (thousandth < 35) {
            return State.TERMINATING;
        }
        return thousandth < 60 ? State.IN_TREE : State.BOUND;
    }

    void claims(Tree tree) {
        tree.beginList("v1", "PersistentVolumeClaimList");
        for (int i = 0; i < plan.claims(); i++) {
            claim(tree, sketch(i), i);
        }
        tree.endList();
    }

    private void claim(Tree tree, Sketch sketch, int number) {
        boolean isBound = sketch.state() != State.PENDING;
        tree.beginItem().begin("metadata");
        identity(tree, sketch.name(), number).text("namespace", sketch.namespace());
        if (sketch.state() == State.TERMINATING) {
            tree.text("deletionTimestamp", DAY).one("finalizers", "kubernetes.io/pvc-protection");
        }
        if (isBound) {
            tree.begin("annotations");
            tree.text("pv.kubernetes.io/bind-completed", "yes");
            tree.text(
                            "volume.kubernetes.io/storage-provisioner",
                            sketch.driver().name())
                    .end();
        }
        tree.begin("labels").text("app.kubernetes.io/name", sketch.name()).end();
        tree.end().begin("spec").one("accessModes", "ReadWriteOnce");
        tree.begin("resources")
                .begin("requests")
                .text("storage", sketch.size())
                .end()
                .end();
        tree.text("storageClassName", sketch.driver().storageClass());
        tree.text("volumeMode", sketch.isBlock() ? "Block" : "Filesystem");
        if (isBound) {
            tree.text("volumeName", sketch.volume());
        }
        tree.end().begin("status").text("phase", isBound ? "Bound" : "Pending");
        if (isBound) {
            tree.one("accessModes", "ReadWriteOnce")
                    .begin("capacity")
                    .text("storage", sketch.size())
                    .end();
        }
        tree.end().endItem();
    }

    private static Tree identity(Tree tree, String name, int number) {
        return tree.text("name", name)
                .text("uid", String.format("00000000-0000-4000-8000-%012d", number))
                .text("resourceVersion", String.valueOf(100_000 + number))
                .text("creationTimestamp", DAY);
    }

    void volumes(Tree tree) {
        tree.beginList("v1", "PersistentVolumeList");
        for (int i = 0; i < plan.claims(); i++) {
            Sketch sketch = sketch(i);
            if (sketch.state() != State.PENDING) {
                volume(tree, sketch, i);
            }
        }
        tree.endList();
    }

    private static void volume(Tree tree, Sketch sketch, int number) {
        tree.beginItem().begin("metadata");
        identity(tree, sketch.volume(), number);
        tree.begin("annotations");
        tree.text("pv.kubernetes.io/provisioned-by", sketch.driver().name())
                .end()
                .end();
        tree.begin("spec").one("accessModes", "ReadWriteOnce");
        tree.begin("capacity").text("storage", sketch.size()).end();
        tree.begin("claimRef").text("apiVersion", "v1").text("kind", "PersistentVolumeClaim");
        tree.text("namespace", sketch.namespace()).text("name", sketch.name()).end();
        tree.text("persistentVolumeReclaimPolicy", "Delete");
        tree.text("storageClassName", sketch.driver().storageClass());
        tree.text("volumeMode", sketch.isBlock() ? "Block" : "Filesystem");
        if (sketch.state() == State.IN_TREE) {
            tree.begin("nfs")
                    .text("server", "192.0.2.20")
                    .text("path", "/" + sketch.volume())
                    .end();
        } else {
            tree.begin("csi")
                    .text("driver", sketch.driver().name())
                    .text("volumeHandle", sketch.volume())
                    .end();
        }
        tree.end().begin("status").text("phase", "Bound").end().endItem();
    }

    /** A machine for every two claims that stand beside each other in a namespace. */
    void machines(Tree tree) {
        tree.beginList("kubevirt.io/v1", "VirtualMachineList");
        for (int i = 0; i + 1 < plan.claims(); i += MACHINE_DISKS) {
            machine(tree, sketch(i), sketch(i + 1), i);
        }
        tree.endList();
    }

    private static void machine(Tree tree, Sketch root, Sketch data, int number) {
        boolean isRunning = number % 5 != 0;
        tree.beginItem().begin("metadata");
        identity(tree, "vm-" + number, number)
                .text("namespace", root.namespace())
                .end();
        tree.begin("spec").text("runStrategy", isRunning ? "RerunOnFailure" : "Halted");
        tree.begin("template").begin("spec").begin("domain").begin("devices").beginSequence("disks");
        for (String disk : List.of("root", "data")) {
            tree.beginEntry()
                    .text("name", disk)
                    .begin("disk")
                    .text("bus", "virtio")
                    .end()
                    .endEntry();
        }
        tree.endSequence().end().end().beginSequence("volumes");
        disk(tree, "root", root);
        disk(tree, "data", data);
        tree.endSequence().end().end().end();
        tree.begin("status")
                .text("printableStatus", isRunning ? "Running" : "Stopped")
                .end()
                .endItem();
    }

    private static void disk(Tree tree, String name, Sketch claim) {
        tree.beginEntry().text("name", name);
        tree.begin("persistentVolumeClaim")
                .text("claimName", claim.name())
                .end()
                .endEntry();
    }
}
