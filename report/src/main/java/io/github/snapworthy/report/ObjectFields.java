package io.github.snapworthy.report;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.core.ClusterObject;
import io.github.snapworthy.core.FieldChange;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields of two values of one kind differ. The values of core are records, or have a method of their public type for each
 * field that they keep, so that nobody has to list the fields of each.
 */
final class ObjectFields {
    private ObjectFields() {}

    static ImmutableList<FieldChange> differing(ClusterObject before, ClusterObject after) {
        Map<String, String> then = fields(before);
        Map<String, String> now = fields(after);
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name ->
                        new FieldChange(name, Optional.ofNullable(then.get(name)), Optional.ofNullable(now.get(name))))
                .filter(field -> !field.before().equals(field.after()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The entries of a map are fields of their own; what is absent or empty is no field. */
    private static Map<String, String> fields(ClusterObject object) {
        Map<String, String> fields = new TreeMap<>();
        accessors(object).forEach(accessor -> add(accessor.getName(), value(accessor, object), fields));
        return fields;
    }

    private static void add(String name, Object value, Map<String, String> fields) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> add(name, present, fields));
        } else if (value instanceof OptionalLong number) {
            number.ifPresent(present -> fields.put(name, String.valueOf(present)));
        } else if (value instanceof OptionalInt number) {
            number.ifPresent(present -> fields.put(name, String.valueOf(present)));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> fields.put(name + "." + key, String.valueOf(entry)));
        } else if (!String.valueOf(value).isEmpty()) {
            fields.put(name, String.valueOf(value));
        }
    }

    private static Stream<Method> accessors(ClusterObject object) {
        Class<?> type = object.getClass();
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor);
        }
        Set<String> kept =
                Arrays.stream(type.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet());
        return Stream.concat(Stream.of(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .filter(ClusterObject.class::isAssignableFrom)
                .flatMap(declaring -> Arrays.stream(declaring.getMethods()))
                .filter(method -> method.getParameterCount() == 0 && kept.contains(method.getName()));
    }

    private static Object value(Method accessor, ClusterObject object) {
        try {
            return accessor.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("field " + accessor.getName() + " of " + object.ref(), e);
        }
    }
}
