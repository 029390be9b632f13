package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Condition.Place;
import io.github.snapworthy.core.Condition.Where;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims of one StorageClass and driver share checks; what tells one of them from the others still counts. */
class SharedChecksTest {
    private static final String DRIVER = "csi.acme.example";
    private static final Facts ABLE = Facts.of(DriverName.of(DRIVER)).supports(Capability.SNAPSHOT);

    /** A claim and its volume. */
    private static final class Bound {
        private final Claim.Builder claim;
        private final Volume.Builder volume;

        Bound(String name) {
            this.claim = Claim.builder().name("apps", name).storageClass("fast").bound("pv-" + name);
            this.volume = Volume.builder()
                    .name("pv-" + name)
                    .csi(DRIVER, "handle-" + name)
                    .storageClass("fast")
                    .boundTo("apps", name);
        }

        Bound engine(String value) {
            volume.putVolumeAttributes("engine", value);
            return this;
        }

        void addTo(Inventory.Builder seen) {
            seen.add(claim.build()).add(volume.build());
        }
    }

    private static Inventory.Builder cluster(Bound... bound) {
        Inventory.Builder seen = Inventory.builder()
                .add(StorageClass.builder().name("fast").provisioner(DRIVER).build())
                .add(SnapshotClass.builder().name("snap").driver(DRIVER).build())
                .add(Claim.builder()
                        .name("apps", "pending")
                        .storageClass("fast")
                        .build())
                .assumeComplete();
        for (Bound one : bound) {
            one.addTo(seen);
        }
        return seen;
    }

