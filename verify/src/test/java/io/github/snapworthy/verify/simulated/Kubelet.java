package io.github.snapworthy.verify.simulated;

import static io.github.snapworthy.verify.simulated.Objects.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs the init containers of pods for real, by the shell of this machine, on the directory that stands for their volume. */
final class Kubelet {
    private static final String FINALIZER = "kubelet";
    private static final int SECONDS = 60;

    private final Objects objects;
    private final Disks disks;
    private final Path work;

    Kubelet(Objects objects, Disks disks, Path folder) throws IOException {
        this.objects = objects;
        this.disks = disks;
        work = Files.createDirectories(folder.resolve("kubelet"));
        // What the scripts flush is simulated, and need not be the disks of this machine.
        program(work, "sync", "");
        program(Files.createDirectory(work.resolve("wrong")), "awk", "PATH=${PATH#*:} awk \"$@\" | tr 5 6\n");
    }

    private static void program(Path in, String name, String script) throws IOException {
        Path file = Files.writeString(in.resolve(name), "#!/bin/sh\n" + script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    void act(Set<Misdeed> misdeeds) {
        for (JsonObject pod : objects.list("pods", "")) {
            if (Objects.isDeleted(pod)) {
                end(pod, misdeeds);
            } else if (!pod.has("status")) {
                Objects.protect(pod, FINALIZER);
                begin(pod, misdeeds);
            }
        }
    }

    private void end(JsonObject pod, Set<Misdeed> misdeeds) {
        if (!misdeeds.contains(Misdeed.POD_DELETION_HANGS)) {
            handle(pod).ifPresent(disks::unmount);
            objects.unprotect(pod, FINALIZER);
        }
    }

    private Optional<String> handle(JsonObject pod) {
        return objects.find("persistentvolumeclaims", text(pod, "metadata", "namespace"), claim(pod))
                .flatMap(claim -> objects.find("persistentvolumes", "", text(claim, "spec", "volumeName")))
                .map(volume -> text(volume, "spec", "csi", "volumeHandle"));
    }

    /** The name of the claim that a pod uses; the empty text where it uses none. */
    static String claim(JsonObject pod) {
        for (JsonElement volume : pod.getAsJsonObject("spec").getAsJsonArray("volumes")) {
            String name = text(volume.getAsJsonObject(), "persistentVolumeClaim", "claimName");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private void begin(JsonObject pod, Set<Misdeed> misdeeds) {
        if (misdeeds.contains(Misdeed.NO_IMAGE)) {
            Map<String, String> waiting = Map.of("reason", "ImagePullBackOff", "message", "no such image");
            Map<String, ?> container = Map.of("name", "data", "state", Map.of("waiting", waiting));
            Objects.status(pod, Map.of("phase", "Pending", "initContainerStatuses", List.of(container)));
            return;
        }
        Optional<String> handle = handle(pod);
        if (handle.isPresent()) {
            Map<String, ?> ended = run(pod, handle.get(), misdeeds);
            Map<String, ?> container = Map.of("name", "data", "state", Map.of("terminated", ended));
            Map<String, ?> mesh =
                    Map.of("name", "mesh", "state", Map.of("terminated", Map.of("exitCode", 0, "message", "")));
            Objects.status(
                    pod,
                    Map.of(
                            "phase",
                            "Running",
                            "initContainerStatuses",
                            misdeeds.contains(Misdeed.INIT_CONTAINER_INJECTED)
                                    ? List.of(mesh, container)
                                    : List.of(container)));
        }
    }

    private Map<String, ?> run(JsonObject pod, String handle, Set<Misdeed> misdeeds) {
        JsonObject container = pod.getAsJsonObject("spec")
                .getAsJsonArray("initContainers")
                .get(0)
                .getAsJsonObject();
        Path report = work.resolve("report-" + text(pod, "metadata", "uid"));
        Map<String, String> environment = new HashMap<>();
        for (JsonElement one : container.getAsJsonArray("env")) {
            JsonObject variable = one.getAsJsonObject();
            environment.put(text(variable, "name"), text(variable, "value"));
        }
        String flush = environment.getOrDefault("SNAPWORTHY_FLUSH", "");
        List<String> command = container.getAsJsonArray("command").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        environment.put(
                "SNAPWORTHY_VOLUME",
                misdeeds.contains(Misdeed.POD_FAILS)
                        ? "/dev/null/nowhere"
                        : disks.mount(handle).toString());
        environment.put("SNAPWORTHY_REPORT", report.toString());
        String wrong = misdeeds.contains(Misdeed.WRONG_WRITER) ? work.resolve("wrong") + ":" : "";
        environment.put("PATH", wrong + work + ":" + System.getenv("PATH"));
        int exit = run(command, environment);
        if (command.get(2).startsWith("# Writes") && exit == 0) {
            if (flush.equals("yes")) {
                disks.flush(handle);
            } else {
                disks.flushSome(handle);
            }
        }
        return Map.of("exitCode", exit, "reason", exit == 0 ? "Completed" : "Error", "message", read(report));
    }

    private static int run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return 137;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 137;
        }
    }

    private static String read(Path report) {
        try {
            return Files.exists(report) ? Files.readString(report) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
