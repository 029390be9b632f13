/** What is known of the drivers of one vendor. */
module com.example.tiers {
    requires io.github.snapworthy.spi;

    provides io.github.snapworthy.spi.DriverFactProvider with
            com.example.tiers.TierFacts;
}
