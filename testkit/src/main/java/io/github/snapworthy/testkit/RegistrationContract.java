package io.github.snapworthy.testkit;

import io.github.snapworthy.testkit.internal.contract.Interview;
import io.github.snapworthy.testkit.internal.contract.RegistrationRules;
import io.github.snapworthy.testkit.internal.contract.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What a provider has to keep that hosts find by themselves; one that is handed over by a host leaves this contract out.
 * See {@link PluginContract} for how to use it.
 */
public interface RegistrationContract extends PluginContract {
    /** Without a registration no host finds the provider, and none says so. */
    @Test
    @DisplayName("REGISTRATION-1: it is found by ServiceLoader")
    default void it_is_found_by_the_service_loader(TestInfo rule) {
        Rule.of(rule).check(() -> RegistrationRules.found(Interview.with(provider(), timeLimit())));
    }

    /** Of two providers with one id a host asks neither. */
    @Test
    @DisplayName("REGISTRATION-2: no other provider beside it has its id")
    default void no_other_provider_beside_it_has_its_id(TestInfo rule) {
        Rule.of(rule).check(() -> RegistrationRules.alone(Interview.with(provider(), timeLimit())));
    }
}
