package io.github.snapworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.snapworthy.core.CsiDriver;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.spi.ClusterView;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LentViewTest {
    private static final DriverName A = DriverName.of("a.example");
    private static final ClusterView VIEW = new InventoryView(Inventory.builder()
            .add(new CsiDriver(A, CsiDriver.AttachmentNeed.NONE, Optional.of("1.2")))
            .add(StorageClass.builder().name("fast").provisioner(A.value()).build())
            .add(SnapshotClass.builder().name("snap").driver(A.value()).build())
            .build());

    private final LentView lent = new LentView(VIEW);

    @Test
    void it_shows_what_the_view_shows() {
        assertThat(lent.storageClasses(A)).hasSize(1).isEqualTo(VIEW.storageClasses(A));
        assertThat(lent.snapshotClasses(A)).hasSize(1).isEqualTo(VIEW.snapshotClasses(A));
        assertThat(lent.release(A)).contains("1.2");
        assertThat(lent.sawGroup("snapshot.storage.k8s.io")).isTrue();
    }

    @Test
    void it_passes_on_every_method_of_a_view() {
        assertThat(Stream.of(ClusterView.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers())))
                .allSatisfy(method -> assertThat(LentView.class
                                .getMethod(method.getName(), method.getParameterTypes())
                                .getDeclaringClass())
                        .isEqualTo(LentView.class));
    }

    @Test
    void what_was_taken_back_shows_nothing() {
        lent.takeBack();

        assertThatIllegalStateException().isThrownBy(() -> lent.release(A)).withMessage("the inquiry is over");
    }
}
