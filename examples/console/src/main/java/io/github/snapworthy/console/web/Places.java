package io.github.snapworthy.console.web;

import com.google.common.collect.ImmutableList;
import io.github.snapworthy.console.board.BoardView;
import io.github.snapworthy.console.board.SubjectName;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Operation;

/**
 * What stands in the places of an address: a subject, and perhaps an operation.
 *
 * @param values the decoded values, in the order of the places; none for an address without any
 */
record Places(ImmutableList<String> values) {
    /** The subject that is named. */
    SubjectName subject() {
        return new SubjectName(values.get(0), values.get(1), values.get(2));
    }

    /** The decisions on it. */
    ImmutableList<Decision> row(BoardView view) throws BadRequest {
        ImmutableList<Decision> row = view.row(subject());
        if (row.isEmpty()) {
            throw BadRequest.missing("there is no " + subject() + ": expected a kind of "
                    + String.join(", ", Parameter.KIND.choices()) + ", a namespace and a name");
        }
        return row;
    }

    /** The decision on it and the operation. */
    Decision decision(BoardView view) throws BadRequest {
        Operation operation = Query.operation(values.get(3));
        return row(view).stream()
                .filter(one -> one.request().operation() == operation)
                .findFirst()
                .orElseThrow(() -> BadRequest.missing(operation.reportName() + " is not for " + subject()));
    }
}
