package io.github.snapworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** A host's own property over generated clusters; it fails, and {@link GeneratorsTest} runs it for that. */
@Domain(Clusters.class)
class Ours {
    @Property(seed = "1")
    void no_claim_is_ever_deleted(@ForAll Inventory cluster) {
        assertThat(cluster.refs(Kind.CLAIM).stream()
                        .map(ref -> cluster.find(ref).orElseThrow()))
                .as(ClusterYaml.of(cluster))
                .allSatisfy(claim -> assertThat(((Claim) claim).terminating()).isFalse());
    }
}
