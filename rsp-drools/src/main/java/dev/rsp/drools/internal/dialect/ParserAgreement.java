package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Condition;
import dev.rsp.drools.internal.rule.Constraint;
import dev.rsp.drools.internal.rule.Quantifier;
import dev.rsp.drools.internal.rule.Rule;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Two readers must see the same: the engine's parser finds exactly the rules that our grammar found, and nothing else. */
final class ParserAgreement {

    private static final Set<String> ANNOTATIONS = Set.of("clause", "force");

    void check(String clean, List<Rule> rules) throws DialectException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = parse(parser, clean);
        if (parsed == null || parser.hasErrors()) {
            throw differs(1, "file");
        }
        agree(isRulesOnly(parsed) && parsed.getRules().size() == rules.size(), 1, "file");
        for (int i = 0; i < rules.size(); i++) {
            rule(parsed.getRules().get(i), rules.get(i));
        }
    }

    private static PackageDescr parse(DrlParser parser, String clean) throws DialectException {
        try {
            return parser.parse(false, clean);
        } catch (DroolsParserException e) {
            throw differs(1, "file");
        }
    }

    private static boolean isRulesOnly(PackageDescr parsed) {
        return parsed.getName().isEmpty()
                && parsed.getUnit() == null
                && parsed.getImports().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getGlobals().isEmpty()
                && parsed.getFunctions().isEmpty()
                && parsed.getAttributes().isEmpty()
                && parsed.getClassAndEnumDeclarationDescrs().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty();
    }

    private void rule(RuleDescr parsed, Rule rule) throws DialectException {
        int line = rule.place().line();
        boolean head = parsed.getClass() == RuleDescr.class
                && parsed.getName().equals(rule.name())
                && parsed.getParentName() == null
                && parsed.getAttributes().isEmpty()
                && parsed.getAnnotationNames().equals(ANNOTATIONS)
                && same(
                        parsed.getAnnotation("clause").getSingleValueAsString(),
                        rule.clause().value())
                && same(
                        parsed.getAnnotation("force").getSingleValueAsString(),
                        rule.force().name());
        agree(head, line, rule.name());
        agree(parsed.getLhs().getClass() == AndDescr.class, line, rule.name());
        conditions(parsed.getLhs().getDescrs(), rule);
        boolean right = parsed.getNamedConsequences().isEmpty()
                && same(String.valueOf(parsed.getConsequence()), RuleText.of(rule.conclusion()));
        agree(right, line, rule.name());
    }

    private void conditions(List<BaseDescr> parsed, Rule rule) throws DialectException {
        agree(parsed.size() == rule.conditions().size(), rule.place().line(), rule.name());
        for (int i = 0; i < parsed.size(); i++) {
            Condition condition = rule.conditions().get(i);
            BaseDescr inner = inner(parsed.get(i), condition.quantifier());
            agree(inner.getClass() == PatternDescr.class, condition.place().line(), condition.type());
            pattern((PatternDescr) inner, condition);
        }
    }

    private static BaseDescr inner(BaseDescr descr, Quantifier quantifier) {
        List<?> children = List.of();
        if (quantifier == Quantifier.PLAIN) {
            children = List.of(descr);
        } else if (quantifier == Quantifier.NOT && descr instanceof NotDescr not) {
            children = not.getDescrs();
        } else if (quantifier == Quantifier.EXISTS && descr instanceof ExistsDescr exists) {
            children = exists.getDescrs();
        }
        return children.size() == 1 && children.get(0) instanceof BaseDescr only ? only : new BaseDescr();
    }

    private void pattern(PatternDescr parsed, Condition condition) throws DialectException {
        int line = condition.place().line();
        boolean plain = parsed.getObjectType().equals(condition.type())
                && parsed.getIdentifier() == null
                && parsed.getSource() == null
                && parsed.getBehaviors().isEmpty()
                && parsed.getAnnotationNames().isEmpty()
                && !parsed.isQuery()
                && !parsed.isUnification()
                && parsed.getPositionalConstraints().isEmpty()
                && parsed.getDescrs().size() == condition.constraints().size();
        agree(plain, line, condition.type());
        for (int i = 0; i < condition.constraints().size(); i++) {
            Constraint constraint = condition.constraints().get(i);
            boolean same = parsed.getDescrs().get(i) instanceof ExprConstraintDescr expression
                    && same(expression.getExpression(), RuleText.of(constraint))
                    && isOneExpression(expression.getExpression(), constraint);
            agree(same, constraint.place().line(), RuleText.of(constraint));
        }
    }

    private static boolean isOneExpression(String text, Constraint constraint) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr parsed = parser.parse(text);
        if (parser.hasErrors() || parsed == null || parsed.getDescrs().size() != 1) {
            return false;
        }
        BaseDescr only = parsed.getDescrs().get(0);
        if (constraint instanceof Constraint.Bind) {
            return only.getClass() == BindingDescr.class && !((BindingDescr) only).isUnification();
        }
        return only instanceof RelationalExprDescr relation
                && relation.getLeft().getClass() == AtomicExprDescr.class
                && relation.getRight().getClass() == AtomicExprDescr.class;
    }

    private static boolean same(String left, String right) {
        return left.replaceAll("\\s", "").equals(right.replaceAll("\\s", ""));
    }

    private void agree(boolean agrees, int line, String what) throws DialectException {
        if (!agrees) {
            throw differs(line, what);
        }
    }

    private static DialectException differs(int line, String what) {
        return new DialectException(
                "L03",
                line,
                "The text (%s) must read the same for the engine's parser, but did not.".formatted(what),
                "Maybe a word of DRL stands where a name is expected; write it more plainly.");
    }
}
