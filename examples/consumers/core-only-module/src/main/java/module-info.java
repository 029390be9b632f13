/** A host that is a module itself, and decides about objects of its own. */
module com.example.first {
    requires io.github.snapworthy.core;
}
