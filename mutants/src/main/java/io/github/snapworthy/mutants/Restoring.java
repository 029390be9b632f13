package io.github.snapworthy.mutants;

import java.lang.instrument.IllegalClassFormatException;
import org.jspecify.annotations.Nullable;
import org.pitest.boot.HotSwapAgent;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.mutationtest.engine.Mutant;
import org.pitest.mutationtest.environment.EnvironmentResetPlugin;
import org.pitest.mutationtest.environment.NormaliseRecordsPlugin;
import org.pitest.mutationtest.environment.ResetEnvironment;
import org.pitest.mutationtest.execute.CatchNewClassLoadersTransformer;

/**
 * Makes a class what it was before a mutant of another class is tried. PIT has no need of that, whose processes try the mutants
 * of one class; without it a mutant is killed by the one before. Not safe for several threads.
 */
public final class Restoring implements EnvironmentResetPlugin, ResetEnvironment {
    private @Nullable ClassName changed;

    @Override
    public String description() {
        return "restore the class that was changed before";
    }

    @Override
    public ResetEnvironment make() {
        return new Restoring();
    }

    @Override
    public void resetFor(Mutant next) {
        ClassName now = next.getDetails().getClassName();
        ClassName before = changed;
        if (before != null && !before.equals(now)) {
            restore(before);
        }
        changed = now;
    }

    private static void restore(ClassName name) {
        byte[] original = ClassloaderByteArraySource.fromContext()
                .getBytes(name.asJavaName())
                .orElseThrow(() -> new IllegalStateException("no longer found: " + name));
        try {
            Class<?> type = Class.forName(
                    name.asJavaName(), false, Thread.currentThread().getContextClassLoader());
            // Records are loaded in the form that PIT gives them, and can only be changed to that form.
            byte[] normal = new NormaliseRecordsPlugin()
                    .makeMutationTransformer()
                    .transform(
                            type.getClassLoader(), name.asInternalName(), type, type.getProtectionDomain(), original);
            byte[] restored = normal == null ? original : normal;
            CatchNewClassLoadersTransformer.setMutant(name.asInternalName(), restored);
            if (!HotSwapAgent.hotSwap(type, restored)) {
                throw new IllegalStateException("not restored: " + name);
            }
        } catch (ClassNotFoundException | IllegalClassFormatException e) {
            throw new IllegalStateException("not restored: " + name, e);
        }
    }
}
