package dev.rsp.examples.spring;

import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A gate in a Spring Boot application: packs and engine are beans, safe for all threads. */
@SpringBootApplication
public class GateApplication {

    /** Packs are loaded once and kept. */
    @Bean
    RulePacks packs() {
        return RulePacks.bundled();
    }

    @Bean
    RulePack pack(RulePacks packs) {
        return packs.pack("anthropic-rsp@2.2");
    }

    @Bean
    PolicyEngine engine(RulePack pack) {
        return pack.engine();
    }

    public static void main(String[] arguments) {
        SpringApplication.run(GateApplication.class, arguments);
    }
}
