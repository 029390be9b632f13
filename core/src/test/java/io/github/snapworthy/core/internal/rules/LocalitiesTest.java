package io.github.snapworthy.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Node;
import io.github.snapworthy.core.NodeAffinity;
import io.github.snapworthy.core.NodeAffinity.Expression;
import io.github.snapworthy.core.NodeAffinity.Operator;
import io.github.snapworthy.core.NodeAffinity.Term;
import io.github.snapworthy.core.internal.evidence.Truth;
import io.github.snapworthy.core.internal.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A volume is local to a node where the last word of a key says so, or where the key tells all nodes apart. */
class LocalitiesTest {
    private static final String KEY = "acme.example/slot";

    @ParameterizedTest
    @CsvSource({
        "topology.kubernetes.io/zone, NO",
        "topology.kubernetes.io/region, NO",
        "topology.csi.vmware.com/k8s-zone, NO",
        "region, NO",
        "kubernetes.io/hostname, YES",
        "topology.lvm.csi/node, YES",
        "acme.example/node-name, YES",
        "acme.example/Host_ID, YES",
        "acme.example/name, UNKNOWN",
        "acme.example/zone-name, UNKNOWN",
        "acme.example/node-group, UNKNOWN",
        "acme.example/, UNKNOWN"
    })
    void the_last_word_of_a_key_tells_of_what_it_is(String key, Truth local) {
        assertThat(Localities.of(store(false), affinity(term(key)))).isEqualTo(local);
    }

    @Test
    void another_key_is_of_one_node_where_it_tells_all_nodes_apart() {
        assertThat(Localities.of(store(true, "a", "b"), affinity(term(KEY)))).isEqualTo(Truth.YES);
        assertThat(Localities.of(store(true, "a", "b", ""), affinity(term(KEY))))
                .as("a node without it")
                .isEqualTo(Truth.YES);
        assertThat(Localities.of(store(true, "a", "b", "a"), affinity(term(KEY))))
                .isEqualTo(Truth.NO);
        assertThat(Localities.of(store(true, "a"), affinity(term(KEY))))
                .as("one node alone has it")
                .isEqualTo(Truth.NO);
        assertThat(Localities.of(store(false, "a", "b"), affinity(term(KEY))))
                .as("others may share it")
                .isEqualTo(Truth.UNKNOWN);
        assertThat(Localities.of(store(false, "a", "a"), affinity(term(KEY)))).isEqualTo(Truth.NO);
    }

    @Test
    void any_key_of_a_term_and_all_of_the_terms() {
        Store store = store(true);
        Term both = new Term(
                ImmutableList.of(expression("topology.kubernetes.io/zone"), expression("kubernetes.io/hostname")),
                ImmutableList.of());
        assertThat(Localities.of(store, affinity(both))).isEqualTo(Truth.YES);
        assertThat(Localities.of(store, affinity(both, term("topology.kubernetes.io/zone"))))
                .isEqualTo(Truth.NO);
        Term named = new Term(ImmutableList.of(), ImmutableList.of(expression("metadata.name")));
        assertThat(Localities.of(store, affinity(named))).isEqualTo(Truth.YES);
    }

    private static NodeAffinity affinity(Term... terms) {
        return new NodeAffinity(ImmutableList.copyOf(terms));
    }

    private static Term term(String key) {
        return new Term(ImmutableList.of(expression(key)), ImmutableList.of());
    }

    private static Expression expression(String key) {
        return new Expression(key, Operator.EXISTS, ImmutableList.of());
    }

    /** Nodes with these values of the key, without it for the empty text. */
    private static Store store(boolean whole, String... values) {
        Inventory.Builder seen = Inventory.builder();
        for (int i = 0; i < values.length; i++) {
            seen.add(new Node("n" + i, values[i].isEmpty() ? ImmutableMap.of() : ImmutableMap.of(KEY, values[i])));
        }
        return (Store) (whole ? seen.listed(Kind.NODE) : seen).build();
    }
}