    static Stream<Condition> conditions() {
        return Stream.of(
                Condition.volumeAttribute("engine").isAnyOf("v1", "v2"),
                Condition.volumeAttribute("engine").isAbsent(),
                Condition.volumeMode().is("FILESYSTEM"),
                new Place(Where.VOLUME_HANDLE, "").is("handle-plain"),
                new Place(Where.ACCESS_MODES, "").is("ReadWriteOnce"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void what_a_capability_hangs_on_of_the_volume_is_asked_of_each(Condition unless) {
        Bound block = new Bound("block").engine("v1");
        block.volume.volumeMode(VolumeMode.BLOCK).addAccessModes("ReadWriteOnce");
        Inventory seen = cluster(
                        new Bound("plain"),
                        block,
                        new Bound("one").engine("v1"),
                        new Bound("two").engine("v2"),
                        new Bound("three").engine("v3"))
                .build();
        Facts facts = Facts.of(DriverName.of(DRIVER)).refuses(Capability.SNAPSHOT, unless);
        allAlikeInAnyOrder(
                Profile.kubernetes(),
                seen,
                facts,
                snapshot("plain"),
                snapshot("block"),
                snapshot("one"),
                snapshot("two"),
                snapshot("three"),
                snapshot("pending"));
    }

    @Test
    void each_value_is_judged_for_itself() {
        Facts facts = Facts.of(DriverName.of(DRIVER))
                .refuses(
                        Capability.SNAPSHOT, Condition.volumeAttribute("engine").isAnyOf("v1", "v2"));
        Situation now = Advisor.of(Profile.kubernetes())
                .over(
                        cluster(new Bound("one").engine("v1"), new Bound("three").engine("v3"), new Bound("none"))
                                .build(),
                        known(facts));

        assertThat(verdicts(now, "one", "three", "none", "one"))
                .containsOnly(
                        entry("one", Verdict.ALLOWED), entry("three", Verdict.DENIED), entry("none", Verdict.DENIED));
    }

    @Test
    void a_class_that_is_named_for_one_claim_is_not_that_of_the_others() {
        Bound annotated = new Bound("annotated");
        annotated.claim.putAnnotations("velero.io/csi-volumesnapshot-class", "other");
        Inventory seen = cluster(new Bound("plain"), annotated)
                .add(SnapshotClass.builder().name("other").driver(DRIVER).build())
                .build();
        Situation now = Advisor.of(Profile.velero()).over(seen, known(ABLE));
        Situation again = Advisor.of(Profile.velero()).over(seen, known(ABLE));

        Decision plain = now.decide(snapshot("plain"));
        Decision own = now.decide(snapshot("annotated"));
        assertThat(again.decide(snapshot("annotated"))).isEqualTo(own);
        assertThat(again.decide(snapshot("plain"))).isEqualTo(plain);
        assertThat(own.snapshotClass()).isNotEqualTo(plain.snapshotClass());
        assertThat(now.decide(Request.snapshot(ClaimRef.of("apps", "plain")).withClass("other"))
                        .snapshotClass()
                        .map(SnapshotClassChoice::name))
                .contains("other");
        assertThat(now.decide(snapshot("plain"))).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void it_is_asked_of_each_where_no_class_resolves_too(Condition unless) {
        Bound block = new Bound("block").engine("v1");
        block.volume.volumeMode(VolumeMode.BLOCK).addAccessModes("ReadWriteOnce");
        Inventory seen = cluster(new Bound("plain"), block, new Bound("two").engine("v2"))
                .build()
                .with(Change.remove(ObjectRef.of(Kind.SNAPSHOT_CLASS, "snap")));
        Facts facts = Facts.of(DriverName.of(DRIVER)).refuses(Capability.SNAPSHOT, unless);

        allAlikeInAnyOrder(Profile.kubernetes(), seen, facts, snapshot("plain"), snapshot("block"), snapshot("two"));
    }

    @Test
    void claims_of_one_class_whose_volumes_are_of_several_drivers_are_judged_by_their_own() {
        Bound own = new Bound("own");
        Bound other = new Bound("other");
        other.volume.csi("csi.other.example", "handle");
        Facts facts = Facts.of(DriverName.of(DRIVER)).refuses(Capability.SNAPSHOT);
        Inventory seen = cluster(own, other).build();

        allAlikeInAnyOrder(Profile.kubernetes(), seen, facts, snapshot("own"), snapshot("other"), snapshot("pending"));
        Situation now = Advisor.of(Profile.kubernetes()).over(seen, known(facts));
        Code lacks = Code.of("DRIVER_LACKS_SNAPSHOT");
        assertThat(now.decide(snapshot("own")).blockers())
                .extracting(Finding::code)
                .contains(lacks);
        assertThat(now.decide(snapshot("other")).blockers())
                .extracting(Finding::code)
                .doesNotContain(lacks);
    }

    @Test
    void claims_of_other_classes_than_their_volumes_keep_to_what_their_own_class_says() {
        Bound gold = new Bound("gold");
        gold.claim.storageClass("gold");
        Bound silver = new Bound("silver");
        silver.claim.storageClass("silver");
        Inventory.Builder seen = cluster(gold, silver);
        for (String name : List.of("gold", "silver")) {
            seen.add(StorageClass.builder().name(name).provisioner(DRIVER).build())
                    .add(SnapshotClass.builder()
                            .name("snap-" + name)
                            .driver(DRIVER)
                            .build())
                    .add(StorageProfile.builder()
                            .name(name)
                            .requestedSnapshotClass("snap-" + name)
                            .snapshotClass("snap-" + name)
                            .build());
        }
        Situation now = Advisor.of(Profile.kubevirt()).over(seen.build(), known(ABLE));
        for (String name : List.of("gold", "silver")) {
            assertThat(now.decide(snapshot(name)).snapshotClass().map(SnapshotClassChoice::name))
                    .contains("snap-" + name);
        }
    }

    @Test
    void a_clone_hangs_on_the_class_that_it_is_made_in_and_a_snapshot_does_not() {
        Facts facts = Facts.of(DriverName.of(DRIVER))
                .refuses(Capability.SNAPSHOT, new Place(Where.TARGET_STORAGE_CLASS_PARAMETER, "tier").is("gold"));
        Inventory.Builder seen = cluster(new Bound("plain"));
        for (String tier : List.of("gold", "lead")) {
            seen.add(StorageClass.builder()
                    .name(tier)
                    .provisioner(DRIVER)
                    .putParameters("tier", tier)
                    .build());
        }
        CloneRequest clone = Request.clone(ClaimRef.of("apps", "plain")).using(CloneMethod.SNAPSHOT_AND_RESTORE);

        allAlikeInAnyOrder(
                Profile.kubernetes(),
                seen.build(),
                facts,
                snapshot("plain"),
                clone.storageClass("gold"),
                clone.storageClass("lead"),
                clone);
    }

    @Test
    void the_engine_of_each_volume_counts_on_harvester() {
        String longhorn = "driver.longhorn.io";
        Inventory.Builder seen = Inventory.builder()
                .add(StorageClass.builder().name("fast").provisioner(longhorn).build())
                .add(SnapshotClass.builder().name("snap").driver(longhorn).build())
                .add(new Setting(
                        ObjectRef.of(Kind.SETTING, "csi-driver-config"),
                        "{\"driver.longhorn.io\":{\"volumeSnapshotClassName\":\"snap\"}}",
                        ""))
                .add(Setting.of("server-version", "v1.6.0", ""))
                .assumeComplete();
        for (String engine : List.of("v1", "v2")) {
            seen.add(Claim.builder()
                            .name("apps", engine)
                            .storageClass("fast")
                            .bound("pv-" + engine)
                            .build())
                    .add(Volume.builder()
                            .name("pv-" + engine)
                            .csi(longhorn, engine)
                            .storageClass("fast")
                            .putVolumeAttributes("dataEngine", engine)
                            .boundTo("apps", engine)
                            .build());
        }
        Facts able = Facts.of(DriverName.of(longhorn)).supports(Capability.SNAPSHOT);
        allAlikeInAnyOrder(Profile.harvester(), seen.build(), able, snapshot("v1"), snapshot("v2"));
        Situation now = Advisor.of(Profile.harvester()).over(seen.build(), known(able));
        assertThat(verdicts(now, "v1", "v2")).containsOnly(entry("v1", Verdict.ALLOWED), entry("v2", Verdict.DENIED));
    }

    /** Whichever is asked first, each is decided as it is alone. */
    private static void allAlikeInAnyOrder(Profile profile, Inventory seen, Facts facts, Request... requests) {
        Advisor advisor = Advisor.of(profile);
        for (int first = 0; first < requests.length; first++) {
            Situation warm = advisor.over(seen, known(facts));
            for (int i = 0; i < requests.length; i++) {
                Request request = requests[(first + i) % requests.length];
                assertThat(warm.decide(request))
                        .isEqualTo(advisor.over(seen, known(facts)).decide(request));
            }
        }
    }

    private static Request snapshot(String claim) {
        return Request.snapshot(ClaimRef.of("apps", claim));
    }

    private static FactSet known(Facts facts) {
        return FactSet.of("test", Trust.VERIFIED, facts);
    }

    private Map<String, Verdict> verdicts(Situation now, String... claims) {
        ImmutableMap.Builder<String, Verdict> verdicts = ImmutableMap.builder();
        for (String claim : claims) {
            verdicts.put(claim, now.decide(snapshot(claim)).verdict());
        }
        return verdicts.buildKeepingLast();
    }
}
