package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a tool takes its class or none, and why each other class lost, in rows of {@link DialectTableTest}. */
class DialectWordsTest {
    private static final String TABLE = """
            A | KUBERNETES | no class is of OURS | x SNAPSHOT_CLASS_WRONG_DRIVER
            B | HARVESTER | the host's configuration names no class for OURS | x NOT_CHOSEN
            B | SNAPSHOTTER | x is the only class of OURS, and is not marked | x NOT_MARKED
            B | VELERO | x is the only class of OURS | -
            C | CDI | x, y are classes of OURS, and none is marked: the first by name is taken | y NOT_CHOSEN
            C | KUBERNETES | x, y are classes of OURS, and none is marked | x NOT_MARKED, y NOT_MARKED
            D | HARVESTER | the host's configuration names no class for OURS | x NOT_CHOSEN, y NOT_CHOSEN
            D | KUBEVIRT | x alone is marked by MARK | y NOT_MARKED
            E | KUBEVIRT | x, y are marked by MARK: the first that is listed is taken | y NOT_CHOSEN
            E | SNAPSHOTTER | x, y are marked by MARK | x NOT_CHOSEN, y NOT_CHOSEN
            F | CDI | x, y are classes of OURS, and none is marked: the first by name is taken | y NOT_CHOSEN
            F | VELERO | x alone is marked by MARK | y NOT_MARKED
            G | KUBERNETES | y alone is marked by MARK | x NOT_MARKED
            G | VELERO | x alone is marked by velero.io/csi-volumesnapshot-class | y NOT_MARKED
            H | CDI | storage-profile names x, which is of THEIRS instead of OURS | x SNAPSHOT_CLASS_WRONG_DRIVER, y NOT_CHOSEN
            H | HARVESTER | host-config names x, which is of THEIRS instead of OURS | x SNAPSHOT_CLASS_WRONG_DRIVER, y NOT_CHOSEN
            H | KUBERNETES | y is the only class of OURS | x SNAPSHOT_CLASS_WRONG_DRIVER
            H | KUBEVIRT | storage-profile names x, and its driver THEIRS is not compared with OURS | y NOT_CHOSEN
            H | VELERO | claim-annotation names x, which is of THEIRS and is passed over; y is the only class of OURS | x SNAPSHOT_CLASS_WRONG_DRIVER
            I | KASTEN | storage-class-annotation names x, which does not exist | y NOT_CHOSEN
            I | KUBEVIRT | storage-profile names x, which does not exist | y NOT_CHOSEN
            I | VELERO | claim-annotation names x, which does not exist and is passed over; y is the only class of OURS | -
            J | CDI | its volume is of OURS, its StorageClass of THEIRS | x NOT_CHOSEN
            J | KASTEN | no class is of THEIRS | x SNAPSHOT_CLASS_WRONG_DRIVER
            J' | HARVESTER | the host's configuration names no class for OURS | x NOT_CHOSEN, z SNAPSHOT_CLASS_WRONG_DRIVER
            J' | KUBEVIRT | z is the only class of THEIRS | x SNAPSHOT_CLASS_WRONG_DRIVER
            K | SNAPSHOTTER | x alone is marked by MARK | -
            K | VELERO | the claim has no StorageClass | x NOT_CHOSEN
            own | CDI | storage-profile names x | y NOT_CHOSEN
            own | VELERO | claim-annotation names x | y NOT_CHOSEN
            k10 | KASTEN | y alone is marked by k10.kasten.io/is-snapshot-class | x NOT_MARKED
            """;

    static Stream<Arguments> lines() {
        return TABLE.lines().map(line -> line.split(" \\| ")).map(cells -> arguments((Object[]) cells));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lines")
    void a_tool_says_why(String row, String dialect, String why, String rejected) {
        DialectCluster cluster = DialectTableTest.rows()
                .filter(known -> known.getKey().equals(row))
                .findFirst()
                .orElseThrow()
                .getValue();
        DialectAnswer answer =
                DialectCluster.over(Profile.kubernetes(), cluster.inventory())
                        .compare(ClaimRef.of("apps", "data"))
                        .answers()
                        .stream()
                        .filter(known -> known.dialect().equals(dialect))
                        .findFirst()
                        .orElseThrow();

        assertThat(answer.why())
                .isEqualTo(why.replace("OURS", "hostpath.csi.k8s.io")
                        .replace("THEIRS", "ebs.csi.aws.com")
                        .replace("MARK", "snapshot.storage.kubernetes.io/is-default-class"));
        assertThat(answer.rejected().stream()
                        .map(lost -> lost.name() + " " + lost.why())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(rejected.equals("-") ? "" : rejected);
    }
}
