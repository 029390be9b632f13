package io.github.snapworthy.testkit.internal.contract;

import com.google.common.collect.ImmutableSet;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * The constants of a class file (JVM specification, section 4.4).
 *
 * @param texts its string constants
 * @param classes the binary names of the classes that it names, with slashes
 */
record ClassConstants(ImmutableSet<String> texts, ImmutableSet<String> classes) {
    private static final int MAGIC = 0xCAFEBABE;

    /** Reads as much of a class file as its constants take up. */
    static ClassConstants read(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.readInt(); // its version
        return new Pool(in.readUnsignedShort()).read(in);
    }

    /** Entries name each other by number, so that nothing can be told before all are read. */
    private static final class Pool {
        private final String[] words;
        private final Set<Integer> texts = new HashSet<>();
        private final Set<Integer> classes = new HashSet<>();

        Pool(int size) {
            words = new String[size];
        }

        ClassConstants read(DataInputStream in) throws IOException {
            for (int at = 1; at < words.length; at++) {
                at += entry(in, at);
            }
            return new ClassConstants(named(texts), named(classes));
        }

        /** Reads an entry; returns how many more numbers it takes. */
        private int entry(DataInputStream in, int at) throws IOException {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> words[at] = in.readUTF();
                case 7 -> classes.add(in.readUnsignedShort());
                case 8 -> texts.add(in.readUnsignedShort());
                case 16, 19, 20 -> in.readUnsignedShort();
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> in.skipNBytes(8);
                default -> throw new IOException("unknown constant " + tag);
            }
            return tag == 5 || tag == 6 ? 1 : 0;
        }

        private ImmutableSet<String> named(Set<Integer> numbers) {
            return numbers.stream().map(number -> words[number]).collect(ImmutableSet.toImmutableSet());
        }
    }
}
