package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.snapworthy.core.DriverName;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which drivers a provider knows: those that it names, else those in the constants of its class that it speaks of. */
public final class KnownDrivers {
    /** What the CSI specification allows as the name of a plug-in, and an underscore, as some drivers have it. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    private KnownDrivers() {}

    /** Whether a CSI driver can have that name. */
    static boolean canBeName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The drivers that the provider knows, by name; empty where none is found. */
    public static ImmutableSet<DriverName> of(Interview interview) {
        ImmutableSet<DriverName> named = interview.drivers();
        return named.isEmpty() ? inConstants(interview) : ImmutableSortedSet.copyOf(named);
    }

    /** The first name that it has no proper answer to ends the search: the rules will say what is wrong with that. */
    private static ImmutableSet<DriverName> inConstants(Interview interview) {
        ImmutableSet.Builder<DriverName> known = ImmutableSet.builder();
        for (String text : constants(interview.type())) {
            if (canBeName(text)) {
                DriverName driver = DriverName.of(text);
                try {
                    if (isSpokenOf(interview, driver)) {
                        known.add(driver);
                    }
                } catch (Unanswered e) {
                    return ImmutableSet.of(driver);
                }
            }
        }
        return known.build();
    }

    /** Whether anything is said of the driver. */
    static boolean isSpokenOf(Interview interview, DriverName driver) {
        return Views.few(driver).stream()
                .anyMatch(view -> !interview.facts(driver, view).stated().isEmpty());
    }

    private static Set<String> constants(Class<?> provider) {
        Set<String> texts = new TreeSet<>();
        for (Class<?> type = provider; type != null && type != Object.class; type = type.getSuperclass()) {
            Class<?> outermost = type;
            while (outermost.getEnclosingClass() != null) {
                outermost = outermost.getEnclosingClass();
            }
            collect(type, outermost.getName().replace('.', '/'), texts);
        }
        return texts;
    }

    /** The constants of a class and of the classes beside it in the same outermost one, as far as they name each other. */
    private static void collect(Class<?> type, String outermost, Set<String> texts) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(type.getName().replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (seen.add(name)) {
                ClassConstants found = constants(type, name);
                texts.addAll(found.texts());
                found.classes().stream()
                        .filter(other -> other.startsWith(outermost + "$"))
                        .forEach(open::add);
            }
        }
    }

    /** A class without a file, as of a lambda, has no constants that could be read. */
    private static ClassConstants constants(Class<?> neighbour, String name) {
        ClassLoader loader = neighbour.getClassLoader();
        try (InputStream file = loader == null ? null : loader.getResourceAsStream(name + ".class")) {
            return file == null ? new ClassConstants(ImmutableSet.of(), ImmutableSet.of()) : ClassConstants.read(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the class file of " + name, e);
        }
    }
}
