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
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the answers of a driver mean. What a driver declares it can do, and what it does not declare where it lists such
 * things it cannot; where a list was not answered nothing is said. A driver often serves its controller at one socket and its
 * node at another: that a service is not implemented at this one says nothing of it where the plugin says that it exists.
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
     * The facts that a driver's answers at all of its endpoints give. Of several answers to one question that of the first
     * endpoint counts, in the order of their texts.
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

    /** The version that all endpoints tell; while a driver is rolled out they may differ, and then none is known. */
    private Optional<String> version() {
        ImmutableSet<String> versions = probed.stream()
                .flatMap(result -> result.plugin().value().stream())
                .map(ProbeResult.Plugin::version)
                .filter(version -> !version.isBlank())
                .collect(ImmutableSet.toImmutableSet());
        return versions.size() == 1 ? Optional.of(versions.iterator().next()) : Optional.empty();
    }

    private Facts read() {
        Optional<String> version = version();
        if (version.isPresent()) {
            facts = facts.and(new Fact.Release("", version.get()));
        }
        Optional<Boolean> hasController = says(CsiCapability.List.PLUGIN_SERVICE, CONTROLLER_SERVICE);
        Optional<Boolean> hasGroups = says(CsiCapability.List.PLUGIN_SERVICE, GROUP_CONTROLLER_SERVICE);
        say(Capability.SNAPSHOT, within(hasController, CsiCapability.List.CONTROLLER, CREATE_DELETE_SNAPSHOT));
        say(Capability.CLONE, within(hasController, CsiCapability.List.CONTROLLER, CLONE_VOLUME));
        say(
                Capability.GROUP_SNAPSHOT,
                within(hasGroups, CsiCapability.List.GROUP_CONTROLLER, CREATE_DELETE_GET_VOLUME_GROUP_SNAPSHOT));
        say(Capability.CHANGED_BLOCKS, says(CsiCapability.List.PLUGIN_SERVICE, SNAPSHOT_METADATA_SERVICE));
        expansion(
                within(hasController, CsiCapability.List.CONTROLLER, CONTROLLER_EXPAND_VOLUME),
                says(CsiCapability.List.NODE, NODE_EXPAND_VOLUME));
        return facts;
    }

    /**
     * Who grows volumes at the controller says of the plugin whether they may be in use; who does it at the node alone needs
     * them in use.
     */
    private void expansion(Optional<Boolean> controller, Optional<Boolean> node) {
        boolean online = says(CsiCapability.List.VOLUME_EXPANSION, ONLINE).orElse(false);
        boolean offline = says(CsiCapability.List.VOLUME_EXPANSION, OFFLINE).orElse(false);
        if (controller.orElse(false)) {
            if (online || offline) {
                say(Capability.EXPAND_ONLINE, Optional.of(online));
                say(Capability.EXPAND_OFFLINE, offline ? Optional.of(true) : Optional.empty());
            } else {
                facts = facts.supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE)
                        .limited(Limit.EXPANSION_MODE_UNSTATED);
            }
        } else if (controller.isPresent()) {
            say(Capability.EXPAND_ONLINE, node);
            say(Capability.EXPAND_OFFLINE, Optional.of(false));
        }
    }

    /** A capability of a service: there is none without the service. */
    private Optional<Boolean> within(Optional<Boolean> service, CsiCapability.List list, int number) {
        Optional<Boolean> said = says(list, number);
        return said.isEmpty() && service.isPresent() && !service.get() ? Optional.of(false) : said;
    }

    private Optional<Boolean> says(CsiCapability.List list, int number) {
        Optional<ImmutableSortedSet<CsiCapability>> declared = probed.stream()
                .flatMap(result -> result.declared(list).stream())
                .findFirst();
        return declared.map(
                all -> all.stream().anyMatch(capability -> capability.list() == list && capability.number() == number));
    }

    private void say(Capability capability, Optional<Boolean> can) {
        if (can.isPresent()) {
            facts = can.get() ? facts.supports(capability) : facts.refuses(capability);
        }
    }
}
