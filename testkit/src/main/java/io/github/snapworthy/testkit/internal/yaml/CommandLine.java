package io.github.snapworthy.testkit.internal.yaml;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Observation;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.VeleroSettings;
import io.github.snapworthy.testkit.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the command line that ask the question of a scenario, and what they cannot say. */
final class CommandLine {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./=:,@%+-]+");

    /** A floor of consistency means nothing for an operation whose result has none. */
    private static final ImmutableSet<Operation> GRADED =
            Sets.immutableEnumSet(Operation.SNAPSHOT, Operation.BACKUP, Operation.GROUP_SNAPSHOT);

    private final List<String> words = new ArrayList<>(List.of("snapworthy", "check", "FILE"));
    private final List<String> losses = new ArrayList<>();
    private boolean ofVelero;

    CommandLine profile(Profile profile, Operation asked) {
        Profile plain = Profile.builder()
                .from(profile)
                .assuranceFloor(Optional.empty())
                .consistencyFloor(Optional.empty())
                .snapshotClassByStorageClass(ImmutableMap.of())
                .build();
        ofVelero = plain.equals(Profile.velero());
        if (Profile.all().contains(plain)) {
            option("--profile", plain.name());
        } else {
            losses.add("the profile " + profile.name() + ", which is the host's own");
        }
        if (!profile.snapshotClassByStorageClass().isEmpty()) {
            losses.add("the map of the profile from StorageClass to snapshot class "
                    + profile.snapshotClassByStorageClass());
        }
        profile.assuranceFloor().ifPresent(floor -> option("--option", "min-assurance=" + floor));
        profile.consistencyFloor()
                .filter(floor -> GRADED.contains(asked))
                .ifPresent(floor -> option("--option", "min-consistency=" + floor));
        return this;
    }

    CommandLine request(Request request) {
        option("--operation", request.operation().reportName());
        option("--subject", word(request.subject()));
        RequestOptions.of(request).forEach((key, value) -> option("--option", key + "=" + value));
        if (request instanceof BackupRequest backup) {
            velero(backup.velero());
        }
        return this;
    }

    /** The command refuses them in every other profile. */
    private void velero(VeleroSettings settings) {
        if (!ofVelero) {
            losses.addAll(settings.equals(VeleroSettings.none()) ? List.of() : List.of("the settings of Velero"));
            return;
        }
        settings.policy().ifPresent(ref -> option("--option", "policy=" + ref.namespace() + "/" + ref.name()));
        settings.switches()
                .forEach((setting, value) -> option(
                        "--option", setting.name().toLowerCase(Locale.ROOT).replace('_', '-') + "=" + value));
        settings.release().ifPresent(release -> option("--option", "velero-release=" + release));
    }

    private static String word(Subject subject) {
        String kind = switch (subject.object().kind()) {
            case CLAIM -> "pvc";
            case CLAIM_SET -> "pvcs";
            case VM -> "vm";
            default -> subject.object().kind().bareName().toLowerCase(Locale.ROOT);
        };
        return kind + "/" + subject.namespace() + "/" + subject.name();
    }

    CommandLine marks(Marks marks) {
        marks.kinds().forEach((kind, mark) -> {
            if (mark.isUnreadable()) {
                option("--unreadable", kind.qualifiedName() + "=" + mark);
            }
        });
        if (marks.rest() == Observation.ASSUMED) {
            words.add("--assume-complete");
        }
        return this;
    }

    CommandLine collectedAt(Optional<Instant> time) {
        time.ifPresent(instant -> option("--collected-at", instant.toString()));
        return this;
    }

    private void option(String name, String value) {
        words.add(name);
        words.add(value);
    }

    /** What the words cannot say. */
    List<String> losses() {
        return losses;
    }

    /** One line, in quotes for a shell where that is needed. */
    @Override
    public String toString() {
        return words.stream()
                .map(word -> SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
