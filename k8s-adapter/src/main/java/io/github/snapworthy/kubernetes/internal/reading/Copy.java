package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.core.Change;
import io.github.snapworthy.kubernetes.internal.reading.Problem.Where;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Text;

/**
 * What one document says of an object.
 *
 * @param change the object, or that it is malformed
 * @param version its resource version, {@link #NO_VERSION} where it has none that can be compared
 * @param where its document
 * @param place where it begins
 */
record Copy(Change change, long version, Where where, Place place) {
    static final long NO_VERSION = -1;

    private static final int MOST_DIGITS = 18;

    /** The version of an object as a number. */
    static long version(Fields object) {
        Fields metadata = object.fields("metadata");
        return metadata != null && metadata.get("resourceVersion") instanceof Text text
                ? number(text.value())
                : NO_VERSION;
    }

    private static long number(String text) {
        boolean isNumber =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text) : NO_VERSION;
    }

    boolean hasVersion() {
        return version != NO_VERSION;
    }

    boolean differs(Copy other) {
        return !change.equals(other.change);
    }

    boolean equalsButForItsPlace(Copy other) {
        return version == other.version && !differs(other);
    }

    /** Where it is, for people. */
    String words() {
        String document = where.source() + ", document " + where.document();
        return place.line() == 0 ? document : document + ", line " + place.line() + ", column " + place.column();
    }
}
