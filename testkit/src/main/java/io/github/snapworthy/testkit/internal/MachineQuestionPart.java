package io.github.snapworthy.testkit.internal;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NewMachine;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.ReplacedVolumes;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.core.VmBackupRef;
import io.github.snapworthy.core.VmCloneRequest;
import io.github.snapworthy.core.VmRef;
import io.github.snapworthy.core.VmRestoreRequest.MacAddresses;
import io.github.snapworthy.core.VmRestoreRequest.Mode;
import io.github.snapworthy.core.VmRestoreRequest.OfBackup;
import io.github.snapworthy.core.VmRestoreRequest.OfSnapshot;
import io.github.snapworthy.core.VmSnapshotRef;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Questions that ask for a machine, a new one or the present one as it was: clones and restores. */
final class MachineQuestionPart {
    private static final String NEW = "new";

    private MachineQuestionPart() {}

    static Arbitrary<Request> clone(Recipe recipe) {
        return Combinators.combine(machine(), target(recipe), TargetPart.methods(), QuestionPart.snapshotClass(recipe))
                .as(VmCloneRequest::new);
    }

    static Arbitrary<Request> restoreOfSnapshot(Recipe recipe) {
        return Combinators.combine(copy(), target(recipe), over())
                .as((copy, target, over) -> new OfSnapshot(
                        VmSnapshotRef.of(copy.namespace(), copy.name()),
                        over.of(target),
                        over.mode(),
                        over.replaced()));
    }

    static Arbitrary<Request> restoreOfBackup(Recipe recipe) {
        Arbitrary<MacAddresses> addresses =
                Variants.of(4, MacAddresses.NEW).or(1, MacAddresses.KEPT).arbitrary(recipe);
        return Combinators.combine(copy(), target(recipe), over(), addresses)
                .as((copy, target, over, kept) -> new OfBackup(
                        VmBackupRef.of(copy.namespace(), copy.name()),
                        over.of(target),
                        over.mode(),
                        over.replaced(),
                        kept));
    }

    /** Mostly one that is there. */
    static Arbitrary<VmRef> machine() {
        return Variants.of(12, VmRef.of(Recipe.APPS, Recipe.machine(0)))
                .or(4, VmRef.of(Recipe.APPS, Recipe.machine(1)))
                .or(1, VmRef.of(Recipe.APPS, "ghost"))
                .or(1, VmRef.of("elsewhere", Recipe.machine(0)))
                .arbitrary();
    }

    /** The snapshot or backup of a question, by the name of the kind that is asked about. */
    private static Arbitrary<ObjectRef> copy() {
        return Variants.of(20, ObjectRef.of(Kind.VM_SNAPSHOT, Recipe.APPS, CopySketch.NAME))
                .or(1, ObjectRef.of(Kind.VM_SNAPSHOT, Recipe.APPS, "ghost"))
                .or(1, ObjectRef.of(Kind.VM_SNAPSHOT, "elsewhere", CopySketch.NAME))
                .arbitrary();
    }

    /** Whether the present machine is replaced, and what is to become of its volumes then. */
    private record Over(Mode mode, Optional<ReplacedVolumes> replaced) {
        /** A machine that does not exist yet cannot be replaced. */
        NewMachine of(NewMachine target) {
            Optional<ObjectRef> vm =
                    target.vm().filter(ref -> mode == Mode.NEW || !ref.name().equals(NEW));
            return new NewMachine(vm, target.claims());
        }
    }

    private static Arbitrary<Over> over() {
        return Variants.of(4, new Over(Mode.NEW, Optional.empty()))
                .or(2, new Over(Mode.REPLACE, Optional.empty()))
                .or(2, new Over(Mode.REPLACE, Optional.of(ReplacedVolumes.RETAIN)))
                .or(2, new Over(Mode.REPLACE, Optional.of(ReplacedVolumes.DELETE)))
                .arbitrary();
    }

    /** What a new machine is to be: mostly what its source is, under another name. */
    private static Arbitrary<NewMachine> target(Recipe recipe) {
        return Combinators.combine(name(recipe), TargetPart.target(recipe)).as(NewMachine::new);
    }

    private static Arbitrary<Optional<ObjectRef>> name(Recipe recipe) {
        return Variants.of(6, Optional.<ObjectRef>empty())
                .or(6, named(Recipe.APPS, NEW))
                .or(1, named(Recipe.APPS, "New Machine"))
                .or(1, named(Recipe.APPS, Recipe.machine(0)))
                .or(1, named(Recipe.APPS, Recipe.machine(1)))
                .or(2, named("elsewhere", NEW))
                .arbitrary(recipe);
    }

    private static Optional<ObjectRef> named(String namespace, String name) {
        return Optional.of(ObjectRef.of(Kind.VM, namespace, name));
    }
}
