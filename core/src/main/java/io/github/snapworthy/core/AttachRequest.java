package io.github.snapworthy.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Asks to give a claim to a virtual machine as a further disk.
 *
 * @param subject the claim
 * @param vm the machine
 * @param bus the bus; empty where the host leaves it to the machine
 */
public record AttachRequest(ClaimRef subject, VmRef vm, Optional<Bus> bus) implements Request {
    /** A claim of which the machine is still to be said. */
    public static final class Asked {
        private final ClaimRef subject;

        Asked(ClaimRef subject) {
            this.subject = requireNonNull(subject, "subject");
        }

        /** To that machine. */
        public AttachRequest to(VmRef vm) {
            return new AttachRequest(subject, vm, Optional.empty());
        }
    }

    public AttachRequest {
        requireNonNull(subject, "subject");
        requireNonNull(vm, "vm");
        requireNonNull(bus, "bus");
    }

    /** On that bus. */
    public AttachRequest on(Bus bus) {
        return new AttachRequest(subject, vm, Optional.of(bus));
    }

    @Override
    public Operation operation() {
        return Operation.ATTACH;
    }
}
