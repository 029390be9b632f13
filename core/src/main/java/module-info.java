/** The pure domain of Snapworthy: model, evidence, decisions and explanations. */
module io.github.snapworthy.core {
    requires transitive com.google.common;
    requires static java.compiler;
    requires static com.google.errorprone.annotations;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.snapworthy.core;
}
