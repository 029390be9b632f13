package io.github.snapworthy.kubernetes.internal.reading;

import io.github.snapworthy.core.Kind;
import io.github.snapworthy.kubernetes.internal.objects.TypeName;
import io.github.snapworthy.kubernetes.internal.tokens.Place;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Pruner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object that is being read, or a list, with how far everything was before it. */
final class Frame {
    final Fields fields = Pruner.emptyFields();
    final List<Fields> merged = new ArrayList<>(0);
    final Place place;
    final Outcomes.Mark before;
    private final @Nullable TypeName list;
    boolean hasItems;

    /** Where the items begin that are no list, null where they are one. */
    @Nullable
    Place oddItems;

    /** An object in a list of that type, null where it is in none that has said its type. */
    Frame(Place place, Outcomes.Mark before, @Nullable TypeName list) {
        this.place = place;
        this.before = before;
        this.list = list;
    }

    /** Whether a field is passed over: the data of secrets, not looked at for a moment where they have said what they are. */
    boolean skips(String key) {
        TypeName type = key.equals("data") ? TypeName.of(fields, list) : null;
        return type != null && type.known().filter(Kind.CONFIG_MAP::equals).isEmpty();
    }

    /** A list has no name; with items and without a type it is taken for a list that vouches for nothing. */
    boolean isList(@Nullable TypeName type) {
        if (type == null) {
            return hasItems;
        }
        Fields metadata = fields.fields("metadata");
        boolean named = metadata != null && metadata.get("name") != null;
        return type.isMixedList() || (type.isTypedList() && !named);
    }

    /** Whether a list says that more of it is left; a token of a wrong type says no less. */
    boolean isContinued() {
        Fields metadata = fields.fields("metadata");
        if (metadata == null) {
            return fields.get("metadata") != null;
        }
        String token = metadata.text("continue");
        return metadata.isOdd("continue") || (token != null && !token.isEmpty() && !token.equals("null"));
    }

    /** What an answer of the API server gives as its reason. */
    String reason() {
        String message = fields.text("message");
        String reason = fields.text("reason");
        return reason == null ? String.valueOf(message) : reason + ", " + message;
    }
}
