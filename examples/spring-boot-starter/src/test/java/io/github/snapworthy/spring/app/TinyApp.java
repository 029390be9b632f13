package io.github.snapworthy.spring.app;

import io.github.snapworthy.core.ClaimRef;
import io.github.snapworthy.core.Decision;
import io.github.snapworthy.core.Request;
import io.github.snapworthy.spring.CurrentSituation;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

// quote: app
/** An application that tells whether a claim can be snapshotted. */
@SpringBootApplication
@RestController
public class TinyApp {
    private final CurrentSituation situation;

    TinyApp(CurrentSituation situation) {
        this.situation = situation;
    }

    @GetMapping("/claims/{namespace}/{name}")
    String answer(@PathVariable("namespace") String namespace, @PathVariable("name") String name) {
        Decision decision = situation.now().decide(Request.snapshot(ClaimRef.of(namespace, name)));
        return decision.toString();
    }
}
// end
