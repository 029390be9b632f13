package io.github.snapworthy.kubernetes;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.kubernetes.internal.reading.ObjectReader;
import java.io.InputStream;
import java.util.Map;

/**
 * Reads objects that a host has in memory, with whatever client it got them: maps, lists of maps, streams of YAML or
 * JSON.
 */
public final class Manifests {
    private Manifests() {}

    /**
     * Reads one object, or a list of objects, whose values are maps, iterables and scalars. A whole list vouches for its
     * kinds, a single object for nothing.
     */
    public static Reading read(Map<String, ?> object) {
        return read(object, ReadOptions.defaults());
    }

    /** Reads one object, or a list of objects, with options. */
    public static Reading read(Map<String, ?> object, ReadOptions options) {
        requireNonNull(object, "object");
        Sessions session = new Sessions(requireNonNull(options, "options"));
        ObjectReader.read(object, session.session());
        return session.reading();
    }

    /** Reads a stream with default options; it is read to its end and not closed. */
    public static Reading read(InputStream in, String sourceName) {
        return ClusterFiles.read(ImmutableList.of(Source.of(in, sourceName)), ReadOptions.defaults());
    }
}
