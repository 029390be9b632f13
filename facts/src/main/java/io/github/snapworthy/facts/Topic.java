package io.github.snapworthy.facts;

import io.github.snapworthy.core.DriverName;
import java.util.Optional;

/**
 * What an answer is about.
 *
 * @param driver the driver
 * @param release the release of it that the cluster shows
 */
record Topic(DriverName driver, Optional<String> release) {}
