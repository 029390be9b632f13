package io.github.snapworthy.kubernetes;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import org.immutables.value.Value;

/** What became of one kind of a live cluster that was asked for. */
@Value.Immutable
@AdapterStyle
public interface ListedKind {
    /** What became of a kind. */
    enum State {
        /** Listed to the end: what is not there is missing. */
        COMPLETE,
        /** Some of it was read; what is not there is unknown. */
        PARTIAL,
        /** Nothing was read: the API server refused. */
        FORBIDDEN,
        /** Nothing was read: the request or the answer failed. */
        FAILED,
        /** The API server has no such kind: it is complete and empty. */
        NOT_SERVED
    }

    /** What became of it. */
    State state();

    /** How many objects were seen, those among them that made no sense. */
    int objects();

    /** The {@code apiVersion} in which it was read, the empty text where nothing was. */
    String apiVersion();

    /**
     * The resource version of each list by its namespace, under the empty text that of a list of all; a watch that goes on
     * from there misses nothing. Only of lists that were read to their end.
     */
    ImmutableSortedMap<String, String> resourceVersions();

    /**
     * What failed, for people, one line each; {@link State#COMPLETE} has none. Where a list has an object without a name,
     * only the problems of the reading tell it.
     */
    ImmutableSet<String> failures();

    /** A builder of the module. */
    final class Builder extends ImmutableListedKind.Builder {
        Builder() {}
    }
}
