package io.github.snapworthy.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that drives a {@link Browser}: left out, with one line that says so, where Chromium or its driver is not
 * installed. Where the environment variable {@code SNAPWORTHY_BROWSER} is {@code required}, as in CI, it runs and fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface NeedsBrowser {}
