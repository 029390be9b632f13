package io.github.snapworthy.kubernetes.internal.objects;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Items;
import io.github.snapworthy.kubernetes.internal.tree.Node;
import io.github.snapworthy.kubernetes.internal.tree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A map of an object, read with the types that its fields should have. What is null is absent; any value of a wrong type
 * makes the object malformed, for a guess could be wrong.
 */
final class View {
    /** Some dumps write null as a text. */
    private static final String NULL = "null";

    private final @Nullable Fields fields;
    private final String path;
    private final Consumer<String> notes;

    View(@Nullable Fields fields, String path, Consumer<String> notes) {
        this.fields = fields;
        this.path = path;
        this.notes = notes;
    }

    private @Nullable Node node(String key) {
        Node node = fields == null ? null : fields.get(key);
        return node instanceof Text text && text.value().equals(NULL) ? null : node;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Malformed wrong(String key, String expected) {
        return new Malformed(pathOf(key) + ": expected " + expected);
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

    /** A text; the empty one counts as absent. */
    Optional<String> text(String key) throws Malformed {
        if (node(key) instanceof Text text && !text.isText()) {
            throw wrong(key, "a text");
        }
        return scalar(key);
    }

    /** The text of whatever scalar; the empty one counts as absent. */
    Optional<String> scalar(String key) throws Malformed {
        Node node = node(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof Text text) {
            return Optional.of(text.value()).filter(value -> !value.isEmpty());
        }
        throw wrong(key, "a text");
    }

    /** The text of a field that has to be there. */
    String requiredText(String key) throws Malformed {
        return text(key).filter(text -> !text.isBlank()).orElseThrow(() -> wrong(key, "a text"));
    }

    /** The name of another object. */
    Optional<String> name(String key) throws Malformed {
        Optional<String> name = text(key);
        if (name.isPresent() && !ObjectRef.canBeNamed(name.get())) {
            throw wrong(key, "the name of an object");
        }
        return name;
    }

    /** The name of another object, which has to be there. */
    String requiredName(String key) throws Malformed {
        return name(key).orElseThrow(() -> wrong(key, "the name of an object"));
    }

    /** Whether the field is true. */
    boolean is(String key) throws Malformed {
        return is(key, "false");
    }

    /** Whether the field is true, or its default where it is absent. */
    boolean is(String key, String otherwise) throws Malformed {
        return switch (scalar(key).orElse(otherwise)) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> throw wrong(key, "true or false");
        };
    }

    /** A quantity; one that cannot be parsed is noted, and unknown. */
    OptionalLong quantity(String key) {
        Node node = node(key);
        if (node == null) {
            return OptionalLong.empty();
        }
        OptionalLong quantity = node instanceof Text text ? Quantities.parse(text.value()) : OptionalLong.empty();
        if (quantity.isEmpty()) {
            notes.accept(pathOf(key) + ": is no quantity and is taken as unknown");
        }
        return quantity;
    }

    /** A whole number that an answer rests on. */
    OptionalLong number(String key) throws Malformed {
        Optional<String> text = scalar(key);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong number = Quantities.parse(text.get());
        if (number.isEmpty()) {
            throw wrong(key, "a number");
        }
        return number;
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
