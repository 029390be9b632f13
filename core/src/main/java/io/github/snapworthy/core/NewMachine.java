package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a request says of the machine that it asks for, and of the claims that come with it. What it does not say is as it
 * is at the source.
 *
 * @param vm what the machine is to be called, and where: any name, for whether a machine can bear it is decided
 * @param storageClass the StorageClass of its claims
 * @param namespace the namespace of its claims
 * @param node the node on which it is to run
 */
public record NewMachine(
        Optional<ObjectRef> vm, Optional<String> storageClass, Optional<String> namespace, Optional<String> node) {
    /** Nothing is said: all is as it is at the source, and the name is left to the host. */
    static final NewMachine LIKE_ITS_SOURCE =
            new NewMachine(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public NewMachine {
        requireNonNull(vm, "vm");
        requireNonNull(storageClass, "storageClass");
        requireNonNull(namespace, "namespace");
        requireNonNull(node, "node");
        if (vm.filter(ref -> ref.kind() != Kind.VM).isPresent()) {
            throw new IllegalArgumentException("vm: expected a VirtualMachine, was " + vm.get());
        }
    }

    NewMachine called(String namespace, String name) {
        ObjectRef ref = ObjectRef.of(Kind.VM, Names.namespace(namespace), requireNonNull(name, "name"));
        return new NewMachine(Optional.of(ref), storageClass, this.namespace, node);
    }

    NewMachine ofClass(String name) {
        return new NewMachine(vm, Optional.of(Names.require(name, "name")), namespace, node);
    }

    NewMachine in(String name) {
        return new NewMachine(vm, storageClass, Optional.of(Names.require(name, "namespace")), node);
    }

    NewMachine on(String name) {
        return new NewMachine(vm, storageClass, namespace, Optional.of(Names.require(name, "node")));
    }

    /** All namespaces that are named: of the machine, then of its claims. */
    public ImmutableSet<String> namespaces() {
        return Stream.concat(vm.map(ObjectRef::namespace).stream(), namespace.stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What each of its claims is to be. */
    public NewClaim claim() {
        return new NewClaim(
                storageClass,
                namespace.or(() -> vm.map(ObjectRef::namespace)),
                OptionalLong.empty(),
                Optional.empty(),
                node);
    }
}
