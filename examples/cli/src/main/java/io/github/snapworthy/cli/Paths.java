package io.github.snapworthy.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Paths of files beside the sources, as they are typed. */
final class Paths {
    private Paths() {}

    /** The path of that name; what it is for begins the message where it cannot be one. */
    static Path of(String what, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException(what + " " + name + ": expected the path of a file: " + e.getReason());
        }
    }

    /** Throws {@link InputException} where there is no such file, or where it is a folder. */
    static void checkFile(String what, Path file) {
        if (!Files.exists(file)) {
            throw new InputException(what + " " + file + ": there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new InputException(what + " " + file + ": expected a file, is a folder");
        }
    }

    /** Why a file cannot be written, without its name. */
    static String whyUnwritten(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "cannot be written: there is no such folder";
        }
        return reason(e).replaceFirst("^cannot be read", "cannot be written");
    }

    /** Why a file cannot be read, without its name. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "cannot be read: permission denied";
        }
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return "cannot be read" + (reason == null ? "" : ": " + reason);
    }
}
