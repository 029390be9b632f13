package io.github.snapworthy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An expansion: from which size, by which class, and whether the driver grows a volume while it is used or while it is not. */
class ExpandedClaimTest {
    private static final DriverName ACME = DriverName.of("csi.acme.example");
    private static final Facts BOTH = Facts.of(ACME).supports(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE);
    private static final Facts ONLINE =
            Facts.of(ACME).supports(Capability.EXPAND_ONLINE).refuses(Capability.EXPAND_OFFLINE);
    private static final Facts OFFLINE =
            Facts.of(ACME).refuses(Capability.EXPAND_ONLINE).supports(Capability.EXPAND_OFFLINE);

    private final Claim.Builder claim =
            Claim.builder().name("apps", "data").storageClass("fast").bound("pv");
    private final Volume.Builder volume =
            Volume.builder().name("pv").csi(ACME.value(), "h").boundTo("apps", "data");
    private final Inventory.Builder seen = Inventory.builder()
            .add(StorageClass.builder()
                    .name("fast")
                    .provisioner(ACME.value())
                    .allowsExpansion(true)
                    .build())
            .add(new CsiDriver(ACME, CsiDriver.AttachmentNeed.REQUIRED));

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "11, false"})
    void a_claim_never_shrinks(long asked, boolean shrinks) {
        claim.capacityBytes(10).requestedBytes(OptionalLong.of(20));
        volume.capacityBytes(30);
        assertThat(codes(BOTH, asked).contains("SHRINK_REQUESTED")).isEqualTo(shrinks);
    }

    @Test
    void its_size_is_what_it_has_then_what_its_volume_has_then_what_was_asked_for() {
        assertThat(codes(BOTH, 1)).as("nothing tells a size").isEmpty();
        claim.requestedBytes(OptionalLong.of(20));
        assertThat(codes(BOTH, 19)).containsExactly("SHRINK_REQUESTED");
        assertThat(codes(BOTH, 20)).isEmpty();
        volume.capacityBytes(10);
        assertThat(codes(BOTH, 10)).isEmpty();
        assertThat(codes(BOTH, 9)).containsExactly("SHRINK_REQUESTED");
    }

    @Test
    void its_class_has_to_allow_it() {
        seen.add(StorageClass.builder()
                .name("fast")
                .provisioner(ACME.value())
                .allowsExpansion(false)
                .build());
        assertThat(codes(BOTH, 10)).containsExactly("EXPANSION_NOT_ALLOWED");
        seen.apply(Change.remove(ObjectRef.of(Kind.STORAGE_CLASS, "fast")));
        assertThat(codes(BOTH, 10)).containsExactly("EXPANSION_NOT_ALLOWED");
        seen.unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN);
        assertThat(codes(BOTH, 10)).containsExactly("FACT_UNREADABLE");
    }

    @Test
    void a_class_that_forbids_it_and_one_that_is_gone_are_told_apart() {
        seen.add(StorageClass.builder()
                .name("fast")
                .provisioner(ACME.value())
                .allowsExpansion(false)
                .build());
        assertThat(decide(BOTH, 10).blockers().get(0).evidence())
                .extracting(Evidence::detail)
                .containsExactly("not true");
        seen.apply(Change.remove(ObjectRef.of(Kind.STORAGE_CLASS, "fast")));
        assertThat(decide(BOTH, 10).blockers().get(0).evidence())
                .extracting(Evidence::detail)
                .containsExactly("no such class");
    }

    @Test
    void a_claim_without_a_class_is_never_expanded() {
        seen.add(Claim.builder().name("apps", "data").bound("pv").build());
        seen.unreadable(Kind.STORAGE_CLASS, Unreadable.FORBIDDEN);
        assertThat(codesOfWhatIsSeen(BOTH, 10)).containsExactly("EXPANSION_NOT_ALLOWED");
    }

    @Test
    void in_use_it_grows_online() {
        use();
        assertThat(codes(BOTH, 10)).isEmpty();
        assertThat(codes(ONLINE, 10)).isEmpty();
        assertThat(codes(OFFLINE, 10)).containsExactly("EXPANSION_NEEDS_OFFLINE");
        assertThat(codes(neither(), 10)).containsExactly("DRIVER_LACKS_EXPAND_ONLINE");
        assertThat(codes(Facts.of(ACME).refuses(Capability.EXPAND_ONLINE), 10))
                .containsExactly("DRIVER_LACKS_EXPAND_ONLINE");
        assertThat(codes(Facts.of(ACME).supports(Capability.EXPAND_OFFLINE), 10))
                .containsExactly("EXPAND_ONLINE_SUPPORT_UNKNOWN");
    }

    @Test
    void an_attachment_is_a_use_too() {
        seen.add(attachment());
        assertThat(codes(OFFLINE, 10)).containsExactly("EXPANSION_NEEDS_OFFLINE");
    }

    @Test
    void out_of_use_it_grows_offline() {
        assertThat(codes(BOTH, 10)).isEmpty();
        assertThat(codes(OFFLINE, 10)).isEmpty();
        assertThat(codes(ONLINE, 10)).containsExactly("EXPANSION_AWAITS_USE");
        assertThat(codes(neither(), 10)).containsExactly("DRIVER_LACKS_EXPAND_OFFLINE");
        assertThat(codes(Facts.of(ACME).supports(Capability.EXPAND_ONLINE), 10))
                .containsExactly("EXPAND_OFFLINE_SUPPORT_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"POD", "VM", "VM_INSTANCE", "ATTACHMENT"})
    void whether_it_is_used_matters_where_it_makes_a_difference(Kind kind) {
        seen.unreadable(kind, Unreadable.FORBIDDEN);
        assertThat(codes(BOTH, 10)).isEmpty();
        for (Facts facts : List.of(ONLINE, OFFLINE)) {
            assertThat(decide(facts, 10).blockers())
                    .singleElement()
                    .satisfies(blocker -> assertThat(blocker.arguments()).containsEntry("kind", kind.qualifiedName()));
        }
    }

    @Test
    void a_mode_that_nobody_stated_is_told_where_it_is_relied_on() {
        assertThat(codes(BOTH, 10)).isEmpty();
        assertThat(codes(BOTH.limited(Limit.EXPANSION_MODE_UNSTATED), 10)).isEmpty();
        FactSet read = FactSet.of("list", Trust.CATALOGUED, BOTH.limited(Limit.EXPANSION_MODE_UNSTATED));
        assertThat(over(read).decide(request(10)).findings())
                .extracting(finding -> finding.code().value())
                .containsExactly("EXPANSION_MODE_UNSTATED");
    }

    @Test
    void a_claim_that_is_being_resized_waits() {
        claim.resizing(true);
        assertThat(codes(BOTH, 10)).containsExactly("VOLUME_RESIZING");
    }

    private static Facts neither() {
        return Facts.of(ACME).refuses(Capability.EXPAND_ONLINE, Capability.EXPAND_OFFLINE);
    }

    private void use() {
        seen.add(Pod.builder()
                .name("apps", "web")
                .phase(Pod.Phase.RUNNING)
                .addClaims("data")
                .build());
    }

    private static Attachment attachment() {
        return new Attachment(ObjectRef.of(Kind.ATTACHMENT, "a"), "pv", "node-1");
    }

    private List<String> codes(Facts facts, long asked) {
        seen.add(claim.build());
        return codesOfWhatIsSeen(facts, asked);
    }

    private List<String> codesOfWhatIsSeen(Facts facts, long asked) {
        return over(FactSet.of("pack", Trust.CURATED, facts)).decide(request(asked)).blockers().stream()
                .map(finding -> finding.code().value())
                .toList();
    }

    private Decision decide(Facts facts, long asked) {
        seen.add(claim.build());
        return over(FactSet.of("pack", Trust.CURATED, facts)).decide(request(asked));
    }

    private static Request request(long asked) {
        return Request.expand(ClaimRef.of("apps", "data")).to(asked);
    }

    private Situation over(FactSet facts) {
        return Advisor.of(Profile.kubernetes())
                .over(seen.add(volume.build()).assumeComplete().build(), facts);
    }
}
