/**
 * Decisions for applications of Spring Boot. {@link io.github.snapworthy.spring.CurrentSituation} is the bean to ask; {@link
 * io.github.snapworthy.spring.SnapworthyProperties} says what can be set.
 */
@NullMarked
package io.github.snapworthy.spring;

import org.jspecify.annotations.NullMarked;
