package io.github.snapworthy.verifytool;

import io.github.snapworthy.verify.DirectoryData;
import io.github.snapworthy.verify.PodData;
import io.github.snapworthy.verify.PodSettings;
import io.github.snapworthy.verify.VolumeData;
import io.kubernetes.client.openapi.ApiClient;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who writes and reads. */
final class DataOptions {
    @Option(names = "--image", paramLabel = "IMAGE", description = "The image of the pods. Default: busybox:1.37.")
    private @Nullable String image;

    @Option(names = "--user", paramLabel = "NUMBER", description = "The user of the pods, 0 for root. Default: 65532.")
    private @Nullable Long user;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Write to the volumes here instead of in pods: DIR/VOLUME_HANDLE of this machine.")
    private @Nullable String directory;

    VolumeData data(ApiClient client) {
        if (directory == null) {
            return PodData.of(client, pods());
        }
        if (image != null || user != null) {
            throw new UsageException("--directory and " + (image != null ? "--image" : "--user")
                    + " exclude each other: no pods are made");
        }
        Path root = path(directory);
        if (!Files.isDirectory(root)) {
            throw new UsageException("--directory " + directory + ": there is no such directory");
        }
        return DirectoryData.of(root);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("--directory " + name + ": expected the path of a directory: " + e.getReason());
        }
    }

    private PodSettings pods() {
        try {
            PodSettings.Builder settings = PodSettings.builder();
            if (image != null) {
                settings.image(image);
            }
            if (user != null) {
                settings.user(user);
            }
            return settings.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }
}
