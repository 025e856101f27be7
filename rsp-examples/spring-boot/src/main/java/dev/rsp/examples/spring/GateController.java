package dev.rsp.examples.spring;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.PackException;
import dev.rsp.drools.RulePack;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decides a case that is sent along; every activity of it may proceed, or the answer is no success. */
@RestController
class GateController {

    private final RulePack pack;
    private final PolicyEngine engine;

    GateController(RulePack pack, PolicyEngine engine) {
        this.pack = pack;
        this.engine = engine;
    }

    // tag::gate
    /** 200 with the decision when every activity may proceed, 409 with the decision when one may not. */
    @PostMapping(path = "/gate", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> gate(@RequestParam LocalDate day, @RequestBody byte[] content) {
        List<CaseInfo> cases = pack.cases("request", content);
        if (cases.size() != 1) {
            return ResponseEntity.badRequest().body("{}");
        }
        Decision decision = engine.decide(cases.get(0).facts(), day);
        boolean all = decision.worst() == Outcome.PROCEED;
        return ResponseEntity.status(all ? HttpStatus.OK : HttpStatus.CONFLICT).body(decision.toJson());
    }
    // end::gate

    @ExceptionHandler({PackException.class, CaseException.class})
    ResponseEntity<String> refused(RuntimeException failure) {
        return ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body(failure.getMessage());
    }

    /** Whatever else happens permits nothing. */
    @ExceptionHandler(IllegalStateException.class)
    ResponseEntity<String> unanswered(RuntimeException failure) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("{}");
    }
}
