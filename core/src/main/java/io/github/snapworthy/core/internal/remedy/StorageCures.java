package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Quota;
import io.github.snapworthy.core.StorageClass;
import io.github.snapworthy.core.internal.rules.Quantities;
import java.math.BigDecimal;
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

    /** The quota that the finding names, with just enough room for what is asked. */
    static Stream<Cure> roomier(Ailment ailment) {
        String key = ailment.argument("resource").orElse("");
        BigDecimal wanted = number(ailment, "used").add(number(ailment, "asked"));
        return ailment.store().refs(Kind.QUOTA).stream()
                .filter(ref -> Optional.of(ref.toString()).equals(ailment.argument("quota")))
                .map(ref -> ailment.store().get(ref))
                .filter(Quota.class::isInstance)
                .map(Quota.class::cast)
                .filter(quota -> quota.hard().containsKey(key))
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

    private static BigDecimal number(Ailment ailment, String argument) {
        BigDecimal number = Quantities.parse(ailment.argument(argument).orElse("0"));
        return number == null ? BigDecimal.ZERO : number;
    }
}
