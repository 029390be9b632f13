package io.github.snapworthy.fleet;

/** Is told how far a run has come. */
interface FleetProgress {
    /** Tells nobody. */
    FleetProgress NONE = new FleetProgress() {
        @Override
        public void deciding(int tasks) {}

        @Override
        public void writing(Table table) {}
    };

    /** Dumps are decided from now on, in so many tasks. */
    void deciding(int tasks);

    /** All are decided, and what stays of a table is written anew. */
    void writing(Table table);
}
