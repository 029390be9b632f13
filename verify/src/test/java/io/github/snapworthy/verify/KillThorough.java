package io.github.snapworthy.verify;

import io.github.snapworthy.verify.simulated.SimulatedCluster.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More places to be killed at. */
class KillThorough extends KillTest {
    @Override
    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT,fast,POST,persistentvolumeclaims,1,AFTER",
        "CLONE,kept,POST,pods,2,BEFORE",
        "SNAPSHOT,kept,POST,persistentvolumeclaims,2,AFTER",
        "SNAPSHOT,kept,DELETE,persistentvolumeclaims,1,AFTER",
        "SNAPSHOT,kept,DELETE,/volumesnapshots,1,BEFORE",
        "GROUP_SNAPSHOT,fast,POST,/volumegroupsnapshots,1,AFTER"
    })
    void what_a_killed_verifier_left_is_removed(
            CopyMethod method, String storageClass, String verb, String path, int number, When when) throws Exception {
        super.what_a_killed_verifier_left_is_removed(method, storageClass, verb, path, number, when);
    }
}
