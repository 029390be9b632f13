package io.github.snapworthy.cli;

import io.github.snapworthy.core.ReplacedVolumes;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmRestoreRequest;
import io.github.snapworthy.core.VmSnapshotRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options that say what a restored machine is to be.
 *
 * @param values all options
 * @param target those that say it of claims and of cloned machines too
 */
record MachineOptions(OptionValues values, TargetOptions target) {
    private static final List<String> WORDS = List.of("true", "false");
    private static final List<String> POLICIES = List.of("retain", "delete");

    void check() {
        is(OptionKey.KEEP_MAC);
        boolean replaces = is(OptionKey.REPLACE);
        if (replacedVolumes().isPresent() && !replaces) {
            throw new UsageException("option replaced-volumes means nothing without replace=true");
        }
    }

    VmRestoreRequest restore(VmSnapshotRef snapshot) {
        VmRestoreRequest.OfSnapshot request = Request.restore(snapshot);
        request = target.targetClass().map(request::storageClass).orElse(request);
        request = target.namespace().map(request::into).orElse(request);
        request = target.node().map(request::onNode).orElse(request);
        request = target.mode().map(request::volumeMode).orElse(request);
        request = values.size().isPresent() ? request.size(values.size().getAsLong()) : request;
        String[] name = target.machine();
        request = name.length == 0 ? request : request.named(name[0], name[1]);
        return is(OptionKey.REPLACE) ? replacedVolumes().map(request::replacing).orElse(request.replacing()) : request;
    }

    VmRestoreRequest restore(VmBackupRef backup) {
        VmRestoreRequest.OfBackup request = Request.restore(backup);
        request = target.targetClass().map(request::storageClass).orElse(request);
        request = target.namespace().map(request::into).orElse(request);
        request = target.node().map(request::onNode).orElse(request);
        request = target.mode().map(request::volumeMode).orElse(request);
        request = values.size().isPresent() ? request.size(values.size().getAsLong()) : request;
        request = is(OptionKey.KEEP_MAC) ? request.keepingMac() : request;
        String[] name = target.machine();
        request = name.length == 0 ? request : request.named(name[0], name[1]);
        return is(OptionKey.REPLACE) ? replacedVolumes().map(request::replacing).orElse(request.replacing()) : request;
    }

    private boolean is(OptionKey key) {
        return values.word(key, WORDS).filter("true"::equals).isPresent();
    }

    private Optional<ReplacedVolumes> replacedVolumes() {
        return values.word(OptionKey.REPLACED_VOLUMES, POLICIES)
                .map(policy -> ReplacedVolumes.valueOf(policy.toUpperCase(Locale.ROOT)));
    }
}
