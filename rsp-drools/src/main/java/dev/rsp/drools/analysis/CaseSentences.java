package dev.rsp.drools.analysis;

import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.fact.Require;
import java.util.regex.Pattern;

/** Finds names of cases that tell nothing, among the cases of the version itself. */
final class CaseSentences implements PackCheck {

    private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}\\d].*\\S\\s+\\S+\\s+\\S.*");

    @Override
    public void check(Opened pack, Problems found) {
        String root = OwnFiles.root(pack);
        PackCases.own(pack.effective()).stream()
                .filter(each -> each.place().file().startsWith(root))
                .filter(each -> !SENTENCE.matcher(each.name()).matches())
                .forEach(
                        each -> found.add(
                                "case-sentence",
                                each.place(),
                                Require.refusal(
                                        "case (" + each.name() + ")",
                                        "have a sentence for a name",
                                        each.name(),
                                        "Maybe say what the clause does here, such as \"Growth of 3.99x calls for nothing\".")));
    }
}
