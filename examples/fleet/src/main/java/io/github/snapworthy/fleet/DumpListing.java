package io.github.snapworthy.fleet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.snapworthy.fleet.Dump.DumpFile;
import io.github.snapworthy.fleet.Dump.Stray;
import io.github.snapworthy.fleet.Dump.StrayWeight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Lists the dumps below a folder, {@code CLUSTER/yyyy-MM-dd/}, and reads none. */
final class DumpListing {
    /** Names that the command line takes from a folder. */
    private static final ImmutableSet<String> TEXTS = ImmutableSet.of(".yaml", ".yml", ".json", ".jsonl", ".ndjson");

    private static final ImmutableSet<String> ARCHIVES = ImmutableSet.of(".tar", ".tgz", ".tar.gz", ".zip");
    private static final Pattern CHECKSUM = Pattern.compile("\\..*\\.crc");
    private static final String EXPECTED = "expected CLUSTER/yyyy-MM-dd/FILE";

    /** Folders within a dump: no tool nests them so deep. */
    private static final int MOST_LEVELS = 64;

    /** Other than the disk of this machine, a file system answers slowly and many at once. */
    private static final int LISTED_AT_ONCE = 16;

    private final FileSystem files;
    private final Path root;
    private final Rules rules;

    private DumpListing(FileSystem files, Path root, Rules rules) {
        this.files = files;
        this.root = root;
        this.rules = rules;
    }

    /**
     * The dumps below a folder, by cluster and day, each with its print under these rules; and, where there is any, what lies
     * elsewhere, as one that is of no day. Throws {@link InputException} where there is no such folder.
     */
    static ImmutableList<Dump> list(FileSystem files, Path root, Rules rules) throws IOException, InterruptedException {
        if (!files.exists(root) || !files.getFileStatus(root).isDirectory()) {
            throw new InputException("in " + root + ": there is no such folder");
        }
        return new DumpListing(files, files.makeQualified(root), rules).list();
    }

    private ImmutableList<Dump> list() throws IOException, InterruptedException {
        List<Stray> strays = new ArrayList<>();
        List<Dump> dumps = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(LISTED_AT_ONCE);
        try {
            List<Future<Cluster>> clusters = new ArrayList<>();
            FileStatus[] found = children(root);
            for (FileStatus status : found) {
                clusters.add(threads.submit(() -> cluster(status)));
            }
            unseen(root, found).forEach(name -> strays.add(unseen(name)));
            for (Future<Cluster> cluster : clusters) {
                Cluster listed = done(cluster);
                dumps.addAll(listed.dumps());
                strays.addAll(listed.strays());
            }
        } finally {
            threads.shutdownNow();
        }
        if (!strays.isEmpty()) {
            dumps.add(new Dump("", null, List.of(), strays, ""));
        }
        return dumps.stream()
                .map(dump -> dump.withFingerprint(rules.fingerprint(dump)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Cluster done(Future<Cluster> cluster) throws InterruptedException {
        try {
            return cluster.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a folder could not be listed: " + e.getCause(), e);
        }
    }

    private record Cluster(List<Dump> dumps, List<Stray> strays) {}

    private Cluster cluster(FileStatus folder) {
        String cluster = folder.getPath().getName();
        List<Dump> dumps = new ArrayList<>();
        List<Stray> strays = new ArrayList<>();
        if (!folder.isDirectory()) {
            strays.add(new Stray(cluster, "is a file: " + EXPECTED, StrayWeight.MISPLACED));
            return new Cluster(dumps, strays);
        }
        try {
            FileStatus[] found = children(folder.getPath());
            unseen(folder.getPath(), found).forEach(name -> strays.add(unseen(cluster + "/" + name)));
            for (FileStatus day : found) {
                String name = day.getPath().getName();
                if (day.isDirectory() && isDay(name)) {
                    dumps.add(dump(cluster, name, day.getPath()));
                } else {
                    String is = day.isDirectory() ? "is a folder with another name than a day: " : "is a file: ";
                    strays.add(new Stray(cluster + "/" + name, is + EXPECTED, StrayWeight.MISPLACED));
                }
            }
        } catch (IOException e) {
            strays.add(unlisted(cluster, e));
        }
        return new Cluster(dumps, strays);
    }

    private static Stray unlisted(String place, IOException e) {
        return new Stray(place, "cannot be listed: " + e.getMessage(), StrayWeight.UNLISTED);
    }

    private static boolean isDay(String name) {
        try {
            return name.length() == 10 && LocalDate.parse(name).toString().equals(name);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Dump dump(String cluster, String date, Path folder) {
        List<DumpFile> found = new ArrayList<>();
        List<Stray> strays = new ArrayList<>();
        walk(folder, "", 0, found, strays);
        found.sort(Comparator.comparing(file -> file.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        return new Dump(cluster, date, found, strays, "");
    }

    private static Stray unseen(String place) {
        return new Stray(place, "cannot be looked at: is a link to nothing, or no name in UTF-8", StrayWeight.UNLISTED);
    }

    /** Links to folders are not followed: they may lead round in circles. What is not seen fails when it is opened. */
    private void walk(Path folder, String prefix, int level, List<DumpFile> found, List<Stray> strays) {
        try {
            FileStatus[] seen = children(folder);
            unseen(folder, seen).stream()
                    .filter(DumpListing::isRead)
                    .forEach(name -> found.add(new DumpFile(prefix + name, uri(folder, name), 0, 0)));
            for (FileStatus status : seen) {
                String name = prefix + status.getPath().getName();
                if (!status.isDirectory() && isRead(name) && isFile(status)) {
                    found.add(new DumpFile(
                            name, status.getPath().toUri().toString(), status.getLen(), status.getModificationTime()));
                } else if (status.isDirectory() && level < MOST_LEVELS && !isLink(status)) {
                    walk(status.getPath(), name + "/", level + 1, found, strays);
                }
            }
        } catch (IOException e) {
            strays.add(unlisted(prefix.isEmpty() ? "the folder" : prefix, e));
        }
    }

    private FileStatus[] children(Path folder) throws IOException {
        FileStatus[] all = files.listStatus(folder);
        Arrays.sort(all, Comparator.comparing(status -> status.getPath().getName()));
        return all;
    }

    /** The names in a folder of this machine that Hadoop leaves out without a word. */
    private static List<String> unseen(Path folder, FileStatus[] seen) {
        if (!isLocal(folder)) {
            return List.of();
        }
        String[] all = local(folder).toFile().list();
        Set<String> names = new TreeSet<>(all == null ? List.of() : Arrays.asList(all));
        for (FileStatus status : seen) {
            names.remove(status.getPath().getName());
        }
        return names.stream().filter(name -> !CHECKSUM.matcher(name).matches()).toList();
    }

    private static String uri(Path folder, String name) {
        return new Path(folder, new Path(null, null, name)).toUri().toString();
    }

    private static boolean isLink(FileStatus status) {
        return status.isSymlink() || (isLocal(status.getPath()) && Files.isSymbolicLink(local(status.getPath())));
    }

    /** Whether it has an end: a pipe that nobody writes into would be waited for. */
    private static boolean isFile(FileStatus status) {
        return !isLocal(status.getPath()) || Files.isRegularFile(local(status.getPath()));
    }

    private static boolean isLocal(Path path) {
        return "file".equals(path.toUri().getScheme());
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    private static boolean isRead(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return (!name.startsWith("._") && TEXTS.stream().anyMatch(plain::endsWith))
                || ARCHIVES.stream().anyMatch(name::endsWith);
    }
}
