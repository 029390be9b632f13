package io.github.snapworthy.core.internal.rules;

import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.internal.words.ClaimCode;

/** Ledgers in which something stands. */
public final class Ledgers {
    private static final ObjectRef MACHINE = ObjectRef.of(Kind.VM, "vms", "db");

    private Ledgers() {}

    /** Of a method, which waits for claims of these names. */
    public static Ledger waiting(Method method, Iterable<String> claims) {
        Ledger ledger = new Ledger(MACHINE, method, Ledger.EMPTY);
        claims.forEach(name -> ledger.say(ObjectRef.of(Kind.CLAIM, "vms", name), ClaimCode.CLAIM_PENDING, Effect.WAIT));
        return ledger;
    }

    /** Of no method. */
    public static Ledger waiting(Iterable<String> claims) {
        Ledger ledger = new Ledger(MACHINE);
        claims.forEach(name -> ledger.say(ObjectRef.of(Kind.CLAIM, "vms", name), ClaimCode.CLAIM_PENDING, Effect.WAIT));
        return ledger;
    }
}
