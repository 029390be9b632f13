package io.github.snapworthy.kubernetes.internal.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an object are read, as a tree of field names; lists are passed through. Immutable once built, and safe
 * for all threads.
 */
public final class FieldTree {
    private final Map<String, FieldTree> children = new HashMap<>();
    private @Nullable FieldTree any;
    private @Nullable Predicate<String> anyOf;
    private @Nullable Predicate<String> keeps;
    private boolean mark;

    private FieldTree() {}

    /**
     * The tree of these paths. A path is field names joined by dots; {@code *} stands for every field that has no path
     * of its own. Of a map or list at the end of a path only its presence is kept.
     */
    public static FieldTree of(Iterable<String> paths) {
        FieldTree root = new FieldTree();
        paths.forEach(path -> root.at(path));
        return root;
    }

    /** Restricts the {@code *} below a path to the fields that pass. */
    public FieldTree restrict(String path, Predicate<String> passes) {
        at(path).anyOf = passes;
        return this;
    }

    /** Keeps below a path, of the fields that have no path of their own, the maps that pass, and of these their presence. */
    public FieldTree mark(String path, Predicate<String> passes) {
        FieldTree tree = at(path);
        tree.anyOf = passes;
        tree.any = new FieldTree();
        tree.any.mark = true;
        return this;
    }

    /** Keeps of the texts at a path those that pass, and of the others their presence, as the empty text. */
    public FieldTree sift(String path, Predicate<String> passes) {
        at(path).keeps = passes;
        return this;
    }

    /** What is kept of a text here. */
    String sifted(String text) {
        return keeps == null || keeps.test(text) ? text : "";
    }

    /** Whether only the presence of a map is kept. */
    boolean isMark() {
        return mark;
    }

    private FieldTree at(String path) {
        FieldTree tree = this;
        for (String name : path.split("\\.", -1)) {
            tree = tree.descend(name);
        }
        return tree;
    }

    private FieldTree descend(String name) {
        if (!name.equals("*")) {
            return children.computeIfAbsent(name, n -> new FieldTree());
        }
        FieldTree child = any == null ? new FieldTree() : any;
        any = child;
        return child;
    }

    /** What is read of a field, null where it is not read at all. */
    @Nullable
    FieldTree child(String name) {
        FieldTree child = children.get(name);
        if (child != null || any == null) {
            return child;
        }
        return anyOf == null || anyOf.test(name) ? any : null;
    }

    boolean isLeaf() {
        return children.isEmpty() && any == null;
    }
}
