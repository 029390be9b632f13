/** An API server for tests: it speaks HTTP, holds objects and their history, and misbehaves when told to. */
package io.github.snapworthy.kubernetes.fake;
