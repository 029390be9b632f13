package io.github.snapworthy.webhook;

/**
 * A resource of the Kubernetes API, as an admission review and the rule of a webhook name it.
 *
 * @param group the API group, the empty text for the core group
 * @param version the version whose fields are read
 * @param plural the name of the resource
 * @param kind the kind of its objects
 */
record ApiResource(String group, String version, String plural, String kind) {
    /** Whether that is the same resource, in whatever version. */
    boolean isOf(String otherGroup, String otherPlural) {
        return group.equals(otherGroup) && plural.equals(otherPlural);
    }

    /** The kind with its group, as {@code kubectl} prints it. */
    @Override
    public String toString() {
        return group.isEmpty() ? kind : kind + "." + group;
    }
}
