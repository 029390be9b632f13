package io.github.snapworthy.facts.internal.condition;

import io.github.snapworthy.fuzz.Contract;
import java.nio.charset.StandardCharsets;

/** Conditions: a line says where, each other one is a side; what is none says what was expected. */
public final class ConditionFuzz {
    private ConditionFuzz() {}

    /** Feeds it. */
    public static void feed(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 4);
        Places places;
        try {
            places = Places.parse(lines[0]);
        } catch (IllegalArgumentException e) {
            Contract.require(!String.valueOf(e.getMessage()).isBlank(), "no message");
            return;
        }
        Contract.same(places, Places.parse(lines[0]));
        for (int i = 1; i < lines.length; i++) {
            side(lines[i], places);
        }
    }

    private static void side(String side, Places places) {
        try {
            Contract.same(Clauses.parse(side, places), Clauses.parse(side, places));
        } catch (IllegalArgumentException e) {
            Contract.require(!String.valueOf(e.getMessage()).isBlank(), "no message");
        }
    }
}
