package io.github.snapworthy.house;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types as {@link ApiText} writes them: short where everybody knows the package or the text is about it, others of ours
 * without what all of ours have in common, others in full.
 */
final class ApiTypes {
    private static final String OURS = "io.github.snapworthy.";
    private static final Set<String> WELL_KNOWN =
            Set.of("java.lang", "java.util", "java.time", "com.google.common.collect");

    private final String own;

    /** For a text about that package. */
    ApiTypes(String own) {
        this.own = own;
    }

    String name(Class<?> type) {
        String name = type.getName().replace('$', '.');
        String in = type.getPackageName();
        if (type.isPrimitive()) {
            return name;
        }
        if (WELL_KNOWN.contains(in) || in.equals(own)) {
            return name.substring(in.length() + 1);
        }
        return name.startsWith(OURS) ? name.substring(OURS.length()) : name;
    }

    /** The type, {@code @Nullable} where it says so, at each place. */
    String of(AnnotatedType type) {
        String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        return nullable + bare(type);
    }

    private String bare(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType type) {
            Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            return name(raw) + list("<", type.getAnnotatedActualTypeArguments(), ">");
        }
        if (annotated instanceof AnnotatedArrayType type) {
            // An annotation before the element is the element's, one before the brackets the array's.
            String of = of(type.getAnnotatedGenericComponentType());
            return of + "[]";
        }
        if (annotated instanceof AnnotatedWildcardType type) {
            AnnotatedType[] lower = type.getAnnotatedLowerBounds();
            return lower.length > 0 ? "?" + list(" super ", lower, "") : "?" + bounds(type.getAnnotatedUpperBounds());
        }
        Type type = annotated.getType();
        return type instanceof Class<?> plain ? name(plain) : type.getTypeName();
    }

    private String list(String before, AnnotatedType[] types, String after) {
        return Arrays.stream(types).map(this::of).collect(joining(", ", before, after));
    }

    private String bounds(AnnotatedType[] bounds) {
        List<String> named = Arrays.stream(bounds)
                .map(this::of)
                .filter(b -> !b.equals("Object"))
                .toList();
        return named.isEmpty() ? "" : " extends " + String.join(" & ", named);
    }

    /** The type parameters, with their bounds. */
    String parameters(GenericDeclaration declaration) {
        TypeVariable<?>[] variables = declaration.getTypeParameters();
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
                        .collect(joining(", ", "<", ">"));
    }

    String arguments(Executable executable) {
        String all = list("(", executable.getAnnotatedParameterTypes(), ")");
        return executable.isVarArgs() ? all.replaceFirst("\\[]\\)$", "...)") : all;
    }

    String thrown(Executable executable) {
        TreeSet<String> all = Arrays.stream(executable.getAnnotatedExceptionTypes())
                .map(this::of)
                .collect(Collectors.toCollection(TreeSet::new));
        return all.isEmpty() ? "" : " throws " + String.join(", ", all);
    }
}
