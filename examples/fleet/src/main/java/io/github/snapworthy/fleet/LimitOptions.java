package io.github.snapworthy.fleet;

import picocli.CommandLine.Option;

/** The options that say what one dump may ask. */
final class LimitOptions {
    @Option(
            names = "--max-stored",
            paramLabel = "BYTES",
            defaultValue = "4Gi",
            description = "How many bytes the files of a dump may have as they are stored. Default: ${DEFAULT-VALUE}.")
    private String stored = "4Gi";

    @Option(
            names = "--max-unpacked",
            paramLabel = "BYTES",
            defaultValue = "8Gi",
            description = "How many bytes one file of a dump may have unpacked. Default: ${DEFAULT-VALUE}.")
    private String unpacked = "8Gi";

    @Option(
            names = "--max-objects",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many objects a dump may have. Default: ${DEFAULT-VALUE}.")
    private int objects = DumpLimits.DEFAULT.objects();

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            defaultValue = "30m",
            description = "How long reading and deciding a dump may take, as 90s or 2h. Default: ${DEFAULT-VALUE}.")
    private String time = "30m";

    DumpLimits parse() {
        if (objects < 1) {
            throw new UsageException("max-objects " + objects + ": expected at least 1");
        }
        return new DumpLimits(
                Sizes.bytes("max-stored", stored),
                Sizes.bytes("max-unpacked", unpacked),
                objects,
                Sizes.time("max-time", time));
    }
}
