package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.Parameter;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ParameterId;
import java.util.Map;
import java.util.Set;

/**
 * What rules are checked against.
 *
 * @param types the types that rules may name
 * @param vocabulary the ids they may use
 * @param parameters the numbers and periods they may read
 * @param clauses the clauses they may cite
 * @param summaries the summaries, in kebab-case, that the pack says it uses
 */
public record RuleContext(
        TypeCatalog types,
        Vocabulary vocabulary,
        Map<ParameterId, Parameter> parameters,
        Map<ClauseId, ClauseRow> clauses,
        Set<String> summaries) {}
