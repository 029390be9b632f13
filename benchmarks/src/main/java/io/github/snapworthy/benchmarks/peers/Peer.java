package io.github.snapworthy.benchmarks.peers;

/** Answers questions over facts that it was prepared with. For one thread. */
public interface Peer extends AutoCloseable {
    /** The worst reason that there is, the first of equally bad ones, or {@link Reason#NONE}. */
    Reason decide(Question question);

    @Override
    default void close() {}
}
