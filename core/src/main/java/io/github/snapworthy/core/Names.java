package io.github.snapworthy.core;

/** Checks of object names at the public entries; a malformed one is misuse and throws. */
final class Names {
    private static final int LONGEST = 253;

    private Names() {}

    static String namespace(String namespace) {
        return require(namespace, "namespace");
    }

    static String name(String name) {
        return require(name, "name");
    }

    static String require(String value, String parameter) {
        if (value == null) {
            throw new NullPointerException(parameter);
        }
        if (!plausible(value)) {
            throw new IllegalArgumentException(parameter
                    + ": expected a Kubernetes object name (no slash, no white space, 1 to 253 characters), was '"
                    + value + "'");
        }
        return value;
    }

    /** Whether a Kubernetes API could have an object of that name: path-segment rules, not DNS rules. */
    static boolean plausible(String value) {
        if (value.isEmpty() || value.length() > LONGEST || value.equals(".") || value.equals("..")) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '/' || c == '%' || c <= ' ' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
