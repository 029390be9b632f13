package io.github.snapworthy.testkit;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.testkit.internal.yaml.ScenarioText;

/** Clusters as YAML that the command line reads; for scenarios see {@link Scenario#toYaml()}. */
public final class ClusterYaml {
    private ClusterYaml() {}

    /**
     * All objects of an inventory and how well each kind is known: kinds that were listed as lists, whatever else was seen as
     * single documents. The first line is the command that reads it, as a comment. An inventory does not tell which objects
     * made no sense, nor what was seen of kinds that decisions do not read; a scenario does.
     */
    public static String of(Inventory inventory) {
        return ScenarioText.of(inventory);
    }
}
