package io.github.snapworthy.fleet;

import com.google.common.collect.Iterators;
import io.github.snapworthy.facts.FactSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;

/** What is sent to whoever decides dumps. */
final class DumpTask implements FlatMapFunction<Iterator<Bin>, BinWriter.Done> {
    private static final long serialVersionUID = 1L;

    private final Questions questions;
    private final DumpLimits limits;
    private final String staging;
    private final SerializableConfiguration configuration;

    DumpTask(Questions questions, DumpLimits limits, Path staging, SerializableConfiguration configuration) {
        this.questions = questions;
        this.limits = limits;
        this.staging = staging.toString();
        this.configuration = configuration;
    }

    /** One for all tasks of a process. */
    private static final class Facts {
        static final FactSources DISCOVERED = FactSources.discovered(DumpTask.class.getClassLoader());

        private Facts() {}
    }

    @Override
    public Iterator<BinWriter.Done> call(Iterator<Bin> bins) {
        DumpDecider decider =
                new DumpDecider(Facts.DISCOVERED, questions, limits, new HadoopFiles(configuration), System::nanoTime);
        return Iterators.transform(bins, bin -> write(bin, decider));
    }

    /** A task that is tried twice has a folder for each try: one that is thought lost may still be writing. */
    private BinWriter.Done write(Bin bin, DumpDecider decider) {
        Path folder = new Path(
                staging, "task-" + bin.number() + "-" + TaskContext.get().taskAttemptId());
        try {
            return new BinWriter(decider, folder, configuration.value()).write(bin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
