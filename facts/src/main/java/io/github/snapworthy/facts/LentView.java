package io.github.snapworthy.facts;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.spi.ClusterView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A view that can be taken back: a provider that hangs must not keep a whole inventory alive. */
final class LentView implements ClusterView {
    private volatile @Nullable ClusterView view;

    LentView(ClusterView view) {
        this.view = view;
    }

    void takeBack() {
        view = null;
    }

    @Override
    public ImmutableList<StorageClass> storageClasses(DriverName driver) {
        return lent().storageClasses(driver);
    }

    @Override
    public ImmutableList<SnapshotClass> snapshotClasses(DriverName driver) {
        return lent().snapshotClasses(driver);
    }

    @Override
    public Optional<String> release(DriverName driver) {
        return lent().release(driver);
    }

    @Override
    public boolean sawGroup(String apiGroup) {
        return lent().sawGroup(apiGroup);
    }

    private ClusterView lent() {
        ClusterView lent = view;
        if (lent == null) {
            throw new IllegalStateException("the inquiry is over");
        }
        return lent;
    }
}
