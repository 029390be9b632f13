package io.github.snapworthy.kubernetes.internal.reading;

import java.nio.charset.StandardCharsets;

/** How the bytes of a source are packed, told by their beginning and, where that says nothing, by their name. */
enum Format {
    TEXT,
    GZIP,
    ZIP,
    TAR,
    BZIP2,
    XZ,
    ZSTD;

    /** How many bytes at the beginning tell. */
    static final int SIGNATURE = 262;

    private static final int USTAR = 257;

    static Format of(byte[] start, int length, String name) {
        if (begins(start, length, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(start, length, 'P', 'K', 3, 4) || begins(start, length, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(start, length, 'B', 'Z', 'h')) {
            return BZIP2;
        }
        if (begins(start, length, 0xfd, '7', 'z', 'X', 'Z')) {
            return XZ;
        }
        if (begins(start, length, 0x28, 0xb5, 0x2f, 0xfd)) {
            return ZSTD;
        }
        return isTar(start, length, name) ? TAR : TEXT;
    }

    private static boolean begins(byte[] start, int length, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= length || (start[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTar(byte[] start, int length, String name) {
        if (length < SIGNATURE) {
            return false;
        }
        String magic = new String(start, USTAR, 5, StandardCharsets.ISO_8859_1);
        return magic.equals("ustar") || (Folders.isTar(name) && start[USTAR - 1] == 0);
    }
}
