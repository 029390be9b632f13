/** A host that is a module; it starts with java-options.txt. */
module com.example.host {
    requires io.github.snapworthy.core;
    requires io.github.snapworthy.facts;
    requires io.github.snapworthy.kubernetes;
    requires io.github.snapworthy.report;
    requires io.kubernetes.client.java.api;
    requires jdk.httpserver;
}
