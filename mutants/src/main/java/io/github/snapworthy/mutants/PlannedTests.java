package io.github.snapworthy.mutants;

import java.util.Collection;
import java.util.Optional;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.help.PitHelpError;
import org.pitest.testapi.Configuration;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.testapi.TestPluginFactory;
import org.pitest.testapi.TestSuiteFinder;
import org.pitest.testapi.TestUnitFinder;

/**
 * Lets PIT find tests of the JUnit Platform by planning them. Its own plug-in runs every test of a class to find them, in each
 * of hundreds of processes, and makes a launcher for each test: that took most of the time. Without state, safe for all
 * threads.
 */
public final class PlannedTests implements TestPluginFactory, Configuration {
    @Override
    public String name() {
        return "planned";
    }

    @Override
    public String description() {
        return "Tests of the JUnit Platform, planned";
    }

    @Override
    public Configuration createTestFrameworkConfiguration(
            TestGroupConfig groups,
            ClassByteArraySource classes,
            Collection<String> excludedRunners,
            Collection<String> includedMethods) {
        return this;
    }

    @Override
    public TestUnitFinder testUnitFinder() {
        return (type, listener) -> PlannedTest.of(type);
    }

    @Override
    public TestSuiteFinder testSuiteFinder() {
        return type -> java.util.List.of();
    }

    @Override
    public Optional<PitHelpError> verifyEnvironment() {
        return Optional.empty();
    }
}
