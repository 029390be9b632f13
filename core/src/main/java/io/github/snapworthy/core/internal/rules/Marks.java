package io.github.snapworthy.core.internal.rules;

/** A set of requirements, as bits: what an EnumSet is, in one object and asked for several at once. Not thread-safe while it changes. */
final class Marks {
    private static final int WORD = 6;

    private long first;
    private long second;
    private long third;

    static Marks of(Requirement... requirements) {
        Marks marks = new Marks();
        for (Requirement requirement : requirements) {
            marks.add(requirement);
        }
        return marks;
    }

    void add(Requirement requirement) {
        int at = requirement.ordinal();
        long bit = 1L << at;
        switch (at >> WORD) {
            case 0 -> first |= bit;
            case 1 -> second |= bit;
            case 2 -> third |= bit;
            default -> throw new IllegalStateException("there are more requirements than three words have bits");
        }
    }

    boolean has(Requirement requirement) {
        int at = requirement.ordinal();
        long word = at >> WORD == 0 ? first : at >> WORD == 1 ? second : third;
        return (word & (1L << at)) != 0;
    }

    boolean hasAll(Marks others) {
        return (others.first & ~first) == 0 && (others.second & ~second) == 0 && (others.third & ~third) == 0;
    }

    /** Whether the two sets together have them all. */
    boolean hasAllWith(Marks more, Marks others) {
        return (others.first & ~(first | more.first)) == 0
                && (others.second & ~(second | more.second)) == 0
                && (others.third & ~(third | more.third)) == 0;
    }
}
