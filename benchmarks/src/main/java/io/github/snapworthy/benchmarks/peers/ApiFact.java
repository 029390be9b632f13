package io.github.snapworthy.benchmarks.peers;

/**
 * The snapshot API.
 *
 * @param served whether it is served, or taken to be
 */
public record ApiFact(boolean served) {}
