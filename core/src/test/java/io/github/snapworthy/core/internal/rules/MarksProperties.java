package io.github.snapworthy.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MarksProperties {
    @Property
    void they_are_what_an_enum_set_is(
            @ForAll Set<Requirement> some, @ForAll Set<Requirement> more, @ForAll Set<Requirement> asked) {
        Marks marks = marks(some);
        for (Requirement requirement : Requirement.values()) {
            assertThat(marks.has(requirement)).isEqualTo(some.contains(requirement));
        }
        assertThat(marks.hasAll(marks(asked))).isEqualTo(some.containsAll(asked));
        Set<Requirement> both = EnumSet.noneOf(Requirement.class);
        both.addAll(Sets.union(some, more));
        assertThat(marks.hasAllWith(marks(more), marks(asked))).isEqualTo(both.containsAll(asked));
        assertThat(marks.hasAllWith(marks(more), marks(both))).isTrue();
    }

    private static Marks marks(Set<Requirement> requirements) {
        Marks marks = new Marks();
        requirements.forEach(marks::add);
        return marks;
    }
}
