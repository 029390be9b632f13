package io.github.snapworthy.core.internal.remedy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Method;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Remedy;
import java.util.Optional;

/**
 * A finding with remedies that were tried.
 *
 * @param told what was found
 * @param remedies what would change it
 */
record Advised(Finding told, ImmutableList<Remedy> remedies) implements Finding {
    @Override
    public Code code() {
        return told.code();
    }

    @Override
    public Effect effect() {
        return told.effect();
    }

    @Override
    public ObjectRef subject() {
        return told.subject();
    }

    @Override
    public Optional<Method> method() {
        return told.method();
    }

    @Override
    public ImmutableMap<String, String> arguments() {
        return told.arguments();
    }

    @Override
    public ImmutableList<Evidence> evidence() {
        return told.evidence();
    }

    @Override
    public String message() {
        return told.message();
    }
}
