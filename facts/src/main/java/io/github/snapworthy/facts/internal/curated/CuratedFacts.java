package io.github.snapworthy.facts.internal.curated;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Facts;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.facts.internal.DriverNames;
import io.github.snapworthy.spi.ClusterView;
import io.github.snapworthy.spi.DriverFactProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code snapworthy.curated}: facts that were read from the source of drivers. A file is read when its driver is first
 * asked for, once for all providers: the files belong to the build and never change. The driver of democratic-csi is named by its users: the file for it is for people, no name ever matches it.
 */
public final class CuratedFacts implements DriverFactProvider {
    /** Names without a file are kept too, as looking for one takes long; clusters may name any number of them. */
    private static final int MOST_NAMES = 4096;

    private static final Cache<String, Optional<DriverFile>> FILES =
            CacheBuilder.newBuilder().maximumSize(MOST_NAMES).build();

    /** A provider that has read nothing itself. */
    public CuratedFacts() {}

    @Override
    public String id() {
        return "snapworthy.curated";
    }

    @Override
    public Trust trust() {
        return Trust.CURATED;
    }

    /** The facts of the file that is named as the driver; else of one whose name ends it, where that file allows it. */
    @Override
    public Facts facts(DriverName driver, ClusterView view) {
        String name = driver.value();
        if (!isPath(name)) {
            return Facts.none();
        }
        for (int from = 0; from >= 0 && from < name.length(); from = afterDot(name, from)) {
            Optional<DriverFile> file = file(name.substring(from));
            if (file.isPresent() && file.get().speaksOf(driver)) {
                return file.get().about(driver);
            }
        }
        return Facts.none();
    }

    /** Names as Kubernetes allows them, and {@code rancher.io/local-path}: they are looked up as files. */
    private static boolean isPath(String name) {
        int slash = name.indexOf('/');
        return !name.contains("..")
                && (slash < 0
                        ? DriverNames.canBeReal(name)
                        : DriverNames.canBeReal(name.substring(0, slash))
                                && DriverNames.canBeReal(name.substring(slash + 1)));
    }

    private static int afterDot(String name, int from) {
        int dot = name.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }

    private static Optional<DriverFile> file(String name) {
        Optional<DriverFile> known = FILES.getIfPresent(name);
        if (known == null) {
            known = Pack.file(name);
            FILES.put(name, known);
        }
        return known;
    }

    /** All are the same: there is nothing to set. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CuratedFacts;
    }

    @Override
    public int hashCode() {
        return CuratedFacts.class.hashCode();
    }
}
