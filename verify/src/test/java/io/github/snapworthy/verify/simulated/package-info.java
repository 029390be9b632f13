/** A cluster for tests: an API server with controllers that act, and misbehave where they are told to. */
package io.github.snapworthy.verify.simulated;
