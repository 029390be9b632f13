package io.github.snapworthy.core;

import java.util.Optional;

/**
 * What shows that a host runs on a cluster.
 *
 * @param group its API group
 * @param namespace the namespace that it lives in, empty where that is anybody's choice
 */
record HostSigns(String group, Optional<String> namespace) {
    static final HostSigns HARVESTER = new HostSigns("harvesterhci.io", Optional.of("harvester-system"));
    static final HostSigns KUBEVIRT = new HostSigns("kubevirt.io", Optional.empty());
    static final HostSigns VELERO = new HostSigns("velero.io", Optional.empty());

    /** The sign that was seen, in words; empty where none was. */
    Optional<String> in(Inventory seen) {
        if (seen.sawGroup(group)) {
            return Optional.of("objects of " + group + " were seen");
        }
        boolean defined = seen.refs(Kind.API_DEFINITION).stream().anyMatch(definition -> isOfGroup(definition.name()));
        if (defined) {
            return Optional.of("definitions of " + group + " were seen");
        }
        return namespace.filter(seen::sawNamespace).map(name -> "namespace " + name + " was seen");
    }

    /** A definition is named by its plural and its group; {@code datavolumes.cdi.kubevirt.io} is of another group. */
    private boolean isOfGroup(String definition) {
        return definition.substring(definition.indexOf('.') + 1).equals(group);
    }

    /** That nothing was seen, in words. */
    String absence() {
        return "nothing of " + group
                + namespace.map(name -> " and no namespace " + name).orElse("");
    }
}
