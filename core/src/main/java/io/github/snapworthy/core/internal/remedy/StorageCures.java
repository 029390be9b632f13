package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.Remedy;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.internal.rules.Quantities;
import io.github.snapworthy.core.internal.store.Store;
import io.github.snapworthy.core.internal.words.ClaimCode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Cures of StorageClasses and quotas. */
final class StorageCures {
    private StorageCures() {}

    /** The StorageClass that the finding names, which allows expansion then. */
    static Stream<Cure> expandable(Ailment ailment) {
        return Stream.of("storageClass", "class")
                .flatMap(name -> ailment.argument(name).stream())
                .map(name -> ailment.store().get(ObjectRef.of(Kind.STORAGE_CLASS, name)))
                .filter(StorageClass.class::isInstance)
                .map(found -> StorageClass.builder()
                        .from((StorageClass) found)
                        .allowsExpansion(true)
                        .build())
                .map(found -> Cure.of(ailment, found));
    }

    /** The remedy that raises the quota further, for what a finding asks beside it; empty where it does not raise that limit. */
    static Optional<Remedy> higher(Remedy remedy, Finding finding, Store store) {
        if (remedy.changes().size() != 1
                || !finding.code().equals(ClaimCode.QUOTA_EXCEEDED.code())
                || !(remedy.changes().get(0) instanceof Change.Put put)
                || !(put.object() instanceof Quota raised)
                || !(store.get(raised.ref()) instanceof Quota present)) {
            return Optional.empty();
        }
        String key = finding.arguments().getOrDefault("resource", "");
        boolean isRaised = raised.ref().toString().equals(finding.arguments().get("quota"))
                && !Objects.equals(raised.hard().get(key), present.hard().get(key));
        return isRaised
                ? Optional.of(Cure.of(store, raised(raised, key, wanted(finding))))
                        .map(cure -> remedy.written(cure.changes(), cure.manifest(), remedy.sufficient()))
                : Optional.empty();
    }

    /** The quota that the finding names, with just enough room for what is asked. */
    static Stream<Cure> roomier(Ailment ailment) {
        String key = ailment.argument("resource").orElse("");
        BigDecimal wanted = wanted(ailment.finding());
        return ailment.store().refs(Kind.QUOTA).stream()
                .filter(ref -> Optional.of(ref.toString()).equals(ailment.argument("quota")))
                .map(ref -> ailment.store().get(ref))
                .filter(Quota.class::isInstance)
                .map(Quota.class::cast)
                .map(quota -> raised(quota, key, wanted))
                .map(quota -> Cure.of(ailment, quota).told(Told.raised(quota, key)));
    }

    private static Quota raised(Quota quota, String key, BigDecimal to) {
        ImmutableMap<String, String> hard = ImmutableMap.<String, String>builder()
                .putAll(quota.hard())
                .put(key, to.toPlainString())
                .buildKeepingLast();
        return new Quota(quota.ref(), hard, quota.used());
    }

    /** All that would be used. */
    private static BigDecimal wanted(Finding finding) {
        return number(finding, "used").add(number(finding, "asked"));
    }

    private static BigDecimal number(Finding finding, String argument) {
        BigDecimal number = Quantities.parse(finding.arguments().getOrDefault(argument, "0"));
        return number == null ? BigDecimal.ZERO : number;
    }
}
