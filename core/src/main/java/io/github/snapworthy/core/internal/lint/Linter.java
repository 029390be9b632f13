package io.github.snapworthy.core.internal.lint;

import io.github.snapworthy.core.LintResult;
import io.github.snapworthy.core.internal.rules.World;

/** Looks for flaws in the configuration of a world. */
public final class Linter {
    private Linter() {}

    /** All flaws; goes through the kinds that configure something once. */
    public static LintResult of(World world) {
        Found found = new Found();
        Drivers drivers = new Drivers(world.store(), found);
        NamedClasses named = new NamedClasses(world, found);
        new MarkLints(world.store(), found).check();
        new ClassLints(world, drivers, found).check();
        new HostConfigLints(world.store(), drivers, named, found).check();
        new NamingLints(world, named).check();
        new PolicyLints(world.store(), found).check();
        new ControllerLints(world, found).check();
        ApiLints.check(world.store(), found);
        return found.result();
    }
}
