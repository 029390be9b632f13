package io.github.snapworthy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** There is one projection: neither the format nor the order of keys matters, and no object makes it throw. */
class ProjectionProperties {
    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return Documents.odd();
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Property
    void json_yaml_and_maps_give_the_same_values(@ForAll("objects") Map<String, Object> object) {
        List<Change> ofMap = Manifests.read(object).changes();
        assertThat(Fixtures.read(Documents.json(object)).changes()).isEqualTo(ofMap);
        assertThat(Fixtures.read(Documents.yaml(object)).changes()).isEqualTo(ofMap);
    }

    @Property
    void the_order_of_keys_does_not_matter(
            @ForAll("objects") Map<String, Object> object, @ForAll("randoms") Random random) {
        Object shuffled = Documents.shuffled(object, random);
        List<Change> expected = Manifests.read(object).changes();
        assertThat(Fixtures.read(Documents.json(shuffled)).changes()).isEqualTo(expected);
        assertThat(Fixtures.read(Documents.yaml(shuffled)).changes()).isEqualTo(expected);
    }

    @Property
    void an_item_of_a_list_is_read_as_if_it_stood_alone(
            @ForAll("objects") Map<String, Object> object, @ForAll("randoms") Random random) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("apiVersion", "v1");
        list.put("kind", "List");
        list.put("items", new ArrayList<>(List.of(object)));
        List<Change> inList = new ArrayList<>(
                Fixtures.read(Documents.json(Documents.shuffled(list, random))).changes());
        inList.removeIf(Change.Listed.class::isInstance);
        assertThat(inList).isEqualTo(Manifests.read(object).changes());
    }

    @Property
    void what_is_not_read_is_read_as_malformed_or_told(@ForAll("objects") Map<String, Object> object) {
        Reading reading = Manifests.read(object);
        assertThat(reading.changes().size() + reading.problems().size()).isPositive();
        assertThat(reading.addTo(io.github.snapworthy.core.Inventory.builder()).build())
                .isNotNull();
    }
}
