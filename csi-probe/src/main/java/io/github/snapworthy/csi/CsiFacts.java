package io.github.snapworthy.csi;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import io.github.snapworthy.core.Capability;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Limit;
import io.github.snapworthy.csi.internal.OneCall;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the answers of a driver mean. What a driver declares at any endpoint it can. What it does not declare it cannot, if its
 * controller was asked: many drivers serve the controller at one socket and the node at another, and tell at the node's
 * nothing of what the other can. Where a list was not answered nothing is said.
 */
public final class CsiFacts {
    private static final int CONTROLLER_SERVICE = 1;
    private static final int GROUP_CONTROLLER_SERVICE = 3;
    private static final int SNAPSHOT_METADATA_SERVICE = 4;
    private static final int ONLINE = 1;
    private static final int OFFLINE = 2;
    private static final int CREATE_DELETE_SNAPSHOT = 5;
    private static final int CLONE_VOLUME = 7;
    private static final int CONTROLLER_EXPAND_VOLUME = 9;
    private static final int CREATE_DELETE_GET_VOLUME_GROUP_SNAPSHOT = 1;
    private static final int NODE_EXPAND_VOLUME = 3;

    /** What CSI lets a text have. */
    private static final int LONGEST_VERSION = 128;

    private final ImmutableList<ProbeResult> probed;
    private Facts facts;

    private CsiFacts(ImmutableList<ProbeResult> probed, Facts begun) {
        this.probed = probed;
        this.facts = begun;
    }

    /** The facts that a driver's answers at one endpoint give; none where nobody said which driver it is. */
    public static Facts of(ProbeResult probed) {
        requireNonNull(probed, "probed");
        return probed.plugin()
                .value()
                .map(plugin -> of(DriverName.of(plugin.name()), ImmutableList.of(probed)))
                .orElseGet(Facts::none);
    }

    /**
     * The facts that a driver's answers at all of its endpoints give together.
     *
     * @param driver which driver; what others answered is left out
     * @param probed what was answered, in any order
     */
    public static Facts of(DriverName driver, Iterable<ProbeResult> probed) {
        requireNonNull(driver, "driver");
        ImmutableList<ProbeResult> its = Streams.stream(probed)
                .filter(result -> result.plugin()
                        .value()
                        .filter(plugin -> driver.is(plugin.name()))
                        .isPresent())
                .sorted(Comparator.comparing(result -> result.endpoint().toString()))
                .collect(ImmutableList.toImmutableList());
        if (its.isEmpty()) {
            return Facts.none();
        }
        Facts begun = Facts.of(driver)
                .because("capabilities over CSI at "
                        + its.stream()
                                .map(result -> result.endpoint().toString())
                                .collect(Collectors.joining(" and ")))
                .asOf(its.stream()
                        .map(ProbeResult::when)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        return new CsiFacts(its, begun).read();
    }

    /**
     * The version that all endpoints tell; while a driver is rolled out they may differ, and then none is known. What is no
     * short line of text is no version.
     */
    private Optional<String> version() {
        ImmutableSet<String> versions = probed.stream()
                .flatMap(result -> result.plugin().value().stream())
                .map(plugin -> plugin.version().strip())
                .filter(version -> !version.isEmpty()
                        && version.length() <= LONGEST_VERSION
                        && OneCall.onOneLine(version).equals(version))
                .collect(ImmutableSet.toImmutableSet());
        return versions.size() == 1 ? Optional.of(versions.iterator().next()) : Optional.empty();
    }

    private Facts read() {
        Optional<String> version = version();
        if (version.isPresent()) {
            facts = facts.and(new Fact.Release("", version.get()));
        }
        Optional<Boolean> controller = ofController(CsiCapability.List.CONTROLLER, CONTROLLER_EXPAND_VOLUME);
        Optional<Boolean> snapshot = ofController(CsiCapability.List.CONTROLLER, CREATE_DELETE_SNAPSHOT);
        say(Capability.SNAPSHOT, snapshot);
        say(Capability.RESTORE, snapshot.filter(can -> can)); // CSI: who makes snapshots must make volumes from them
        say(Capability.CLONE, ofController(CsiCapability.List.CONTROLLER, CLONE_VOLUME));
        say(Capability.GROUP_SNAPSHOT, groups());
        say(Capability.CHANGED_BLOCKS, ofController(CsiCapability.List.PLUGIN_SERVICE, SNAPSHOT_METADATA_SERVICE));
        if (controller.isPresent()) {
            expansion(controller.get());
        }
        return facts;
    }

    /**
     * Who grows volumes at the controller says of the plugin whether they may be in use; who does it at the node alone needs
     * them in use.
     */
    private void expansion(boolean atController) {
        boolean online = declares(CsiCapability.List.VOLUME_EXPANSION, ONLINE);
        boolean offline = declares(CsiCapability.List.VOLUME_EXPANSION, OFFLINE);
        if (!atController) {
            boolean isNodeKnown =
                    probed.stream().anyMatch(result -> result.node().value().isPresent());
            say(
                    Capability.EXPAND_ONLINE,
                    isNodeKnown
                            ? Optional.of(declares(CsiCapability.List.NODE, NODE_EXPAND_VOLUME))
                            : Optional.empty());
            say(Capability.EXPAND_OFFLINE, Optional.of(false));
        } else if (online || offline) {
            say(Capability.EXPAND_ONLINE, Optional.of(online));
            say(Capability.EXPAND_OFFLINE, offline ? Optional.of(true) : Optional.empty());
        } else {
            facts = facts.supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)
                    .limited(Limit.EXPANSION_MODE_UNSTATED);
        }
    }

    /** The plugin says that there is a controller of groups, and that one says what it can. */
    private Optional<Boolean> groups() {
        Optional<Boolean> served = ofController(CsiCapability.List.PLUGIN_SERVICE, GROUP_CONTROLLER_SERVICE);
        if (declares(CsiCapability.List.GROUP_CONTROLLER, CREATE_DELETE_GET_VOLUME_GROUP_SNAPSHOT)) {
            return Optional.of(true);
        }
        boolean isAnswered =
                probed.stream().anyMatch(result -> result.group().value().isPresent());
        return served.isPresent() && served.get() && !isAnswered ? Optional.empty() : served.map(there -> false);
    }

    /**
     * Whether it is declared; that it is not counts only where the controller is asked. In its node's process a driver may
     * declare nothing of the plugin, and answer for a controller that is not there.
     */
    private Optional<Boolean> ofController(CsiCapability.List list, int number) {
        if (declares(list, number)) {
            return Optional.of(true);
        }
        return probed.stream()
                        .anyMatch(result ->
                                isController(result) && result.declared(list).isPresent())
                ? Optional.of(false)
                : Optional.empty();
    }

    private static boolean isController(ProbeResult result) {
        return result.controller()
                .value()
                .filter(all ->
                        !all.isEmpty() || declares(result, CsiCapability.List.PLUGIN_SERVICE, CONTROLLER_SERVICE))
                .isPresent();
    }

    private boolean declares(CsiCapability.List list, int number) {
        return probed.stream().anyMatch(result -> declares(result, list, number));
    }

    private static boolean declares(ProbeResult result, CsiCapability.List list, int number) {
        return result.declared(list).stream()
                .flatMap(ImmutableSortedSet::stream)
                .anyMatch(capability -> capability.list() == list && capability.number() == number);
    }

    private void say(Capability capability, Optional<Boolean> can) {
        if (can.isPresent()) {
            facts = can.get() ? facts.supports(capability) : facts.refuses(capability);
        }
    }
}
