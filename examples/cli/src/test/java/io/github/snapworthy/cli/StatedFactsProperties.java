package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.facts.FactFileException;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Generated facts that are written as an administrator's statements are read as facts that were said. */
@Domain(Clusters.class)
class StatedFactsProperties {
    @Property(seed = "20261126", tries = 200)
    void every_statement_is_a_fact_that_was_said(@ForAll FactSet facts) throws IOException, FactFileException {
        String yaml = Samples.kubernetes().knowing(facts).factsToYaml();
        DriverFactProvider read =
                FactFiles.overrides("facts.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));

        for (DriverName driver : facts.facts().keySet()) {
            List<Fact> said =
                    facts.facts().get(driver).stream().map(SourcedFact::fact).toList();
            List<Fact> written = read.facts(driver, ClusterView.empty()).stated();
            assertThat(said).containsAll(written);
            assertThat(written).filteredOn(StatedFactsProperties::isRestriction).containsAll(restrictions(said));
        }
    }

    private static List<Fact> restrictions(List<Fact> said) {
        return said.stream().filter(StatedFactsProperties::isRestriction).toList();
    }

    private static boolean isRestriction(Fact fact) {
        return fact instanceof Fact.Restriction;
    }
}
