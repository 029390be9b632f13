package io.github.snapworthy.verify.simulated;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the API server tells of itself, and how it selects. */
final class Discovery {
    private Discovery() {}

    static Optional<Map<String, ?>> answer(String path) {
        TreeSet<String> groups = new TreeSet<>();
        Served.ALL.forEach(one -> groups.add(one.group()));
        groups.remove("");
        if (path.equals("/apis")) {
            return Optional.of(Map.of(
                    "kind",
                    "APIGroupList",
                    "apiVersion",
                    "v1",
                    "groups",
                    groups.stream().map(Discovery::group).toList()));
        }
        if (path.startsWith("/apis/") && groups.contains(path.substring("/apis/".length()))) {
            return Optional.of(group(path.substring("/apis/".length())));
        }
        List<Served> ofGroup =
                Served.ALL.stream().filter(one -> one.base().equals(path)).toList();
        return ofGroup.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "kind",
                        "APIResourceList",
                        "groupVersion",
                        ofGroup.get(0).apiVersion(),
                        "resources",
                        ofGroup.stream().map(Served::discovered).toList()));
    }

    private static Map<String, Object> group(String name) {
        Served one = Served.ALL.stream()
                .filter(served -> served.group().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, String> version = Map.of("groupVersion", one.apiVersion(), "version", one.version());
        return Map.of(
                "kind",
                "APIGroup",
                "apiVersion",
                "v1",
                "name",
                name,
                "versions",
                List.of(version),
                "preferredVersion",
                version);
    }

    /** Whether labels and fields are as a query wants them: equal, and nothing else is asked here. */
    static boolean isSelected(JsonObject object, Map<String, String> query) {
        String labels = query.getOrDefault("labelSelector", "");
        for (String one : labels.isEmpty() ? new String[0] : labels.split(",")) {
            String[] pair = one.split("=", 2);
            if (!Objects.text(object, "metadata", "labels", pair[0]).equals(pair[1])) {
                return false;
            }
        }
        String fields = query.getOrDefault("fieldSelector", "");
        return fields.isEmpty()
                || Objects.text(object, fields.split("=", 2)[0].split("\\.")).equals(fields.split("=", 2)[1]);
    }
}
