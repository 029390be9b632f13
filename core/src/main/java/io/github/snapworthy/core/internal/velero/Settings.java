package io.github.snapworthy.core.internal.velero;

import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.VeleroBackup;
import io.github.snapworthy.core.internal.store.Store;
import java.util.Optional;

/** What Velero's settings are: the request, else the only Schedule or Backup, else the server, else the default. */
final class Settings {
    private final Store store;
    private final VeleroOptions options;
    private final OnlyBackup only;

    Settings(Store store, VeleroOptions options) {
        this.store = store;
        this.options = options;
        this.only = OnlyBackup.of(store);
    }

    OnlyBackup only() {
        return only;
    }

    Said of(Switch setting) {
        Boolean option = options.switches().get(setting);
        if (option != null) {
            return Said.of(option, Deciding.ofOption(setting.option(), option.toString()));
        }
        Optional<Kind> unread = only.unread();
        if (unread.isPresent()) {
            return Said.open(unread.get());
        }
        return only.backup().map(backup -> of(setting, backup)).orElseGet(() -> withoutBackup(setting));
    }

    private static Said withoutBackup(Switch setting) {
        return Said.of(
                setting.withoutBackup(),
                Deciding.byDefault(setting, Evidence.of(Kind.VELERO_SCHEDULE, "there is no one Schedule or Backup")));
    }

    private Said of(Switch setting, VeleroBackup backup) {
        String field = backup.specification() + "." + setting.field();
        Optional<Boolean> value = setting.of(backup);
        if (value.isPresent()) {
            return Said.of(
                    value.get(), Deciding.of(backup.ref(), field, value.get().toString()));
        }
        return setting.flag().isEmpty()
                ? Said.of(setting.unset(), Deciding.of(backup.ref(), field, "unset"))
                : VeleroServer.in(store, backup.ref().namespace()).flag(setting);
    }

    /** The release of the server that reads a policy: as stated, else as its Deployment shows it. */
    Optional<VeleroRelease> release(String namespace) {
        return options.release().or(() -> VeleroServer.in(store, namespace).release());
    }
}
