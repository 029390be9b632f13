package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.testkit.Marks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of a cluster. A kind that was listed stands in a list of its kind, which vouches for it; whatever else is
 * known stands alone.
 */
final class ClusterText {
    private final List<ClusterObject> objects;
    private final Marks marks;
    private final List<String> losses;
    private final StringBuilder text = new StringBuilder();

    private ClusterText(List<ClusterObject> objects, Marks marks) {
        this.objects = objects;
        this.marks = marks;
        losses = new ArrayList<>(Losses.of(objects, marks));
    }

    /**
     * A text and what it cannot carry.
     *
     * @param documents the documents
     * @param losses what they cannot carry, in words
     */
    record Written(String documents, ImmutableList<String> losses) {}

    /** Definitions and empty lists come last, for they say least. */
    static Written of(List<ClusterObject> objects, Marks marks) {
        ClusterText cluster = new ClusterText(objects, marks);
        for (Kind kind : Kind.ofClusters()) {
            if (kind != Kind.API_DEFINITION) {
                cluster.kind(kind);
            }
        }
        cluster.kind(Kind.API_DEFINITION);
        marks.malformed().forEach(ref -> cluster.document(Manifests.malformed(ref)));
        cluster.emptyLists();
        return new Written(cluster.text.toString(), ImmutableList.copyOf(cluster.losses));
    }

    private List<ClusterObject> of(Kind kind) {
        return objects.stream().filter(object -> object.ref().kind() == kind).toList();
    }

    private void kind(Kind kind) {
        List<ClusterObject> left = of(kind);
        if (isListed(kind)) {
            list(kind, left);
            return;
        }
        boolean readable = !marks.kinds().getOrDefault(kind, marks.rest()).isUnreadable();
        for (String namespace : readable ? marks.listedIn().get(kind) : ImmutableSet.<String>of()) {
            List<ClusterObject> there = in(namespace, left);
            list(kind, there);
            if (there.isEmpty()) {
                losses.add(kind + ": that it was listed in namespace " + namespace + ", where there is none");
            }
            left = left.stream().filter(object -> !there.contains(object)).toList();
        }
        left.forEach(object -> document(Manifests.of(object)));
    }

    private boolean isListed(Kind kind) {
        return marks.kinds().get(kind) == Observation.LISTED;
    }

    private static List<ClusterObject> in(String namespace, List<ClusterObject> objects) {
        return objects.stream()
                .filter(object -> object.ref().namespace().equals(namespace))
                .toList();
    }

    private void list(Kind kind, List<ClusterObject> items) {
        if (!items.isEmpty()) {
            document(Manifest.header(kind, kind.bareName() + "List")
                    .list("items", items.stream().map(ClusterText::item).toList())
                    .map());
        }
    }

    /** The list says of what kind its items are. */
    private static Map<String, Object> item(ClusterObject object) {
        Map<String, Object> item = new LinkedHashMap<>(Manifests.of(object));
        item.remove("apiVersion");
        item.remove("kind");
        return item;
    }

    private void document(Map<String, Object> document) {
        text.append("---\n").append(Yaml.of(document));
    }

    /** A list whose items are all in one namespace vouches for that namespace alone; an empty one for all of them. */
    private void emptyLists() {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.ofClusters()) {
            if (isListed(kind) && namespaces(kind) < 2) {
                kinds.add(kind);
            }
        }
        text.append(kinds.isEmpty() ? "" : "# listed to the end in all namespaces, and there is no more of it\n");
        kinds.forEach(kind -> text.append("---\n{apiVersion: ")
                .append(Manifest.header(kind, "").map().get("apiVersion"))
                .append(", kind: ")
                .append(kind.bareName())
                .append("List, items: []}\n"));
    }

    /** As far as it matters for a list: in how many namespaces it has items; a kind of the whole cluster needs none. */
    private long namespaces(Kind kind) {
        List<String> namespaces = of(kind).stream()
                .map(object -> object.ref().namespace())
                .distinct()
                .toList();
        return namespaces.equals(List.of("")) ? 2 : namespaces.size();
    }
}
