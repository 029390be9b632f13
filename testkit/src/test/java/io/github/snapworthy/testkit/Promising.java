package io.github.snapworthy.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.snapworthy.core.BackupMethod;
import io.github.snapworthy.core.Change;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Effect;
import io.github.snapworthy.core.Evidence;
import io.github.snapworthy.core.Finding;
import io.github.snapworthy.core.Kind;
import io.github.snapworthy.core.NamedObject;
import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.core.Remedy;
import java.util.Optional;

/**
 * A finding that calls each of its remedies sufficient.
 *
 * @param told what was found
 */
record Promising(Finding told) implements Finding {
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
    public Optional<BackupMethod> method() {
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
    public ImmutableList<Remedy> remedies() {
        Change namespace = Change.put(new NamedObject(ObjectRef.of(Kind.NAMESPACE, "apps")));
        return told.remedies().stream()
                .map(remedy -> remedy.provedBy(ImmutableList.of(namespace)))
                .collect(ImmutableList.toImmutableList());
    }
}
