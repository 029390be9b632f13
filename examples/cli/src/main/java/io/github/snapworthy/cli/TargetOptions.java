package io.github.snapworthy.cli;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.CloneMethod;
import io.github.snapworthy.core.CloneRequest;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.RestoreRequest;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VolumeMode;
import io.github.snapworthy.core.VolumeSnapshotRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options that say what a restored or cloned claim or machine is to be.
 *
 * @param values all options
 */
record TargetOptions(OptionValues values) {
    private static final List<String> MODES = List.of("Filesystem", "Block");

    void check() {
        targetClass();
        namespace();
        mode();
        node();
        methods();
        machine();
    }

    RestoreRequest restore(VolumeSnapshotRef snapshot) {
        RestoreRequest request = Request.restore(snapshot);
        request = targetClass().map(request::storageClass).orElse(request);
        request = namespace().map(request::into).orElse(request);
        request = mode().map(request::volumeMode).orElse(request);
        request = node().map(request::onNode).orElse(request);
        return values.size().isPresent() ? request.size(values.size().getAsLong()) : request;
    }

    CloneRequest clone(ClaimRef claim) {
        CloneRequest request = Request.clone(claim);
        request = targetClass().map(request::storageClass).orElse(request);
        request = namespace().map(request::into).orElse(request);
        request = mode().map(request::volumeMode).orElse(request);
        request = node().map(request::onNode).orElse(request);
        request = values.name(OptionKey.CLASS).map(request::withClass).orElse(request);
        request = methods().map(request::using).orElse(request);
        return values.size().isPresent() ? request.size(values.size().getAsLong()) : request;
    }

    VmCloneRequest clone(VmRef vm) {
        VmCloneRequest request = Request.clone(vm);
        request = targetClass().map(request::storageClass).orElse(request);
        request = namespace().map(request::into).orElse(request);
        request = mode().map(request::volumeMode).orElse(request);
        request = values.size().isPresent() ? request.size(values.size().getAsLong()) : request;
        request = node().map(request::onNode).orElse(request);
        request = values.name(OptionKey.CLASS).map(request::withClass).orElse(request);
        request = methods().map(request::using).orElse(request);
        String[] name = machine();
        return name.length == 0 ? request : request.named(name[0], name[1]);
    }

    /** Namespace and name; the name is judged by the decision, be it what it may. Empty where none is given. */
    String[] machine() {
        Optional<String> text = values.text(OptionKey.TARGET_VM);
        if (text.isEmpty()) {
            return new String[0];
        }
        String[] parts = text.get().split("/", 2);
        if (parts.length < 2 || !ObjectRef.canBeNamed(parts[0])) {
            throw new UsageException("option target-vm: '" + text.get() + "': expected NAMESPACE/NAME");
        }
        return parts;
    }

    Optional<String> targetClass() {
        return values.name(OptionKey.TARGET_CLASS);
    }

    Optional<String> namespace() {
        return values.name(OptionKey.TARGET_NAMESPACE);
    }

    Optional<String> node() {
        return values.name(OptionKey.NODE);
    }

    /** As Kubernetes writes it. */
    Optional<VolumeMode> mode() {
        return values.word(OptionKey.VOLUME_MODE, MODES).map(mode -> VolumeMode.valueOf(mode.toUpperCase(Locale.ROOT)));
    }

    private Optional<CloneMethod[]> methods() {
        return values.constants(OptionKey.CLONE_METHODS, CloneMethod.class)
                .map(methods -> methods.toArray(CloneMethod[]::new));
    }
}
