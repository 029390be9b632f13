/** The admission webhook: a host of the library that refuses, at the API server, what cannot work. */
@NullMarked
package io.github.snapworthy.webhook;

import org.jspecify.annotations.NullMarked;
