package io.github.snapworthy.kubernetes.internal.tree;

/**
 * A scalar, as its text.
 *
 * @param value the text
 * @param type what it is
 */
public record Text(String value, Type type) implements Node {
    /** What a scalar is. */
    public enum Type {
        TEXT,
        /** A number, true or false. */
        NUMBER
    }

    /** Whether it is a text and nothing else. */
    public boolean isText() {
        return type == Type.TEXT;
    }
}
