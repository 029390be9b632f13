package io.github.snapworthy.core.internal.lint;

import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.ClassPurpose;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Operation;
import io.github.snapworthy.core.Setting;
import io.github.snapworthy.core.internal.host.BackupTargetSetting;
import io.github.snapworthy.core.internal.host.DriverConfig;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;

/** Harvester's settings. */
final class HostConfigLints {
    private static final ObjectRef DRIVER_CONFIG = ObjectRef.of(Kind.SETTING, "csi-driver-config");
    private static final ObjectRef TARGET = ObjectRef.of(Kind.SETTING, "backup-target");

    private final Store store;
    private final Drivers drivers;
    private final NamedClasses named;
    private final Found found;

    HostConfigLints(Store store, Drivers drivers, NamedClasses named, Found found) {
        this.store = store;
        this.drivers = drivers;
        this.named = named;
        this.found = found;
    }

    void check() {
        if (store.get(DRIVER_CONFIG) instanceof Setting setting) {
            DriverConfig config = DriverConfig.of(setting);
            config.problem().ifPresent(problem -> invalid(DRIVER_CONFIG, problem));
            config.drivers().forEach(driver -> check(config, driver));
        }
        if (store.get(TARGET) instanceof Setting setting
                && BackupTargetSetting.of(setting) == BackupTargetSetting.State.INVALID) {
            invalid(TARGET, "expected a JSON object");
        }
    }

    private void invalid(ObjectRef setting, String problem) {
        found.say(KnownLint.HOST_CONFIG_INVALID, setting, "value", ImmutableMap.of("problem", problem));
    }

    private void check(DriverConfig config, String driver) {
        String field = "value[" + driver + "]";
        if (drivers.isMissing(driver)) {
            found.say(
                    KnownLint.NAMED_DRIVER_MISSING,
                    DRIVER_CONFIG,
                    field,
                    ImmutableMap.of("driver", driver, "alike", drivers.hint(driver)));
        }
        check(config, driver, field, Operation.SNAPSHOT, ClassPurpose.SNAPSHOT);
        check(config, driver, field, Operation.BACKUP, ClassPurpose.BACKUP);
    }

    private void check(DriverConfig config, String driver, String field, Operation operation, ClassPurpose purpose) {
        String key = field + "." + DriverConfig.key(operation);
        config.snapshotClass(driver, operation)
                .flatMap(name -> named.check(DRIVER_CONFIG, key, name, Optional.of(driver)))
                .ifPresent(it -> named.purpose(DRIVER_CONFIG, key, it, purpose, operation.reportName()));
        config.anotherReading(driver, operation)
                .ifPresent(theirs -> found.say(
                        KnownLint.HOST_CONFIG_READERS_DISAGREE,
                        DRIVER_CONFIG,
                        key,
                        ImmutableMap.of(
                                "driver",
                                driver,
                                "operation",
                                operation.reportName(),
                                "ours",
                                config.snapshotClass(driver, operation).orElse("none"),
                                "theirs",
                                theirs)));
    }
}
