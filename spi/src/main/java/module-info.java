/** What the author of a driver-facts provider sees: interfaces and fact types. */
module io.github.snapworthy.spi {
    requires transitive io.github.snapworthy.core;
    requires static java.compiler;
    requires static com.google.errorprone.annotations;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.snapworthy.spi;
}
