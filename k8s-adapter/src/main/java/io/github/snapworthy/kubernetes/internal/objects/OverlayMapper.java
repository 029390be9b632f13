package io.github.snapworthy.kubernetes.internal.objects;

import io.github.snapworthy.core.ObjectRef;
import io.github.snapworthy.kubernetes.internal.tree.Fields;
import io.github.snapworthy.kubernetes.internal.tree.Text;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a change of an object of an overlay, which is there as it stands or is removed. */
public final class OverlayMapper {
    private static final String PATCH = "$patch";

    private OverlayMapper() {}

    /** See {@link ObjectMapper#map}; an object that is removed needs no more than its name. */
    public static Mapped map(Fields object, TypeName type, Consumer<String> notes) {
        if (object.get(PATCH) == null) {
            return ObjectMapper.map(object, type, notes);
        }
        if (!"delete".equals(object.text(PATCH))) {
            String was = object.get(PATCH) instanceof Text text ? text.value() : "no text";
            return ObjectMapper.broken(object, type, "$patch: expected delete, was " + was);
        }
        Optional<ObjectRef> ref = type.known().flatMap(kind -> ObjectMapper.ref(kind, object));
        return ref.isPresent() ? new Mapped.Gone(ref.get()) : ObjectMapper.map(object, type, notes);
    }
}
