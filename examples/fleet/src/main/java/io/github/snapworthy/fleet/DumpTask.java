package io.github.snapworthy.fleet;

import com.google.common.collect.Iterators;
import io.github.snapworthy.facts.FactSources;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** What is sent to whoever decides dumps. */
final class DumpTask implements FlatMapFunction<Iterator<Dump>, Row> {
    private static final long serialVersionUID = 1L;

    private final Questions questions;
    private final DumpLimits limits;
    private final HadoopFiles files;

    DumpTask(Questions questions, DumpLimits limits, HadoopFiles files) {
        this.questions = questions;
        this.limits = limits;
        this.files = files;
    }

    /** One for all tasks of a process. */
    private static final class Facts {
        static final FactSources DISCOVERED = FactSources.discovered(DumpTask.class.getClassLoader());

        private Facts() {}
    }

    @Override
    public Iterator<Row> call(Iterator<Dump> dumps) {
        DumpDecider decider = new DumpDecider(Facts.DISCOVERED, questions, limits, files, System::nanoTime);
        return Iterators.concat(Iterators.transform(dumps, decider::decide));
    }
}
