package io.github.snapworthy.facts.internal.yaml;

/** Thrown where a YAML file is not as it has to be. The message begins with file, line and column. */
public final class YamlProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    YamlProblem(String where, String what) {
        super(where + ": " + what);
    }
}
