package io.github.snapworthy.fleet;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Decides the dumps of a task into files. A row is written when it is made: of a dump that is given up after some rows, these
 * must not stay, so the files are begun anew without it.
 */
final class BinWriter {
    private final DumpDecider decider;
    private final Path folder;
    private final Configuration configuration;

    /** Writes below that folder, which nobody else uses. */
    BinWriter(DumpDecider decider, Path folder, Configuration configuration) {
        this.decider = decider;
        this.folder = folder;
        this.configuration = configuration;
    }

    /**
     * What a task has done.
     *
     * @param day the day of its dumps, the empty text for none
     * @param number its number in the run
     * @param files its files
     * @param fates what became of its dumps, by cluster
     */
    record Done(String day, int number, List<TableFiles.Written> files, Map<String, FleetResult.Fate> fates)
            implements Serializable {}

    /** What is told of a dump, whatever became of it. */
    private static final class About {
        private final List<TableRow> rows = new ArrayList<>();
        private boolean hasMore;
    }

    Done write(Bin bin) throws IOException {
        Map<Dump, About> givenUp = new HashMap<>();
        while (true) {
            int before = givenUp.size();
            Map<String, FleetResult.Fate> fates = new LinkedHashMap<>();
            TableFiles files = new TableFiles(folder, configuration);
            for (Dump dump : bin.dumps()) {
                About about = givenUp.get(dump);
                if (about == null) {
                    about = decide(dump, files);
                }
                FleetResult.Fate fate = FleetResult.fate(about.rows.get(about.rows.size() - 1));
                fates.put(dump.cluster(), fate);
                if (about.hasMore && fate.outcome().isLost()) {
                    givenUp.put(dump, about);
                }
                for (TableRow row : about.rows) {
                    files.add(row);
                }
            }
            List<TableFiles.Written> written = files.close();
            if (givenUp.size() == before) {
                return new Done(bin.day(), bin.number(), written, fates);
            }
        }
    }

    /** What is told of the dump is kept, everything else is written. */
    private About decide(Dump dump, TableFiles files) throws IOException {
        About about = new About();
        for (Iterator<TableRow> rows = decider.decide(dump); rows.hasNext(); ) {
            TableRow row = rows.next();
            if (row.table() == Table.PROBLEMS || row.table() == Table.DUMPS) {
                about.rows.add(row);
            } else {
                about.hasMore = true;
                files.add(row);
            }
        }
        return about;
    }
}
