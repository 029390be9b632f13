/**
 * Reads Kubernetes objects into the domain: files and archives with {@link
 * io.github.snapworthy.kubernetes.ClusterFiles}, maps and streams with {@link
 * io.github.snapworthy.kubernetes.Manifests}, and the models of the official client with {@link
 * io.github.snapworthy.kubernetes.Claims} and its siblings.
 *
 * <p>There is one projection behind all of them: one pass, any order of keys, unknown fields skipped and never kept.
 * What cannot be read is a fact or an {@link io.github.snapworthy.kubernetes.InputProblem}, never a smaller answer.
 */
@NullMarked
package io.github.snapworthy.kubernetes;

import org.jspecify.annotations.NullMarked;
