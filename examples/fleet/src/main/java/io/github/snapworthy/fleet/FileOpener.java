package io.github.snapworthy.fleet;

import java.io.IOException;
import java.io.InputStream;

/** Opens files, wherever they are. */
interface FileOpener {
    /** The bytes of a file from its beginning. */
    InputStream open(Dump.DumpFile file) throws IOException;
}
