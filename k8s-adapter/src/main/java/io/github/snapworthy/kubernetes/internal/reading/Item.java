package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.objects.Mapped;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import java.util.Optional;

/**
 * One object of an answer of the API server.
 *
 * @param mapped what became of it
 * @param ref which object it is, where that is known
 * @param version its resource version as a number, negative where it has none that can be compared
 * @param place where it begins in the answer
 */
public record Item(Mapped mapped, Optional<ObjectRef> ref, long version, Place place) {
    /** Whether it is an object of which not even the name is known: the list that it is in has a hole. */
    public boolean isNameless() {
        return mapped instanceof Mapped.Broken broken && broken.ref().isEmpty();
    }
}
