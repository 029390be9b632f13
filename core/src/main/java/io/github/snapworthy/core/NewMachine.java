package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request says of the machine that it asks for, and of the claims that come with it. What it does not say is as it
 * is at the source.
 *
 * @param vm what the machine is to be called, and where: any name, for whether a machine can bear it is decided
 * @param claims what each of its claims is to be; without a namespace they are in that of the machine
 */
public record NewMachine(Optional<ObjectRef> vm, NewClaim claims) {
    /** Nothing is said: all is as it is at the source, and the name is left to the host. */
    static final NewMachine LIKE_ITS_SOURCE = new NewMachine(Optional.empty(), NewClaim.LIKE_ITS_SOURCE);

    public NewMachine {
        requireNonNull(vm, "vm");
        requireNonNull(claims, "claims");
        if (vm.filter(ref -> ref.kind() != Kind.VM).isPresent()) {
            throw new IllegalArgumentException("vm: expected a VirtualMachine, was " + vm.get());
        }
    }

    NewMachine called(String namespace, String name) {
        ObjectRef ref = ObjectRef.of(Kind.VM, Names.namespace(namespace), requireNonNull(name, "name"));
        return new NewMachine(Optional.of(ref), claims);
    }

    NewMachine with(NewClaim each) {
        return new NewMachine(vm, each);
    }

    /** All namespaces that are named: of the machine, then of its claims. */
    public ImmutableSet<String> namespaces() {
        return Stream.concat(vm.map(ObjectRef::namespace).stream(), claims.namespace().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What each of its claims is to be, with the namespace that follows from that of the machine. */
    public NewClaim claim() {
        return vm.isEmpty() || claims.namespace().isPresent()
                ? claims
                : claims.in(vm.get().namespace());
    }
}
