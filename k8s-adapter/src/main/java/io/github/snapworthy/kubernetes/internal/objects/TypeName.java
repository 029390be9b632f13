package io.github.snapworthy.kubernetes.internal.objects;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an object says it is: {@code apiVersion} without the version, and {@code kind}.
 *
 * @param group its API group, the empty text for the core group
 * @param kind its bare kind
 */
public record TypeName(String group, String kind) {
    private static final String LIST = "List";

    /** The type of an object; null where it does not say it. */
    public static @Nullable TypeName of(Fields object) {
        String apiVersion = object.text("apiVersion");
        String kind = object.text("kind");
        if (apiVersion == null || kind == null || apiVersion.isBlank() || kind.isBlank()) {
            return null;
        }
        int slash = apiVersion.indexOf('/');
        return new TypeName(slash < 0 ? "" : apiVersion.substring(0, slash), kind);
    }

    /** The type of an object, which in a list of one kind need not say it; null where neither says it. */
    public static @Nullable TypeName of(Fields object, @Nullable TypeName list) {
        TypeName own = of(object);
        if (own != null || list == null || !list.isTypedList() || isOdd(object)) {
            return own;
        }
        TypeName item = list.item();
        String kind = object.text("kind");
        return kind == null || kind.equals(item.kind()) ? item : null;
    }

    /** Whether an object says what it is with something that is no text. */
    public static boolean isOdd(Fields object) {
        return object.isOdd("apiVersion") || object.isOdd("kind");
    }

    /** Whether it is what the API server answers instead of an object. */
    public boolean isStatus() {
        return group.isEmpty() && kind.equals("Status");
    }

    /** Whether it is a {@code List} of whatever kinds. */
    public boolean isMixedList() {
        return kind.equals(LIST);
    }

    /** Whether it is a list of one kind, by its name. */
    public boolean isTypedList() {
        return kind.endsWith(LIST) && !isMixedList();
    }

    /** The type of the items of a typed list that do not say what they are. */
    public TypeName item() {
        return new TypeName(group, kind.substring(0, kind.length() - LIST.length()));
    }

    /** The kind, where decisions read it. */
    public Optional<Kind> known() {
        return Kind.of(group, kind);
    }

    /** The kind of that bare name, where only one group has it. */
    static Optional<Kind> guess(String bareName) {
        List<Kind> kinds = Kind.ofClusters().stream()
                .filter(kind -> kind.bareName().equals(bareName))
                .toList();
        return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
    }
}
