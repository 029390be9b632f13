package io.github.snapworthy.kubernetes.internal.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A list; elements that are null are left out.
 *
 * @param elements its elements
 */
public record Items(List<Node> elements) implements Node {
    /** A list to be filled. */
    static Items empty() {
        return new Items(new ArrayList<>());
    }
}
