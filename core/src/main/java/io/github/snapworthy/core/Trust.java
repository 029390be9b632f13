package io.github.snapworthy.core;

/** What a fact is worth, weakest first: {@code compareTo} orders by worth. */
public enum Trust {
    /** The public CSI driver list: proves yes, weakly; a blank is unknown. */
    CATALOGUED,
    /** A class exists for the driver: intent, never checked by Kubernetes; proves yes, weakly. */
    CONFIGURED,
    /** The administrator, the host or a plug-in says so. */
    STATED,
    /** A fact pack that was checked against the source of the driver. */
    CURATED,
    /** A sidecar that runs only where the driver declares the capability; proves yes only. */
    DEPLOYED,
    /** The driver's own answer over CSI; what it does not declare it cannot do. */
    DECLARED,
    /** It worked, or was answered UNIMPLEMENTED, on this cluster. */
    VERIFIED
}
