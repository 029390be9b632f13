package io.github.snapworthy.embed;

import io.github.snapworthy.core.Code;
import io.github.snapworthy.embed.SnapshotAdmission.Review;
import io.github.snapworthy.testkit.Answer;
import io.github.snapworthy.testkit.RepeatableLaws;
import io.github.snapworthy.testkit.Scenario;
import net.jqwik.api.PropertyDefaults;

// quote: suite
/** Our admission check keeps the laws, on fifty clusters each, the same ones in every build. */
@PropertyDefaults(tries = 50)
class AdmissionProperties implements RepeatableLaws {
    @Override
    public Answer answer(Scenario s) {
        Review review = admission().review(s.profile(), s.inventory(), s.facts(), s.request());
        return Answer.of(review.verdict(), review.reasons().toArray(Code[]::new));
    }

    SnapshotAdmission admission() {
        return new SnapshotAdmission();
    }
}
// end
