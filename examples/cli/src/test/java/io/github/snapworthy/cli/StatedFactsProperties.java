package io.github.snapworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Condition;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Fact;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.SourcedFact;
import io.github.snapworthy.facts.internal.condition.Clauses;
import io.github.snapworthy.facts.internal.condition.Places;
import io.github.snapworthy.facts.internal.condition.Sides;
import io.github.snapworthy.facts.internal.yaml.YamlMap;
import io.github.snapworthy.testkit.Clusters;
import io.github.snapworthy.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Generated facts that are written as an administrator's statements say the same in the words of fact files. */
@Domain(Clusters.class)
class StatedFactsProperties {
    private static final Set<String> KEYS =
            Set.of("because", "capabilities", "limits", "neededClassParameters", "classPurpose", "restrictions");

    @Property(seed = "20261126", tries = 200)
    void every_statement_is_a_fact_that_was_said(@ForAll FactSet facts) {
        String yaml = Samples.kubernetes().knowing(facts).factsToYaml();
        YamlMap root = YamlMap.read("facts", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));

        assertThat(root.text("apiVersion")).isEqualTo("snapworthy/v1");
        assertThat(root.text("kind")).isEqualTo("DriverOverrides");
        YamlMap drivers = root.map("drivers").orElseThrow();
        for (String name : drivers.keys()) {
            check(drivers.map(name).orElseThrow().only(KEYS), facts, DriverName.of(name));
        }
        assertThat(facts.facts().values().stream().filter(said -> said.fact() instanceof Fact.Restriction))
                .hasSameSizeAs(restrictions(drivers).toList());
    }

    private static Stream<YamlMap> restrictions(YamlMap drivers) {
        return drivers.keys().stream().flatMap(name -> drivers.map(name).orElseThrow().maps("restrictions").stream());
    }

    private static void check(YamlMap entry, FactSet facts, DriverName driver) {
        ImmutableList<Fact> said =
                facts.facts().get(driver).stream().map(SourcedFact::fact).collect(ImmutableList.toImmutableList());
        entry.map("capabilities")
                .ifPresent(capabilities -> capabilities.keys().forEach(key -> {
                    Fact.Answer answer =
                            capabilities.text(key).equals("yes") ? Fact.Answer.SUPPORTED : Fact.Answer.UNSUPPORTED;
                    assertThat(said).anyMatch(fact -> isSaid(fact, key, answer));
                }));
        entry.maps("restrictions")
                .forEach(written -> assertThat(said)
                        .anyMatch(fact -> fact instanceof Fact.Restriction restriction
                                && restriction.condition().equals(condition(written))
                                && written.text("decisive")
                                        .equals(restriction.weight() == Fact.Weight.DECISIVE ? "yes" : "no")));
        entry.texts("limits")
                .forEach(limit -> assertThat(said)
                        .anyMatch(fact -> fact instanceof Fact.Limited limited
                                && limited.limit().name().equals(limit)));
    }

    private static boolean isSaid(Fact fact, String key, Fact.Answer answer) {
        return fact instanceof Fact.Capable capable
                && capable.capability().name().replace("_", "").equalsIgnoreCase(key)
                && capable.answer() == answer
                && capable.storageClass().isEmpty();
    }

    private static Condition condition(YamlMap written) {
        Places places = written.parsed("where", Places::parse);
        return places.condition(new Sides(
                Clauses.parse(side(written, "supportedWhen"), places),
                Clauses.parse(side(written, "unsupportedWhen"), places)));
    }

    private static String side(YamlMap written, String key) {
        Optional<String> side = written.find(key);
        return side.orElse("");
    }
}
