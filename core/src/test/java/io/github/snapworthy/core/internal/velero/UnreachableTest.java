package io.github.snapworthy.core.internal.velero;

import static io.github.snapworthy.core.internal.velero.Rules.csi;
import static io.github.snapworthy.core.internal.velero.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.VolumeRule;
import io.github.snapworthy.core.VolumeRule.Capacity;
import io.github.snapworthy.core.VolumeRule.Nfs;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class UnreachableTest {
    private static ImmutableList<Unreachable> among(VolumeRule.Builder... rules) {
        return Unreachable.among(
                Arrays.stream(rules).map(VolumeRule.Builder::build).collect(ImmutableList.toImmutableList()));
    }

    private static void shadowed(VolumeRule.Builder broad, VolumeRule.Builder narrow) {
        assertThat(among(broad, narrow))
                .containsExactly(new Unreachable(1, "volumePolicies[0] matches every volume that it matches"));
    }

    private static void free(VolumeRule.Builder first, VolumeRule.Builder second) {
        assertThat(among(first, second)).isEmpty();
    }

    @Test
    void whatever_follows_a_rule_without_conditions() {
        shadowed(rule(), rule().addStorageClasses("gp3"));
        free(rule().addStorageClasses("gp3"), rule());
    }

    @Test
    void an_equal_rule() {
        shadowed(
                rule().addStorageClasses("a", "b").capacity(Capacity.atLeast(5)),
                rule().addStorageClasses("b", "a").capacity(Capacity.atLeast(5)));
    }

    @Test
    void a_smaller_range_of_capacities() {
        shadowed(rule().capacity(Capacity.between(5, 20)), rule().capacity(Capacity.between(5, 10)));
        shadowed(rule().capacity(Capacity.atLeast(5)), rule().capacity(Capacity.between(6, 10)));
        free(rule().capacity(Capacity.between(5, 20)), rule().capacity(Capacity.atLeast(6)));
        free(rule().capacity(Capacity.between(5, 20)), rule().capacity(Capacity.between(4, 6)));
    }

    @Test
    void fewer_names() {
        shadowed(rule().addStorageClasses("a", "b"), rule().addStorageClasses("b", ""));
        shadowed(rule().addClaimPhases("Bound", "Lost"), rule().addClaimPhases("Lost"));
        shadowed(rule().addVolumeTypes("csi", "nfs"), rule().addVolumeTypes("nfs"));
        free(rule().addStorageClasses("a"), rule().addStorageClasses("a", "b"));
        free(rule().addClaimPhases("Bound"), rule().addStorageClasses("a"));
    }

    @Test
    void more_labels() {
        shadowed(
                rule().putClaimLabels("app", "db"),
                rule().putClaimLabels("app", "db").putClaimLabels("tier", "gold"));
        free(rule().putClaimLabels("app", "db"), rule().putClaimLabels("app", "web"));
    }

    @Test
    void a_narrower_source() {
        shadowed(rule().csi(csi("")), rule().csi(csi("a.example")));
        shadowed(rule().csi(csi("a.example")), rule().csi(csi("a.example", "k", "v")));
        shadowed(rule().csi(csi("")), rule().addVolumeTypes("csi"));
        shadowed(rule().addVolumeTypes("csi"), rule().csi(csi("a.example")));
        shadowed(rule().nfs(new Nfs("", "")), rule().nfs(new Nfs("s", "")));
        shadowed(rule().nfs(new Nfs("s", "")), rule().nfs(new Nfs("s", "/p")));
        shadowed(rule().nfs(new Nfs("", "/p")), rule().nfs(new Nfs("s", "/p")));
        shadowed(rule().nfs(new Nfs("", "")), rule().addVolumeTypes("nfs"));
        free(rule().csi(csi("a.example")), rule().csi(csi("b.example")));
        free(rule().csi(csi("a.example", "k", "v")), rule().csi(csi("a.example")));
        free(rule().nfs(new Nfs("s", "/p")), rule().nfs(new Nfs("s", "")));
        free(rule().nfs(new Nfs("s", "/p")), rule().nfs(new Nfs("t", "/p")));
        free(rule().nfs(new Nfs("", "/p")), rule().nfs(new Nfs("s", "/q")));
    }

    @Test
    void conditions_that_contradict_each_other() {
        contradicts(rule().capacity(new Capacity(0, OptionalLong.of(-5))), "no capacity is in the range");
        contradicts(rule().addStorageClasses(""), "storageClass names no class");
        contradicts(
                rule().addClaimPhases("bound"), "pvcPhase names no phase of a claim: expected Pending, Bound or Lost");
        contradicts(rule().addVolumeTypes("awsAzureDisk", "EBS"), "volumeTypes names no type of a volume");
        contradicts(rule().csi(csi("")).nfs(new Nfs("", "")), "no volume is both csi and nfs");
        contradicts(rule().csi(csi("")).addVolumeTypes("nfs"), "volumeTypes leaves no csi volume");
        contradicts(rule().nfs(new Nfs("", "")).addVolumeTypes("csi"), "volumeTypes leaves no nfs volume");
    }

    @Test
    void a_condition_on_the_volume_of_a_claim_that_has_none() {
        String why = "a claim that is not Bound has no volume that the other conditions could match";
        contradicts(rule().addClaimPhases("Pending").addStorageClasses("gp3"), why);
        contradicts(rule().addClaimPhases("Pending", "Lost").csi(csi("")), why);
        contradicts(rule().addClaimPhases("Lost").capacity(Capacity.atLeast(1)), why);
        contradicts(rule().addClaimPhases("Lost").addVolumeTypes("csi"), why);
        assertThat(among(rule().addClaimPhases("Pending", "Bound").addStorageClasses("gp3")))
                .isEmpty();
        assertThat(among(rule().addClaimPhases("Pending").capacity(Capacity.between(0, 5))))
                .isEmpty();
    }

    private static void contradicts(VolumeRule.Builder rule, String why) {
        assertThat(among(rule)).containsExactly(new Unreachable(0, why));
    }

    @Test
    void a_rule_for_volumes_of_pods_is_none() {
        assertThat(among(rule().addVolumeTypes("emptyDir"))).isEmpty();
    }
}
