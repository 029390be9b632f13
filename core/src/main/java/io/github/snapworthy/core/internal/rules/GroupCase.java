package io.github.snapworthy.core.internal.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.snapworthy.core.ClaimSetRef;
import io.github.snapworthy.core.Consistency;
import io.github.snapworthy.core.DriverName;
import io.github.snapworthy.core.GroupSnapshotRequest;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Subject;
import io.github.snapworthy.core.internal.classes.Choice;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Several claims that are to be snapshotted at one moment. What each claim needs is checked first, for it tells of which
 * driver the group is; then what the group needs; then whether the driver can, which may depend on the class of the group.
 */
public final class GroupCase {
    private final World world;
    private final GroupSnapshotRequest request;
    private final ImmutableList<ClaimCase> members;
    private final ImmutableSortedMap<DriverName, ObjectRef> drivers;
    private final Ledger ledger;
    private @Nullable Choice choice;

    private GroupCase(World world, GroupSnapshotRequest request, ImmutableList<ClaimCase> members) {
        this.world = world;
        this.request = request;
        this.members = members;
        this.drivers = drivers(members);
        this.ledger = new Ledger(request.subject().object());
    }

    /** The group of a machine, whose disks have been checked. */
    public static GroupCase of(World world, GroupSnapshotRequest request, VmCase vm) {
        return new GroupCase(world, request, vm.covered()).filled();
    }

    /** The group of a set of claims. */
    public static GroupCase of(World world, GroupSnapshotRequest request, ClaimSetRef claims) {
        ImmutableList<ClaimCase> members = claims.claims().stream()
                .map(name -> new ClaimCase(world, request, ObjectRef.of(Kind.CLAIM, claims.namespace(), name)))
                .collect(ImmutableList.toImmutableList());
        members.forEach(member -> member.fill(RequirementSet.GROUP_SNAPSHOT_OF_CLAIM));
        return new GroupCase(world, request, members).filled();
    }

    private GroupCase filled() {
        for (Requirement requirement : RequirementSet.GROUP_SNAPSHOT.requirements()) {
            if (requirement.isOf(world.profile()) && ledger.isGroundFor(requirement)) {
                ledger.begin(requirement);
                ledger.settle(requirement.check(this));
            }
        }
        members.forEach(member -> member.join(this));
        return this;
    }

    /** The drivers of those claims of which one is known, each with the first of its claims. */
    private static ImmutableSortedMap<DriverName, ObjectRef> drivers(ImmutableList<ClaimCase> members) {
        Map<DriverName, ObjectRef> drivers = new TreeMap<>();
        for (ClaimCase member : members) {
            if (member.ledger().holds(Requirement.DRIVER_KNOWN)) {
                drivers.merge(
                        member.driverName(), member.ref(), (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        return ImmutableSortedMap.copyOf(drivers);
    }

    /** The claims. */
    public ImmutableList<ClaimCase> members() {
        return members;
    }

    /** What the group as such came to. */
    public Ledger ledger() {
        return ledger;
    }

    World world() {
        return world;
    }

    ImmutableSortedMap<DriverName, ObjectRef> drivers() {
        return drivers;
    }

    /** The choice of a class; a check that needs it presupposes that the group has one driver. */
    Choice choice() {
        if (choice == null) {
            choice = world.groupChooser().choose(drivers.firstKey(), request.groupSnapshotClass());
        }
        return choice;
    }

    Subject subject() {
        return request.subject();
    }

    /** The choice where a class was looked for; empty where the group has no driver or several. */
    Optional<Choice> choiceIfAny() {
        return Optional.ofNullable(choice);
    }

    /** The lowest grade of the claims that are there; empty where none is. */
    public Optional<Consistency> grade() {
        return members.stream().flatMap(member -> member.grade().stream()).reduce(Consistency::lowest);
    }

    /** The objects that the claims lead to, found or not. */
    public ImmutableSet<ObjectRef> objects() {
        return members.stream().flatMap(member -> member.objects().stream()).collect(ImmutableSet.toImmutableSet());
    }
}
