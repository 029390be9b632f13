package io.github.snapworthy.core.internal.velero;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Kind;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what Velero chooses. */
final class Choices extends AbstractAssert<Choices, MethodChoice> {
    private Choices(MethodChoice actual) {
        super(actual, Choices.class);
    }

    static Choices assertChoice(Cluster cluster) {
        return assertChoice(cluster.choose());
    }

    static Choices assertChoice(MethodChoice choice) {
        return new Choices(choice);
    }

    private MethodChoice.Picked picked() {
        assertThat(actual).isInstanceOf(MethodChoice.Picked.class);
        return (MethodChoice.Picked) actual;
    }

    Choices picks(@Nullable BackupMethod method) {
        assertThat(picked().method()).isEqualTo(Optional.ofNullable(method));
        return this;
    }

    Choices leaves(BackupMethod... methods) {
        assertThat(picked().left()).containsExactly(methods);
        return this;
    }

    Choices doesNotOptIn(BackupMethod... methods) {
        assertThat(picked().notOptedIn().keySet()).containsExactly(methods);
        return this;
    }

    Choices doesNotOptIn(BackupMethod method, String setting) {
        assertThat(picked().notOptedIn().get(method))
                .isNotNull()
                .extracting(Deciding::setting)
                .isEqualTo(setting);
        return this;
    }

    Choices because(String setting, String object, String field, String detail) {
        Deciding by = by();
        assertThat(by.setting()).isEqualTo(setting);
        assertThat(by.evidence().object()).isEqualTo(object);
        assertThat(by.evidence().field()).isEqualTo(field);
        assertThat(by.evidence().detail()).isEqualTo(detail);
        return this;
    }

    Choices because(String setting) {
        assertThat(by().setting()).isEqualTo(setting);
        return this;
    }

    private Deciding by() {
        if (actual instanceof MethodChoice.Skipped skipped) {
            return skipped.by();
        }
        return actual instanceof MethodChoice.LeftToOthers left ? left.by() : picked().by();
    }

    Choices skips() {
        assertThat(actual).isInstanceOf(MethodChoice.Skipped.class);
        return this;
    }

    Choices leavesToOthers() {
        assertThat(actual).isInstanceOf(MethodChoice.LeftToOthers.class);
        return this;
    }

    Choices isOpenFor(Kind kind) {
        Kind open = actual instanceof MethodChoice.SettingsOpen settings
                ? settings.kind()
                : actual instanceof MethodChoice.PolicyOpen policy ? policy.kind() : null;
        assertThat(open).as("%s", actual).isEqualTo(kind);
        return this;
    }

    Choices refusesPolicy(String problem) {
        assertThat(actual)
                .isInstanceOfSatisfying(
                        MethodChoice.PolicyRefused.class,
                        refused -> assertThat(refused.problem()).hasToString(problem));
        return this;
    }
}
