package io.github.snapworthy.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import net.jqwik.api.Arbitrary;

/** Quotas on the number and the size of claims. */
final class QuotaPart {
    private static final String STORAGE = "requests.storage";
    private static final String CLAIMS = "persistentvolumeclaims";
    private static final String OF_CLASS = ".storageclass.storage.k8s.io/";

    private QuotaPart() {}

    /** Mostly none, or one that leaves room. */
    static Arbitrary<ImmutableList<ClusterObject>> ofClaims(Recipe recipe) {
        String ofClass = recipe.storageClass(0) + OF_CLASS;
        return Variants.<ImmutableList<ClusterObject>>of(12, ImmutableList.of())
                .or(1, quota(ImmutableMap.of(STORAGE, "1Ti"), ImmutableMap.of(STORAGE, "10Gi")))
                .or(1, quota(ImmutableMap.of(STORAGE, "15Gi"), ImmutableMap.of(STORAGE, "10Gi")))
                .or(1, quota(ImmutableMap.of(STORAGE, "15Gi"), ImmutableMap.of()))
                .or(1, quota(ImmutableMap.of(STORAGE, "much"), ImmutableMap.of()))
                .or(1, quota(ImmutableMap.of(CLAIMS, "10", "count/" + CLAIMS, "1"), ImmutableMap.of(CLAIMS, "1")))
                .or(1, quota(ImmutableMap.of(ofClass + CLAIMS, "1"), ImmutableMap.of()))
                .or(1, quota(ImmutableMap.of(ofClass + STORAGE, "10Gi"), ImmutableMap.of(ofClass + STORAGE, "0")))
                .arbitrary(recipe);
    }

    private static ImmutableList<ClusterObject> quota(
            ImmutableMap<String, String> hard, ImmutableMap<String, String> used) {
        return ImmutableList.of(new Quota(ObjectRef.of(Kind.QUOTA, Recipe.APPS, "storage"), hard, used));
    }
}
