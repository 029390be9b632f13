package io.github.snapworthy.house;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others can use of some packages, as text: a line for each type, and below it, indented, a line for each member. What
 * a public type inherits from a hidden one is its own here, for that is how others see it. Members that every type of its
 * kind has are left out: those of {@link Object}, the accessors of a record, {@code values} of an enum.
 */
final class ApiText {
    private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getName);

    private final ImmutableList<Class<?>> types;
    private final Predicate<Class<?>> hidden;
    private final ApiTypes words;

    /** Of these classes of that package and those below, where those of ours in a package named {@code internal}, and those that are not public, are hidden. */
    ApiText(String packageName, Collection<Class<?>> classes) {
        hidden = type -> !isVisible(type);
        types = classes.stream().filter(hidden.negate()).sorted(BY_NAME).collect(ImmutableList.toImmutableList());
        words = new ApiTypes(packageName);
    }

    /** The text, which ends with a line break. */
    String text() {
        return types.stream().map(this::text).collect(joining("\n"));
    }

    private String text(Class<?> type) {
        List<String> lines = new ArrayList<>(List.of(header(type)));
        components(type).forEach(line -> lines.add("    " + line));
        new TreeSet<>(members(type).toList()).forEach(line -> lines.add("    " + line));
        return String.join("\n", lines) + "\n";
    }

    static boolean isVisible(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getDeclaringClass()) {
            if (!Modifier.isPublic(c.getModifiers()) && !Modifier.isProtected(c.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass() && !isInternal(type.getPackageName());
    }

    static boolean isInternal(String packageName) {
        return packageName.startsWith("io.github.snapworthy.") && (packageName + ".").contains(".internal.");
    }

    private String header(Class<?> type) {
        StringBuilder line = new StringBuilder(deprecated(type));
        line.append(typeModifiers(type))
                .append(kind(type))
                .append(' ')
                .append(type.getName().replace('$', '.'));
        line.append(words.parameters(type));
        List<String> above = above(type);
        if (!above.isEmpty()) {
            line.append(" extends ").append(String.join(", ", above));
        }
        if (type.isSealed()) {
            line.append(" permits ").append(permitted(type));
        }
        return line.toString();
    }

    private static String deprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    }

    private static String typeModifiers(Class<?> type) {
        int modifiers = type.getModifiers();
        String sealed = type.isSealed() ? "sealed " : "";
        if (type.isInterface() || type.isEnum() || type.isRecord()) {
            return sealed;
        }
        return sealed
                + (Modifier.isAbstract(modifiers) ? "abstract " : "")
                + (Modifier.isFinal(modifiers) ? "final " : "");
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    /** The visible supertypes, the nearest of each line: those above a hidden one instead of it. */
    private List<String> above(Class<?> type) {
        TreeSet<String> names = new TreeSet<>();
        Class<?> parent = type.getSuperclass();
        if (parent != null && hidden.test(parent)) {
            names.addAll(above(parent));
        } else if (parent != null && !implied(type, parent)) {
            names.add(words.of(type.getAnnotatedSuperclass()));
        }
        Class<?>[] interfaces = type.getInterfaces();
        for (int i = 0; i < interfaces.length; i++) {
            if (hidden.test(interfaces[i])) {
                names.addAll(above(interfaces[i]));
            } else if (!type.isAnnotation()) {
                names.add(words.of(type.getAnnotatedInterfaces()[i]));
            }
        }
        return List.copyOf(names);
    }

    private static boolean implied(Class<?> type, Class<?> parent) {
        return parent == Object.class || parent == Record.class || (type.isEnum() && parent == Enum.class);
    }

    /** Who may switch over all subtypes has to know whether there are others. */
    private String permitted(Class<?> type) {
        Class<?>[] all = type.getPermittedSubclasses();
        TreeSet<String> names = Arrays.stream(all)
                .filter(hidden.negate())
                .map(words::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(names.stream(), names.size() < all.length ? Stream.of("hidden types") : Stream.empty())
                .collect(joining(", "));
    }

    /** What has an order of its own: the components of a record, the constants of an enum. */
    private Stream<String> components(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component ->
                            "component " + component.getName() + ": " + words.of(component.getAnnotatedType()));
        }
        return type.isEnum()
                ? Arrays.stream(type.getFields())
                        .filter(Field::isEnumConstant)
                        .map(field -> deprecated(field) + "constant " + field.getName())
                : Stream.empty();
    }

    private Stream<String> members(Class<?> type) {
        Map<String, String> methods = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        collect(type, type, methods, fields);
        return Stream.of(constructors(type), fields.values().stream(), methods.values().stream())
                .flatMap(lines -> lines);
    }

    /** From the type itself and all that is hidden above it; what is nearer comes first, and stays. */
    private void collect(Class<?> type, Class<?> from, Map<String, String> methods, Map<String, String> fields) {
        for (Method method : from.getDeclaredMethods()) {
            if (isSeen(type, method) && !isEverybodys(type, method)) {
                methods.putIfAbsent(method.getName() + Arrays.toString(method.getParameterTypes()), line(type, method));
            }
        }
        for (Field field : from.getDeclaredFields()) {
            if (isSeen(type, field.getModifiers(), field.isSynthetic()) && !field.isEnumConstant()) {
                fields.putIfAbsent(
                        field.getName(),
                        deprecated(field) + modifiers(type, field.getModifiers()) + field.getName() + ": "
                                + words.of(field.getAnnotatedType()));
            }
        }
        Stream.concat(Stream.ofNullable(from.getSuperclass()), Arrays.stream(from.getInterfaces()))
                .filter(hidden)
                .forEach(above -> collect(type, above, methods, fields));
    }

    private Stream<String> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isSeen(type, constructor))
                .filter(constructor -> !isCanonical(type, constructor))
                .map(constructor -> deprecated(constructor)
                        + modifiers(type, constructor.getModifiers())
                        + "new"
                        + words.parameters(constructor)
                        + words.arguments(constructor)
                        + words.thrown(constructor));
    }

    private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static boolean isSeen(Class<?> type, Executable executable) {
        return isSeen(type, executable.getModifiers(), executable.isSynthetic());
    }

    /** A protected member can be seen where the type can be extended. */
    private static boolean isSeen(Class<?> type, int modifiers, boolean synthetic) {
        return !synthetic && (Modifier.isPublic(modifiers) || (Modifier.isProtected(modifiers) && canBeExtended(type)));
    }

    private static boolean canBeExtended(Class<?> type) {
        return !Modifier.isFinal(type.getModifiers())
                && !type.isSealed()
                && Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(c -> Modifier.isPublic(c.getModifiers()) || Modifier.isProtected(c.getModifiers()));
    }

    private static boolean isEverybodys(Class<?> type, Method method) {
        String signature = method.getName() + Arrays.toString(method.getParameterTypes());
        boolean ofObject = Arrays.stream(Object.class.getMethods())
                .anyMatch(m -> signature.equals(m.getName() + Arrays.toString(m.getParameterTypes())));
        boolean ofEnum = type.isEnum()
                && Modifier.isStatic(method.getModifiers())
                && (signature.equals("values[]") || signature.equals("valueOf[class java.lang.String]"));
        boolean ofRecord = type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> method.equals(component.getAccessor()));
        return ofObject || ofEnum || ofRecord;
    }

    private String line(Class<?> type, Method method) {
        return deprecated(method)
                + (method.isDefault() ? "default " : modifiers(type, method.getModifiers()))
                + method.getName()
                + words.parameters(method)
                + words.arguments(method)
                + ": "
                + words.of(method.getAnnotatedReturnType())
                + words.thrown(method)
                + (method.getDefaultValue() == null ? "" : " default");
    }

    private static String modifiers(Class<?> type, int modifiers) {
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isAbstract(modifiers) && !type.isInterface() ? "abstract " : "")
                + (Modifier.isFinal(modifiers) && isFinalWorthSaying(type, modifiers) ? "final " : "");
    }

    private static boolean isFinalWorthSaying(Class<?> type, int modifiers) {
        return canBeExtended(type) && !Modifier.isStatic(modifiers);
    }
}
