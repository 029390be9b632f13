package io.github.snapworthy.core.internal.velero;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Container;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Workload;
import io.github.snapworthy.core.internal.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Velero's server in one namespace: the Deployment that has a container {@code velero}.
 *
 * @param deployments the Deployments that it can be, by name; in a sane cluster one at most
 * @param wholly whether all Deployments of the namespace were seen
 */
record VeleroServer(ImmutableList<Workload> deployments, boolean wholly) {
    private static final String CONTAINER = "velero";
    private static final String ARGUMENTS = "spec.template.spec.containers[velero].args";
    private static final String RELEASE = "app.kubernetes.io/version";
    private static final ImmutableSet<String> ON = ImmutableSet.of("", "1", "t", "T", "true", "TRUE", "True");
    private static final ImmutableSet<String> OFF = ImmutableSet.of("0", "f", "F", "false", "FALSE", "False");

    static VeleroServer in(Store store, String namespace) {
        List<Workload> found = new ArrayList<>();
        visit(store, deployment -> {
            if (deployment.ref().namespace().equals(namespace)) {
                found.add(deployment);
            }
        });
        found.sort(Comparator.comparing(Workload::ref));
        return new VeleroServer(ImmutableList.copyOf(found), store.isWhole(Kind.DEPLOYMENT, namespace));
    }

    /** The namespaces in which there is one. */
    static ImmutableSet<String> namespaces(Store store) {
        ImmutableSet.Builder<String> namespaces = ImmutableSet.builder();
        visit(store, deployment -> namespaces.add(deployment.ref().namespace()));
        return namespaces.build();
    }

    private static void visit(Store store, Consumer<Workload> visitor) {
        store.visit(Kind.DEPLOYMENT, object -> {
            Workload deployment = (Workload) object;
            if (deployment.containers().stream().anyMatch(c -> c.name().equals(CONTAINER))) {
                visitor.accept(deployment);
            }
        });
    }

    /** What the server's flag says, else its default; open where servers differ or one may not have been seen. */
    Said flag(Switch setting) {
        ImmutableSet<Said> said = deployments.stream()
                .map(deployment -> flag(deployment, setting))
                .collect(ImmutableSet.toImmutableSet());
        boolean agreed = said.stream().map(Said::value).distinct().count() == 1;
        if (agreed) {
            return said.asList().get(0);
        }
        return said.isEmpty() && wholly
                ? Said.of(
                        setting.unset(),
                        Deciding.byDefault(setting, Evidence.of(Kind.DEPLOYMENT, "there is none of Velero")))
                : Said.open(Kind.DEPLOYMENT);
    }

    /** Of a flag that stands there several times the last one counts. */
    private static Said flag(Workload deployment, Switch setting) {
        String last = flags(deployment).stream()
                .filter(flag -> isOf(flag, setting.flag()))
                .reduce("", (one, next) -> next);
        if (last.isEmpty()) {
            return Said.of(
                    setting.unset(),
                    Deciding.byDefault(setting, Evidence.of(deployment.ref(), ARGUMENTS, "no " + setting.flag())));
        }
        String value = last.length() > setting.flag().length()
                ? last.substring(setting.flag().length() + 1)
                : "";
        if (!ON.contains(value) && !OFF.contains(value)) {
            return Said.open(Kind.DEPLOYMENT);
        }
        return Said.of(
                ON.contains(value),
                new Deciding(
                        "flag " + setting.flag() + " of " + deployment.ref(),
                        Evidence.of(deployment.ref(), ARGUMENTS, last)));
    }

    private static boolean isOf(String argument, String flag) {
        return !flag.isEmpty() && (argument.equals(flag) || argument.startsWith(flag + "="));
    }

    private static ImmutableList<String> flags(Workload deployment) {
        return deployment.containers().stream()
                .filter(container -> container.name().equals(CONTAINER))
                .map(Container::flags)
                .flatMap(ImmutableSet::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** The release that runs: the tag of the image, else the label; empty where neither is a release, or servers differ. */
    Optional<VeleroRelease> release() {
        ImmutableSet<Optional<VeleroRelease>> releases =
                deployments.stream().map(VeleroServer::release).collect(ImmutableSet.toImmutableSet());
        return releases.size() == 1 ? releases.asList().get(0) : Optional.empty();
    }

    private static Optional<VeleroRelease> release(Workload deployment) {
        Optional<VeleroRelease> ofLabel =
                Optional.ofNullable(deployment.labels().get(RELEASE)).flatMap(VeleroRelease::parse);
        return Optional.ofNullable(deployment.imageTags().get(CONTAINER))
                .flatMap(VeleroRelease::parse)
                .or(() -> ofLabel);
    }
}
