package io.github.snapworthy.kubernetes;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.kubernetes.internal.reading.SourcesReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the objects of a cluster from files, folders, archives and streams: what {@code kubectl get -o yaml} or {@code
 * json} writes, must-gathers, support bundles, manifests.
 *
 * <p>A kind that came as a whole list is complete, in the namespaces that the list covers; loose objects vouch for
 * nothing. Nothing that the input contains makes reading throw, and a broken document costs only itself.
 */
public final class ClusterFiles {
    private ClusterFiles() {}

    /** Reads files and folders with default options. */
    public static Reading read(Path... paths) {
        return read(Arrays.stream(paths).map(Source::of).toList(), ReadOptions.defaults());
    }

    /** Reads the sources in their order; of two objects of one name the last one counts. */
    public static Reading read(Iterable<Source> sources, ReadOptions options) {
        requireNonNull(sources, "sources");
        Sessions session = new Sessions(requireNonNull(options, "options"));
        SourcesReader reader = new SourcesReader(session.session());
        List<Source> all = ImmutableList.copyOf(sources);
        reader.expect(paths(all), streams(all));
        try {
            for (Source source : all) {
                read(source, reader);
            }
        } catch (IOException e) {
            // A limit on everything was reached, and the reader has told it.
        }
        return session.reading();
    }

    private static void read(Source source, SourcesReader reader) throws IOException {
        if (source instanceof Source.OfPath file) {
            reader.read(file.path());
        } else if (source instanceof Source.OfStream stream) {
            reader.read(stream.in(), stream.name());
        }
    }

    private static List<Path> paths(List<Source> sources) {
        return sources.stream()
                .filter(Source.OfPath.class::isInstance)
                .map(source -> ((Source.OfPath) source).path())
                .toList();
    }

    private static int streams(List<Source> sources) {
        return (int) sources.stream().filter(Source.OfStream.class::isInstance).count();
    }
}
