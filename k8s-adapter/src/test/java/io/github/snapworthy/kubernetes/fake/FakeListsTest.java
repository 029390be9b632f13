package io.github.snapworthy.kubernetes.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class FakeListsTest {
    private static final FakeRequest ALL = new FakeRequest("", Map.of(), Map.of());

    private final FakeStore store = new FakeStore();

    /** What came between objects and version would be in neither the list nor the watch that goes on from it. */
    @Test
    void a_list_is_of_the_moment_of_its_version() throws InterruptedException {
        FakeLists lists = new FakeLists(store);
        Thread writer = new Thread(this::change);
        writer.start();
        while (writer.isAlive()) {
            JsonObject list = JsonParser.parseString(
                            lists.list(FakeCluster.CLAIMS, "", ALL).body())
                    .getAsJsonObject();
            long version =
                    list.getAsJsonObject("metadata").get("resourceVersion").getAsLong();
            assertThat(versions(list.getAsJsonArray("items")))
                    .isEqualTo(versions(store.at(FakeCluster.CLAIMS, version).values()));
        }
        writer.join();
    }

    private void change() {
        for (int i = 0; i < 10_000; i++) {
            store.put(FakeCluster.CLAIMS, FakeCluster.claim("a", "x"));
            store.delete(FakeCluster.CLAIMS, "a", "x");
        }
    }

    private static Set<String> versions(Iterable<? extends JsonElement> objects) {
        return StreamSupport.stream(objects.spliterator(), false)
                .map(object -> object.getAsJsonObject()
                        .getAsJsonObject("metadata")
                        .get("resourceVersion")
                        .getAsString())
                .collect(Collectors.toSet());
    }
}
