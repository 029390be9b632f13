/**
 * What the author of a driver-facts provider sees: {@link io.github.snapworthy.spi.DriverFactProvider} to implement, {@link
 * io.github.snapworthy.spi.ClusterView} to look at. What a provider says is made of the fact types of {@code
 * io.github.snapworthy.core}.
 */
@NullMarked
package io.github.snapworthy.spi;

import org.jspecify.annotations.NullMarked;
