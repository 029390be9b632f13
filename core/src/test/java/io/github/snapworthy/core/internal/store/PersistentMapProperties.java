package io.github.snapworthy.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PersistentMapProperties {
    /** A key whose hash collides with that of many others. */
    record Key(int number) {
        @Override
        public int hashCode() {
            return number % 7;
        }
    }

    @Property
    void it_holds_what_a_hash_map_holds_and_old_versions_stay(
            @ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> steps, @ForAll boolean inPlace) {
        Object token = inPlace ? new Object() : null;
        Map<Key, Integer> expected = new HashMap<>();
        PersistentMap<Key, Integer> map = PersistentMap.empty();
        PersistentMap<Key, Integer> half = map;
        Map<Key, Integer> expectedHalf = Map.of();
        for (int i = 0; i < steps.size(); i++) {
            int step = steps.get(i);
            Key key = new Key(Math.abs(step));
            if (step < 0) {
                map = map.remove(key);
                expected.remove(key);
            } else {
                map = map.put(key, i, i < steps.size() / 2 ? token : null);
                expected.put(key, i);
            }
            if (i == steps.size() / 2) {
                half = map;
                expectedHalf = Map.copyOf(expected);
            }
        }
        assertThat(contents(map)).isEqualTo(expected);
        assertThat(map.size()).isEqualTo(expected.size());
        assertThat(contents(half)).isEqualTo(expectedHalf);
        for (int number = 0; number <= 60; number++) {
            assertThat(map.get(new Key(number))).isEqualTo(expected.get(new Key(number)));
        }
    }

    private static Map<Key, Integer> contents(PersistentMap<Key, Integer> map) {
        Map<Key, Integer> contents = new HashMap<>();
        map.forEach(contents::put);
        return contents;
    }
}
