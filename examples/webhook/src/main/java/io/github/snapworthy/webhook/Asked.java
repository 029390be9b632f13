package io.github.snapworthy.webhook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.core.Code;
import io.github.snapworthy.core.Request;

/**
 * What an object asks for.
 *
 * @param requests what has to be decided, nothing where the object asks for nothing that the library decides
 * @param weight what a request that is denied does to the object
 * @param passing codes that deny a request, and by which the object is not refused: whoever carries it out knows a way
 * @param remarks what is to be said beside it, each a sentence
 */
record Asked(
        ImmutableList<Request> requests, Weight weight, ImmutableSet<Code> passing, ImmutableList<String> remarks) {
    /** What a request that is denied does to the object. */
    enum Weight {
        /** One that is denied is enough to refuse the object. */
        EACH,
        /** Only where all are denied is the object refused. */
        ALL,
        /** The object is never refused. */
        NONE
    }

    /** Nothing that is decided. */
    static Asked nothing() {
        return remark();
    }

    /** Nothing that is decided, and why. */
    static Asked remark(String... remarks) {
        return new Asked(ImmutableList.of(), Weight.NONE, ImmutableSet.of(), ImmutableList.copyOf(remarks));
    }

    /** One request, on which the object depends. */
    static Asked of(Request request) {
        return new Asked(ImmutableList.of(request), Weight.EACH, ImmutableSet.of(), ImmutableList.of());
    }

    /** The same, not refused by that code alone. */
    Asked passing(String code) {
        return new Asked(
                requests,
                weight,
                ImmutableSet.<Code>builder().addAll(passing).add(Code.of(code)).build(),
                remarks);
    }

    /** The same, with something said beside it. */
    Asked saying(String remark) {
        return new Asked(
                requests,
                weight,
                passing,
                ImmutableList.<String>builder().addAll(remarks).add(remark).build());
    }
}
