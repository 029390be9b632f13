package io.github.snapworthy.embed;

/** The same suite for the check with the bug; {@link CaughtBugThorough} runs it, and it has to fail. */
class SharedAdmissionSuite extends AdmissionProperties {
    @Override
    SnapshotAdmission admission() {
        return new SharedAdmission();
    }
}
