package io.github.snapworthy.core.internal.words;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Remedy;
import java.util.Locale;
import java.util.Optional;

/** Writes the remedies of a finding. */
public final class Remedies {
    private Remedies() {}

    /** What would change the finding; nothing for advice and for codes that are not ours. */
    public static ImmutableList<Remedy> of(Finding finding) {
        KnownCode known = KnownCodes.of(finding.code());
        if (known == null
                || known.words().remedy().isEmpty()
                || !finding.effect().blocks()) {
            return ImmutableList.of();
        }
        return ImmutableList.of(new Remedy(
                kind(known),
                known.words().by(),
                Wording.fill(known.words().remedy(), finding),
                manifest(known, finding)));
    }

    private static String kind(KnownCode known) {
        return switch (known.name()) {
            case "SNAPSHOT_CLASS_NONE" -> "CREATE_SNAPSHOT_CLASS";
            case "SNAPSHOT_CLASS_NOT_CONFIGURED" -> "ADD_CSI_DRIVER_CONFIG_ENTRY";
            case "SNAPSHOT_CLASS_AMBIGUOUS" -> "MARK_DEFAULT_SNAPSHOT_CLASS";
            default -> "RESOLVE_" + known;
        };
    }

    /** A class can be written where everything that the driver needs in it is known, and the version of its API. */
    private static Optional<String> manifest(KnownCode known, Finding finding) {
        String driver = finding.arguments().get("driver");
        String needed = finding.arguments().getOrDefault("needed", "");
        boolean alone = finding.arguments().getOrDefault("because", "").isEmpty();
        if (known != ClassCode.SNAPSHOT_CLASS_NONE
                || finding.arguments().containsKey("group")
                || !alone
                || driver == null
                || !needed.isEmpty()
                || !isPlain(driver)) {
            return Optional.empty();
        }
        String parameter = finding.arguments().getOrDefault("parameter", "");
        String parameters = parameter.isEmpty() ? "" : "parameters:\n  " + parameter + "\n";
        return Optional.of(
                """
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshotClass
                metadata:
                  name: %s
                driver: %s
                deletionPolicy: Delete
                %s""".formatted(driver.toLowerCase(Locale.ROOT).replace('.', '-') + "-snapshot", driver, parameters));
    }

    /** Only letters, digits, dots and dashes: whatever else a name may hold would change the meaning of a manifest. */
    private static boolean isPlain(String driver) {
        return driver.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '.'
                        || c == '-');
    }
}
