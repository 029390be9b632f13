package io.github.snapworthy.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.BackupRequest;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.SnapshotRequest;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.Trust;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters of operations, as {@code --option KEY=VALUE} gives them. */
final class OperationOptions {
    private final ImmutableMap<OptionKey, String> values;

    private OperationOptions(Map<OptionKey, String> values) {
        this.values = Maps.immutableEnumMap(values);
    }

    /** Reads the options; each has to mean something for one of the operations at least. */
    static OperationOptions parse(List<String> options, Set<Operation> operations) {
        EnumMap<OptionKey, String> values = new EnumMap<>(OptionKey.class);
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw new UsageException("option " + option + ": expected KEY=VALUE");
            }
            OptionKey key = OptionKey.parse(option.substring(0, equals));
            if (values.put(key, option.substring(equals + 1)) != null) {
                throw new UsageException("option " + key.text() + " is given twice");
            }
        }
        OperationOptions parsed = new OperationOptions(values);
        parsed.check(operations);
        parsed.checkValues();
        return parsed;
    }

    private void check(Set<Operation> operations) {
        for (OptionKey key : values.keySet()) {
            if (operations.stream().noneMatch(key::fits)) {
                throw new UsageException("option " + key.text() + " means nothing for "
                        + String.join(
                                ", ",
                                operations.stream().map(Operation::reportName).toList()));
            }
        }
    }

    /** Refuses every other key. */
    void requireOnly(OptionKey allowed, String command) {
        for (OptionKey key : values.keySet()) {
            if (key != allowed) {
                throw new UsageException("option " + key.text() + " means nothing for " + command);
            }
        }
    }

    /** Misuse is told before anything is read. */
    private void checkValues() {
        methods();
        value(OptionKey.MIN_ASSURANCE, Trust.class);
        if (value(OptionKey.MIN_CONSISTENCY, Consistency.class)
                .filter(Consistency.UNKNOWN::equals)
                .isPresent()) {
            throw new UsageException(
                    "option min-consistency: UNKNOWN is no floor; expected OFFLINE, QUIESCED or CRASH");
        }
        for (OptionKey key : List.of(OptionKey.CLASS, OptionKey.BACKUP_TARGET_CLAIM)) {
            name(key).filter(name -> !ObjectRef.canBeNamed(name)).ifPresent(name -> {
                throw new UsageException(
                        "option " + key.text() + ": '" + name + "' is no name; expected that of a Kubernetes object");
            });
        }
    }

    /** The profile with the floors that the options ask for. */
    Profile applyTo(Profile profile) {
        Profile floored = value(OptionKey.MIN_ASSURANCE, Trust.class)
                .map(profile::atLeast)
                .orElse(profile);
        return value(OptionKey.MIN_CONSISTENCY, Consistency.class)
                .map(floored::atLeast)
                .orElse(floored);
    }

    /** The request with the options that mean something for its operation. */
    Request request(Operation operation, Subject subject) {
        return switch (operation) {
            case SNAPSHOT -> snapshot(subject);
            case BACKUP -> backup(subject);
        };
    }

    private SnapshotRequest snapshot(Subject subject) {
        SnapshotRequest request = Request.snapshot(subject);
        return name(OptionKey.CLASS).map(request::withClass).orElse(request);
    }

    private BackupRequest backup(Subject subject) {
        BackupRequest request = Request.backup(subject);
        request = name(OptionKey.CLASS).map(request::withClass).orElse(request);
        request = methods().map(request::using).orElse(request);
        return name(OptionKey.BACKUP_TARGET_CLAIM).map(request::targetClaim).orElse(request);
    }

    private Optional<String> name(OptionKey key) {
        return Optional.ofNullable(values.get(key));
    }

    private Optional<BackupMethod[]> methods() {
        return name(OptionKey.BACKUP_METHODS)
                .map(text -> Stream.of(text.split(",", -1))
                        .map(word -> constant(OptionKey.BACKUP_METHODS, BackupMethod.class, word))
                        .toArray(BackupMethod[]::new));
    }

    private <E extends Enum<E>> Optional<E> value(OptionKey key, Class<E> type) {
        return name(key).map(text -> constant(key, type, text));
    }

    private static <E extends Enum<E>> E constant(OptionKey key, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageException("option " + key.text() + ": " + text + " is unknown"
                        + DidYouMean.of(
                                text,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }
}
