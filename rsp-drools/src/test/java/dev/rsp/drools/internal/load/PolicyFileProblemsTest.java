package dev.rsp.drools.internal.load;

import static dev.rsp.drools.internal.load.PackFiles.lab;

import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What policy.yaml can have wrong, and where packs lie. */
class PolicyFileProblemsTest {

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedInTheseWords(Bad bad) {
        bad.check();
    }

    static List<Bad> bad() {
        return List.of(
                Bad.policy("a kind that is not known", lab().append("policy.yaml", "kind: evidense\n"), """
                        [policy-kind] The key (policy.kind) must be evidence or left out, but was (evidense).
                          at lab-policy/1.0/policy.yaml:16
                          Maybe write kind: evidence."""),
                Bad.policy(
                        "another policy than the folder says",
                        lab().replace("policy.yaml", "policy: lab-policy", "policy: labs-policy"),
                        """
                        [policy-folder] The key (policy.policy) must be the name of its folder, lab-policy, but was (labs-policy).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe rename one of them."""),
                Bad.policy(
                        "another version than the folder says",
                        lab().replace("policy.yaml", "version: \"1.0\"", "version: \"1.1\""),
                        """
                        [policy-folder] The key (policy.version) must be the name of its folder, 1.0, but was (1.1).
                          at lab-policy/1.0/policy.yaml:2
                          Maybe rename one of them."""),
                Bad.policy(
                        "an encoding of two numbers",
                        lab().replace("policy.yaml", "encoding: 0.1.0", "encoding: 0.1"),
                        """
                        [policy-encoding] The key (policy.encoding) must be MAJOR.MINOR.PATCH, but was (0.1).
                          at lab-policy/1.0/policy.yaml:3
                          Maybe write 0.1.0."""),
                Bad.policy(
                        "a status that is not known",
                        lab().replace("policy.yaml", "status: partial", "status: done"),
                        """
                        [policy-status] The key (policy.status) must be complete or partial, but was (done).
                          at lab-policy/1.0/policy.yaml:8
                          Maybe write partial."""),
                Bad.policy(
                        "partial and nothing unread",
                        lab().replace("policy.yaml", "unread:\n  - \"The annex\"", "unread: []"),
                        """
                        [policy-unread] The key (policy.unread) must name a part, but was (empty).
                          at lab-policy/1.0/policy.yaml:9
                          Maybe the status is complete."""),
                Bad.policy(
                        "partial and not said what is unread",
                        lab().replace("policy.yaml", "unread:\n  - \"The annex\"\n", ""),
                        """
                        [yaml-missing-key] The key (policy.unread) must be given, but was (missing).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe add unread: to it."""),
                Bad.policy(
                        "complete and something unread",
                        lab().replace("policy.yaml", "status: partial", "status: complete"),
                        """
                        [policy-unread] The key (policy.unread) must be left out where the status is complete, but was (given).
                          at lab-policy/1.0/policy.yaml:9
                          Maybe it is partial."""),
                Bad.policy(
                        "a summary that is not known",
                        lab().replace("policy.yaml", "[model, gate]", "[model, gates]"),
                        """
                        [policy-summary] The key (policy.summaries) must be one of cadence, chain-complete, chain-step-open, gate, model, own-assessment, own-showing, reference-assessed, but was (gates).
                          at lab-policy/1.0/policy.yaml:15
                          Maybe write gate."""),
                Bad.policy("a base that is no version", lab().append("policy.yaml", "base: 1.x\n"), """
                        [policy-base] The component (policy-version.value) must be whole numbers with dots between them, but was (1.x).
                          at lab-policy/1.0/policy.yaml:16
                          Maybe write 2.2, without a letter before it."""),
                Bad.policy(
                        "an evidence pack without version",
                        lab().replace("policy.yaml", "lab-evidence@0.1", "lab-evidence"),
                        """
                        [policy-evidence] The pack must be POLICY@VERSION, but was (lab-evidence).
                          at lab-policy/1.0/policy.yaml:14
                          Maybe write it as anthropic-rsp@2.2."""),
                Bad.policy(
                        "days in the wrong order",
                        lab().replace("policy.yaml", "effective-until: 2025-12-31", "effective-until: 2024-12-31"),
                        """
                        [policy-days] The key (policy.effective-until) must not be before 2025-01-01, but was (2024-12-31).
                          at lab-policy/1.0/policy.yaml:7
                          Maybe the two days were swapped."""),
                Bad.policy(
                        "a hash that is none",
                        lab().replace("policy.yaml", "policy-1.pdf\"\n", "policy-1.pdf\"\n  sha256: 12ab\n"),
                        """
                        [policy-source] The key (policy.source) must have a sha256 of 64 hexadecimal digits, but was (12ab).
                          at lab-policy/1.0/policy.yaml:11
                          Maybe leave it out."""),
                Bad.policy("a day that is none", lab().replace("policy.yaml", "2025-01-01", "2025-02-29"), """
                        [yaml-value] The component (policy.effective-from) must be a day of the calendar, but was (2025-02-29).
                          at lab-policy/1.0/policy.yaml:6
                          Maybe that month has fewer days."""),
                Bad.policy("a day in another order", lab().replace("policy.yaml", "2025-01-01", "01.01.2025"), """
                        [yaml-value] The component (policy.effective-from) must be a day, but was (01.01.2025).
                          at lab-policy/1.0/policy.yaml:6
                          Maybe write it as 2025-05-22: year, month, day."""),
                Bad.policy("a key with a slip", lab().replace("policy.yaml", "title: ", "titel: "), """
                        [yaml-missing-key] The key (policy.title) must be given, but was (missing).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe add title: to it.
                        [yaml-unknown-key] The key (policy.titel) must be one of base, effective-from, effective-until, encoding, evidence, kind, level-scheme, policy, publisher, source, status, summaries, title, unread, version, but was (titel).
                          at lab-policy/1.0/policy.yaml:4
                          Maybe write title."""),
                Bad.policy(
                        "a key that only overlays have", lab().append("policy.yaml", "removed: [1-thresholds]\n"), """
                        [yaml-unknown-key] The key (policy.removed) must be one of base, effective-from, effective-until, encoding, evidence, kind, level-scheme, policy, publisher, source, status, summaries, title, unread, version, but was (removed).
                          at lab-policy/1.0/policy.yaml:16
                          Maybe remove it; nothing reads it."""),
                Bad.policy(
                        "a list written as a text",
                        lab().replace("policy.yaml", "level-scheme: [level-1, level-2]", "level-scheme: level-2"),
                        """
                        [yaml-type] The value (policy.level-scheme) must be a list, but was (level-2).
                          at lab-policy/1.0/policy.yaml:13
                          Maybe the indent of the lines is wrong."""),
                Bad.policy("no level at all", lab().replace("policy.yaml", "[level-1, level-2]", "[]"), """
                        [policy-levels] The key (policy.level-scheme) must name a level, but was (empty).
                          at lab-policy/1.0/policy.yaml:13
                          Maybe write [asl-1, asl-2]."""),
                Bad.policy(
                        "a text written as a list",
                        lab().replace("policy.yaml", "title: Policy of a lab", "title: [Policy of a lab]"),
                        """
                        [yaml-type] The value (policy.title) must be one value, but was (a list).
                          at lab-policy/1.0/policy.yaml:4
                          Maybe the indent of the lines is wrong."""),
                Bad.policy(
                        "a title without words",
                        lab().replace("policy.yaml", "title: Policy of a lab", "title: \"\""),
                        """
                        [yaml-value] The component (policy.title) must not be blank, but was ().
                          at lab-policy/1.0/policy.yaml:4
                          Maybe say in a few words what it stands for."""),
                Bad.policy("a list as a whole", lab().with("policy.yaml", "- policy: lab-policy\n"), """
                        [yaml-type] The value (policy) must be a mapping, but was (a list).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe the indent of the lines is wrong."""),
                Bad.policy("no policy.yaml", lab().without("policy.yaml"), """
                        [pack-file] The path (lab-policy/1.0) must hold policy.yaml, but was (missing).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe the file was misnamed."""),
                Bad.policy("a file that no version has", lab().with("vocabluary.yaml", "roles: {}\n"), """
                        [pack-file] The path (lab-policy/1.0/vocabluary.yaml) must be one of README.md, changed-cases.yaml, clauses.yaml, lint.yaml, policy.yaml, shared-facts.yaml, vocabulary.yaml, but was (vocabluary.yaml).
                          at lab-policy/1.0/vocabluary.yaml:1
                          Maybe write vocabulary.yaml."""),
                Bad.policy(
                        "a folder whose name does not fit on a line",
                        lab().with("4-two\nlines/clause.md", "# Two\n"),
                        """
                        [pack-file] The path (lab-policy/1.0) must hold names of letters, digits and ._()- only, but was (4-two?lines/clause.md).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe rename the folder or file."""),
                Bad.policy(
                        "an evidence pack that is not there",
                        lab().replace("policy.yaml", "lab-evidence@0.1", "lab-evidence@0.2"),
                        """
                        [pack-absent] The evidence pack (lab-evidence@0.2) must be among the packs, but was (absent).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe write lab-evidence@0.1."""),
                Bad.policy(
                        "a policy in the place of the evidence pack",
                        lab().replace("policy.yaml", "lab-evidence@0.1", "lab-policy@1.0"),
                        """
                        [pack-kind] The pack (lab-policy@1.0) must say kind: evidence and have no base, but was (a policy).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe the wrong pack stands under evidence:."""),
                Bad.pack("an evidence pack in the place of the policy", lab(), "lab-evidence@0.1", """
                        [pack-kind] The pack (lab-evidence@0.1) must be a policy, but was (evidence).
                          at lab-evidence/0.1/policy.yaml:1
                          Maybe name it under evidence:."""),
                Bad.policy(
                        "an evidence pack that stands on another",
                        lab().append("lab-evidence/0.1/policy.yaml", "evidence: lab-evidence@0.0\n"),
                        """
                        [yaml-unknown-key] The key (policy.evidence) must be one of base, effective-from, effective-until, encoding, kind, policy, publisher, source, status, summaries, title, unread, version, but was (evidence).
                          at lab-evidence/0.1/policy.yaml:10
                          Maybe remove it; nothing reads it."""),
                Bad.policy(
                        "an evidence pack that lies over another",
                        lab().append("lab-evidence/0.1/policy.yaml", "base: \"0.0\"\n"),
                        """
                        [pack-kind] The pack (lab-evidence@0.1) must say kind: evidence and have no base, but was (over a base).
                          at lab-evidence/0.1/policy.yaml:1
                          Maybe the wrong pack stands under evidence:."""),
                Bad.thrown(
                        "a directory that is no version",
                        () -> lab().with("lab-policy/draft/policy.yaml", "policy: lab-policy\n")
                                .load(),
                        """
                        [pack-folder] The path (lab-policy/draft) must be named POLICY/VERSION, but was (lab-policy/draft).
                          at lab-policy/draft/policy.yaml:1
                          Maybe write anthropic-rsp/2.2, or give the directory above."""),
                Bad.thrown(
                        "a directory one level too deep",
                        () -> lab().with("/2.2/1-thresholds/rules.drl", "").load(),
                        """
                        [pack-folder] The path (2.2/1-thresholds) must be named POLICY/VERSION, but was (2.2/1-thresholds).
                          at 2.2/1-thresholds/policy.yaml:1
                          Maybe write anthropic-rsp/2.2, or give the directory above."""),
                Bad.thrown(
                        "packs that are not there",
                        () -> PackTree.ofDirectory(Path.of("none"), PackLimits.STANDARD),
                        """
                        [pack-read] The packs in (none) must be readable, but was (unreadable).
                          at .:1
                          Maybe the path is wrong, or a file is being written."""),
                Bad.thrown(
                        "a version that ends a day too late",
                        () -> Timeline.of(
                                new PackStore(
                                        Overlays.next()
                                                .replace("policy.yaml", "2025-12-31", "2026-01-01")
                                                .tree(),
                                        null),
                                TypeCatalog.standard(),
                                List.of(PackId.parse(PackFiles.ID), PackId.parse(Overlays.NEXT))),
                        """
                        [policy-timeline] The last day of (lab-policy@1.0) must be 2025-12-31, the day before lab-policy@1.1, but was (2026-01-01).
                          at lab-policy/1.0/policy.yaml:1
                          Maybe correct effective-until; each day has one version."""),
                Bad.pack("a pack that is not there", lab(), "lab-policy@1.1", """
                        [pack-absent] The pack (lab-policy@1.1) must be among the packs, but was (absent).
                          at .:1
                          Maybe write lab-policy@1.0."""));
    }
}
