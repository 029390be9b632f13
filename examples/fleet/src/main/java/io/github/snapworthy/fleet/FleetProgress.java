package io.github.snapworthy.fleet;

/** Is told how far a run has come. */
interface FleetProgress {
    /** Tells nobody. */
    FleetProgress NONE = new FleetProgress() {
        @Override
        public void deciding(int dumps) {}

        @Override
        public void writing(Table table) {}
    };

    /** So many dumps are decided from now on, each a task. */
    void deciding(int dumps);

    /** All are decided, and a table is written. */
    void writing(Table table);
}
