package io.github.snapworthy.verify;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Writes and reads where the volumes of a driver are directories of this machine, each named by its {@code volumeHandle}: no
 * pod and no node is needed. Nothing stays in use. Immutable.
 */
public final class DirectoryData implements VolumeData {
    private static final String FOLDER = "snapworthy-verify";
    private static final String FILE = "pattern";

    private final Path root;

    private DirectoryData(Path root) {
        this.root = requireNonNull(root, "root");
    }

    /** The volumes below that directory. */
    public static DirectoryData of(Path root) {
        return new DirectoryData(root);
    }

    @Override
    public Needs needs() {
        return Needs.BOUND_CLAIM;
    }

    @Override
    public void write(TestVolume at, Pattern pattern, Flush flush, Duration limit) throws VolumeDataException {
        Path file = file(at);
        try {
            Files.createDirectories(requireNonNull(file.getParent()));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                for (int chunk = 0; chunk < pattern.chunks(); chunk++) {
                    write(channel, ByteBuffer.wrap(pattern.chunk(chunk)));
                }
                if (flush == Flush.FLUSHED) {
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw new VolumeDataException("cannot write " + file + ": " + e, e);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public ReadBack read(TestVolume at, Pattern pattern, Duration limit) throws VolumeDataException {
        Path file = file(at);
        if (!Files.exists(file)) {
            return ReadBack.NOTHING;
        }
        ImmutableList.Builder<String> chunks = ImmutableList.builder();
        try (InputStream in = Files.newInputStream(file)) {
            for (int chunk = 0; chunk < pattern.chunks(); chunk++) {
                byte[] bytes = in.readNBytes(Pattern.CHUNK_BYTES);
                if (bytes.length > 0) {
                    chunks.add(Hashing.sha256().hashBytes(bytes).toString());
                }
            }
            return new ReadBack(Files.size(file), chunks.build());
        } catch (IOException e) {
            throw new VolumeDataException("cannot read " + file + ": " + e, e);
        }
    }

    @Override
    public void release(TestVolume at, Duration limit) {}

    /** The directory has to be there: one that this makes would be none that the driver copies. */
    private Path file(TestVolume at) throws VolumeDataException {
        String handle = at.handle()
                .orElseThrow(() -> new VolumeDataException(
                        "claim " + at.claim().name() + " has no volume yet, so its directory is unknown"));
        if (!handle.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
            throw new VolumeDataException("volume handle '" + handle + "': expected the name of a directory");
        }
        Path volume = root.resolve(handle);
        if (!Files.isDirectory(volume, LinkOption.NOFOLLOW_LINKS)) {
            throw new VolumeDataException("volume " + handle + " is no directory in " + root);
        }
        return volume.resolve(FOLDER).resolve(FILE);
    }
}
