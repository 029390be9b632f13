package io.github.snapworthy.embed;

import io.github.snapworthy.core.Dialect;
import io.github.snapworthy.core.Profile;
import io.github.snapworthy.core.Trust;
import io.github.snapworthy.core.Veto;

/** A host with a policy of its own. */
public final class OwnPolicy {
    private OwnPolicy() {}

    // quote: policy
    /** A profile of the host's own. Its rules can take away, never grant, and their codes carry its prefix. */
    public static Profile acme() {
        return Profile.harvester()
                .named("acme")
                .dialect(Dialect.KUBERNETES)
                .atLeast(Trust.DECLARED)
                .veto(
                        "acme.FROZEN",
                        subject -> subject.labels().containsKey("acme/frozen")
                                ? Veto.deny("frozen by label")
                                : Veto.none());
    }
    // end
}
