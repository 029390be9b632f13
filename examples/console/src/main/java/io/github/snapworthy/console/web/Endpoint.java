package io.github.snapworthy.console.web;

import static io.github.snapworthy.console.web.Parameter.CODE;
import static io.github.snapworthy.console.web.Parameter.CONTINUE;
import static io.github.snapworthy.console.web.Parameter.DRIVER;
import static io.github.snapworthy.console.web.Parameter.KIND;
import static io.github.snapworthy.console.web.Parameter.LANG;
import static io.github.snapworthy.console.web.Parameter.LIMIT;
import static io.github.snapworthy.console.web.Parameter.NAME;
import static io.github.snapworthy.console.web.Parameter.NAMESPACE;
import static io.github.snapworthy.console.web.Parameter.OPERATION;
import static io.github.snapworthy.console.web.Parameter.REMEDY;
import static io.github.snapworthy.console.web.Parameter.VERDICT;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the API answers. It is all there is of it: addresses, what they take, and which schema describes the answer. */
enum Endpoint {
    STATUS("/status", "What is known of the cluster, and what can be asked.", "#/components/schemas/Status"),
    ACTIONS(
            "/actions",
            "The rows of a user interface, a page at a time: each subject with its actions.",
            "#/components/schemas/ActionList",
            NAMESPACE,
            KIND,
            NAME,
            DRIVER,
            OPERATION,
            VERDICT,
            CODE,
            REMEDY,
            LANG,
            LIMIT,
            CONTINUE),
    ACTIONS_OF_ONE(
            "/actions/{kind}/{namespace}/{name}",
            "The row of one subject.",
            "#/components/schemas/ActionList",
            REMEDY,
            LANG),
    ELIGIBILITY(
            "/eligibility",
            "The report on these decisions, a page at a time, as the command line writes it; where to go on stands in"
                    + " the header Snapworthy-Continue.",
            "schema.json#/$defs/EligibilityReport",
            NAMESPACE,
            KIND,
            NAME,
            DRIVER,
            OPERATION,
            VERDICT,
            CODE,
            LIMIT,
            CONTINUE),
    ELIGIBILITY_OF_ONE(
            "/eligibility/{kind}/{namespace}/{name}",
            "The report on one subject.",
            "schema.json#/$defs/EligibilityReport"),
    EXPLANATION(
            "/explanations/{kind}/{namespace}/{name}/{operation}",
            "One decision in full, in sentences.",
            "schema.json#/$defs/Explanation",
            LANG),
    WHAT_IF(
            "/what-if",
            "The decisions that would not be what they are after remedies, a page at a time, as they are and as they"
                    + " would be; its summaries count these. Nothing is applied.",
            "schema.json#/$defs/WhatIfReport",
            REMEDY,
            LIMIT,
            CONTINUE),
    DRIVERS("/drivers", "What is known of drivers, and who says so.", "schema.json#/$defs/DriverReport"),
    CLASSES(
            "/classes",
            "Which snapshot class each tool would take for a claim, a page at a time.",
            "schema.json#/$defs/ClassComparison",
            NAMESPACE,
            NAME,
            DRIVER,
            LIMIT,
            CONTINUE),
    LINT("/lint", "What is wrong in the configuration itself.", "schema.json#/$defs/LintReport"),
    EVENTS("/events", "Tells of every step of the board, as server-sent events.", ""),
    OPENAPI("/openapi.json", "This description.", "#/components/schemas/OpenApi"),
    SCHEMA("/schema.json", "The schema of reports.", "#/components/schemas/JsonSchema");

    /** Where the API begins. */
    static final String BASE = "/api/v1";

    private final String path;
    private final String summary;
    private final String schema;
    private final ImmutableSet<Parameter> parameters;

    Endpoint(String path, String summary, String schema, Parameter... parameters) {
        this.path = path;
        this.summary = summary;
        this.schema = schema;
        this.parameters = ImmutableSet.copyOf(parameters);
    }

    /** The address, with the names of places in braces. */
    String path() {
        return BASE + path;
    }

    String summary() {
        return summary;
    }

    /** Where the schema of its answer is; empty for events. */
    String schema() {
        return schema;
    }

    ImmutableSet<Parameter> parameters() {
        return parameters;
    }

    /** Whether it answers a page at a time. */
    boolean isPaged() {
        return parameters.contains(LIMIT);
    }

    /** The names of its places, in their order. */
    ImmutableList<String> places() {
        return steps(path).stream()
                .filter(step -> step.startsWith("{"))
                .map(step -> step.substring(1, step.length() - 1))
                .collect(ImmutableList.toImmutableList());
    }

    /** The endpoint of an address that is not decoded yet. */
    static Optional<Endpoint> of(String address) {
        List<String> steps = steps(address);
        return Arrays.stream(values())
                .filter(one -> fits(steps(one.path()), steps))
                .findFirst();
    }

    /** What stands in its places in an address, decoded. */
    ImmutableList<String> values(String address) throws BadRequest {
        List<String> template = steps(path());
        List<String> steps = steps(address);
        ImmutableList.Builder<String> values = ImmutableList.builder();
        for (int i = 0; i < template.size(); i++) {
            if (template.get(i).startsWith("{")) {
                // A plus stands for itself in a path.
                values.add(Query.decoded(steps.get(i).replace("+", "%2B")));
            }
        }
        return values.build();
    }

    private static boolean fits(List<String> template, List<String> steps) {
        if (template.size() != steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!template.get(i).startsWith("{") && !template.get(i).equals(steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> steps(String path) {
        return Splitter.on('/').splitToList(path);
    }
}
