package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.testkit.ClusterYaml;
import java.util.Optional;
import net.jqwik.api.SampleReportingFormat;

/** Shows an inventory in jqwik's reports as YAML; it prints itself in one line. Found by jqwik as a service. */
public final class InventoryReport implements SampleReportingFormat {
    /** For jqwik. */
    public InventoryReport() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Inventory;
    }

    @Override
    public Object report(Object value) {
        return SampleReportingFormat.plainLabel(ClusterYaml.of((Inventory) value));
    }

    @Override
    public Optional<String> label(Object value) {
        return Optional.of("as a file for the command line:\n");
    }
}
