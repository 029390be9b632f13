import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Whether a library has everything that our jars ask of it: each class, method and field of it that one of their classes
 * names. A host that runs with another version than ours may meet a missing one long after it started.
 *
 * <p>{@code java Links.java PACKAGE LIBRARY.jar OUR.jar...} prints what is missing, and exits with 1 where anything is.
 */
class Links {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    public static void main(String[] arguments) throws Exception {
        String ofLibrary = arguments[0].replace('.', '/') + "/";
        TreeSet<String> asked = new TreeSet<>();
        for (String jar : List.of(arguments).subList(2, arguments.length)) {
            collect(jar, ofLibrary, asked);
        }
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("nothing of " + arguments[0] + " is asked for: the check would be empty");
        }
        Path library = Path.of(arguments[1]);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {library.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            List<String> missing =
                    asked.stream().filter(one -> !isThere(one, loader)).toList();
            missing.forEach(one -> System.out.println("missing: " + one));
            System.out.printf("%s: %d asked for, %d missing%n", library.getFileName(), asked.size(), missing.size());
            System.exit(missing.isEmpty() ? 0 : 1);
        }
    }

    private static void collect(String jar, String ofLibrary, TreeSet<String> asked) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        collect(new DataInputStream(in), ofLibrary, asked);
                    }
                }
            }
        }
    }

    /** Reads the constant pool of a class file, see chapter 4.4 of the specification of the Java virtual machine. */
    private static void collect(DataInputStream in, String ofLibrary, TreeSet<String> asked) throws IOException {
        in.readLong(); // magic and version
        int size = in.readUnsignedShort();
        String[] texts = new String[size];
        int[] tags = new int[size];
        int[] first = new int[size];
        int[] second = new int[size];
        for (int i = 1; i < size; i++) {
            tags[i] = in.readUnsignedByte();
            switch (tags[i]) {
                case UTF8 -> texts[i] = in.readUTF();
                case 3, 4 -> in.readInt(); // an int, a float
                case LONG, DOUBLE -> in.readLong();
                case 15 -> { // a method handle, to a member that has an entry of its own
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                case CLASS, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                default -> { // members, names with types, and what is invoked dynamically
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
            }
            if (tags[i] == LONG || tags[i] == DOUBLE) {
                i++; // takes two places
            }
        }
        for (int i = 1; i < size; i++) {
            boolean isMember = tags[i] >= FIELD && tags[i] <= INTERFACE_METHOD;
            if (isMember || tags[i] == CLASS) {
                String owner = texts[isMember ? first[first[i]] : first[i]];
                if (owner.startsWith(ofLibrary)) {
                    int what = second[i];
                    asked.add(isMember ? owner + " " + texts[first[what]] + " " + texts[second[what]] : owner);
                }
            }
        }
    }

    /** {@code owner}, or {@code owner name descriptor}. */
    private static boolean isThere(String one, ClassLoader loader) {
        String[] parts = one.split(" ");
        try {
            Class<?> owner = Class.forName(parts[0].replace('/', '.'), false, loader);
            if (parts.length == 1) {
                return true;
            }
            return parts[2].startsWith("(")
                    ? hasMethod(owner, parts[1], MethodType.fromMethodDescriptorString(parts[2], loader))
                    : lineage(owner).stream().anyMatch(c -> hasField(c, parts[1], parts[2]));
        } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
            return false; // it, or something that it is made of
        }
    }

    private static boolean hasField(Class<?> owner, String name, String descriptor) {
        return Arrays.stream(owner.getDeclaredFields())
                .anyMatch(field ->
                        field.getName().equals(name) && field.getType().descriptorString().equals(descriptor));
    }

    private static boolean hasMethod(Class<?> owner, String name, MethodType type) {
        if (name.equals("<init>")) {
            return Arrays.stream(owner.getDeclaredConstructors())
                    .anyMatch(c -> Arrays.equals(c.getParameterTypes(), type.parameterArray()));
        }
        return lineage(owner).stream()
                .flatMap(c -> Stream.of(c.getDeclaredMethods()))
                .anyMatch(method -> method.getName().equals(name)
                        && method.getReturnType() == type.returnType()
                        && Arrays.equals(method.getParameterTypes(), type.parameterArray()));
    }

    /** The class and everything that it inherits from. */
    private static List<Class<?>> lineage(Class<?> owner) {
        Deque<Class<?>> todo = new ArrayDeque<>(List.of(owner, Object.class));
        List<Class<?>> all = new ArrayList<>();
        while (!todo.isEmpty()) {
            Class<?> next = todo.pop();
            all.add(next);
            if (next.getSuperclass() != null) {
                todo.add(next.getSuperclass());
            }
            todo.addAll(List.of(next.getInterfaces()));
        }
        return all;
    }
}
