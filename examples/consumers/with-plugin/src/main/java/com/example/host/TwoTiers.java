package com.example.host;

import io.github.snapworthy.core.Advisor;
import io.github.snapworthy.core.Claim;
import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.FactSet;
import io.github.snapworthy.core.Inventory;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.ProviderState;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Situation;
import io.github.snapworthy.core.SnapshotClass;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.Volume;
import io.github.snapworthy.facts.FactFiles;
import io.github.snapworthy.facts.FactSources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One claim on each of two tiers, of which a plug-in knows that one has no snapshots; which sources were asked; a file. */
public final class TwoTiers {
    private static final String DRIVER = "csi.tiers.example";

    private TwoTiers() {}

    public static void main(String[] arguments) throws IOException {
        Inventory.Builder builder = Inventory.builder()
                .add(SnapshotClass.builder().name("nightly").driver(DRIVER).build());
        addClaim(builder, "gold");
        addClaim(builder, "bronze");
        Inventory seen = builder.assumeComplete().build();

        FactSet known = FactSources.discovered(TwoTiers.class.getClassLoader()).gather(seen);
        known.providers().stream().map(ProviderState::id).forEach(id -> System.out.println("asked: " + id));

        Situation now = Advisor.of(Profile.kubernetes()).over(seen, known);
        System.out.println(now.decide(Request.snapshot(ClaimRef.of("apps", "gold"))));
        System.out.println(now.decide(Request.snapshot(ClaimRef.of("apps", "bronze"))));

        InputStream file = new ByteArrayInputStream("apiVersion: snapworthy/v1".getBytes(StandardCharsets.UTF_8));
        FactFiles.validate("own.yaml", file).forEach(System.out::println);
    }

    private static void addClaim(Inventory.Builder builder, String tier) {
        builder.add(StorageClass.builder()
                        .name(tier)
                        .provisioner(DRIVER)
                        .putParameters("tier", tier)
                        .build())
                .add(Claim.builder()
                        .name("apps", tier)
                        .storageClass(tier)
                        .bound("pv-" + tier)
                        .build())
                .add(Volume.builder()
                        .name("pv-" + tier)
                        .storageClass(tier)
                        .csi(DRIVER, tier)
                        .boundTo("apps", tier)
                        .build());
    }
}
