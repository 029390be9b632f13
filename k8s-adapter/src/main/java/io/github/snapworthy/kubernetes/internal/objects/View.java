package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Items;
import io.github.snapworthy.kubernetes.internal.tree.Node;
import io.github.snapworthy.kubernetes.internal.tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A map of an object, read with the types that its fields should have. What is null is absent; any value of a wrong type
 * makes the object malformed, for a guess could be wrong.
 */
final class View extends Scalars {
    View(@Nullable Fields fields, String path, Consumer<String> notes) {
        super(fields, path, notes);
    }

    /** Whether the field is there, with whatever value. */
    boolean has(String key) {
        return fields != null && fields.get(key) != null;
    }

    /** Whether the field is a map; an absent one is none. */
    boolean hasMap(String key) {
        return node(key) instanceof Fields;
    }

    /** The names of the fields that are there. */
    Iterable<String> keys() {
        return fields == null ? List.of() : fields.entries().keySet();
    }

    /** The map of that field; an absent one reads as an empty map. */
    View in(String key) throws Malformed {
        Node node = node(key);
        if (node == null || node instanceof Fields) {
            return new View((Fields) node, pathOf(key), notes);
        }
        throw wrong(key, "a map");
    }

    /** The map of that field, which has to be there. */
    View required(String key) throws Malformed {
        if (!hasMap(key)) {
            throw wrong(key, "a map");
        }
        return in(key);
    }

    /** A list of maps; elements of other types make the object malformed. */
    List<View> list(String key) throws Malformed {
        List<View> views = new ArrayList<>();
        for (Node element : elements(key)) {
            String at = pathOf(key) + "[" + views.size() + "]";
            if (!(element instanceof Fields map)) {
                throw new Malformed(at + ": expected a map");
            }
            views.add(new View(map, at, notes));
        }
        return views;
    }

    /** A list of texts; elements of other types are left out. */
    List<String> texts(String key) throws Malformed {
        List<String> texts = new ArrayList<>();
        for (Node element : elements(key)) {
            if (element instanceof Text text) {
                texts.add(text.value());
            }
        }
        return texts;
    }

    private List<Node> elements(String key) throws Malformed {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Items items) {
            return items.elements();
        }
        throw wrong(key, "a list");
    }

    /** A map of texts; writers that know no empty map put an empty list or text in its place, and here it does no harm. */
    ImmutableMap<String, String> textsIn(String key) throws Malformed {
        Node node = node(key);
        boolean isEmpty = (node instanceof Items items && items.elements().isEmpty())
                || (node instanceof Text text && text.value().isEmpty());
        return isEmpty ? ImmutableMap.of() : in(key).texts();
    }

    /** A map of texts, sorted by key; values of other types are noted and left out. */
    private ImmutableMap<String, String> texts() {
        if (fields == null || fields.entries().isEmpty()) {
            return ImmutableMap.of();
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        for (Map.Entry<String, Node> entry : fields.entries().entrySet()) {
            if (entry.getValue() instanceof Text text) {
                sorted.put(entry.getKey(), text.value());
            } else {
                notes.accept(pathOf(entry.getKey()) + ": expected a text, and is left out");
            }
        }
        return ImmutableMap.copyOf(sorted);
    }

    /** The numbers of a map, sorted by key. */
    ImmutableMap<String, Long> numbers() throws Malformed {
        TreeMap<String, Long> sorted = new TreeMap<>();
        for (String key : keys()) {
            OptionalLong number = number(key);
            if (number.isPresent()) {
                sorted.put(key, number.getAsLong());
            }
        }
        return ImmutableMap.copyOf(sorted);
    }

    /** Whether a condition of that type has that status in the list of conditions here. */
    boolean condition(String type, String status) throws Malformed {
        for (View condition : list("conditions")) {
            if (condition.text("type").filter(type::equals).isPresent()
                    && condition
                            .scalar("status")
                            .filter(status::equalsIgnoreCase)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
