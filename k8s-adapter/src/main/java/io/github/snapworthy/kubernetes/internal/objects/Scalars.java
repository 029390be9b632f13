package io.github.snapworthy.kubernetes.internal.objects;

import io.github.snapworthy.core.Bytes;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Node;
import io.github.snapworthy.kubernetes.internal.tree.Text;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The scalars of a map of an object, read with the types that they should have. */
abstract class Scalars {
    /** Some dumps write null as a text. */
    private static final String NULL = "null";

    final @Nullable Fields fields;
    final Consumer<String> notes;
    private final String path;

    Scalars(@Nullable Fields fields, String path, Consumer<String> notes) {
        this.fields = fields;
        this.path = path;
        this.notes = notes;
    }

    final @Nullable Node node(String key) {
        Node node = fields == null ? null : fields.get(key);
        return node instanceof Text text && text.value().equals(NULL) ? null : node;
    }

    final String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    final Malformed wrong(String key, String expected) {
        return new Malformed(pathOf(key) + ": expected " + expected);
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
        OptionalLong quantity = node instanceof Text text ? Bytes.parse(text.value()) : OptionalLong.empty();
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
        OptionalLong number = Bytes.parse(text.get());
        if (number.isEmpty()) {
            throw wrong(key, "a number");
        }
        return number;
    }
}
