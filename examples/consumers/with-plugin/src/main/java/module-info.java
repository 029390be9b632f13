/** A host that is a module: "uses" brings along every plug-in on the module path; it starts with java-options.txt. */
module com.example.host {
    requires io.github.snapworthy.facts;
    requires io.github.snapworthy.spi;

    uses io.github.snapworthy.spi.DriverFactProvider;
}
