package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which withdrawals and supersessions are in order.
 *
 * <p>A correction is dated on or after what it corrects, and is made by the role of that fact, by a role that outranks
 * it, or, where the fact carries no role, by a role that corrects. A fact that takes the place of another is of the same
 * type and topic, not older, and made by a role that may correct the other. Corrections and declared models cannot be corrected.
 */
final class Corrections {

    private static final List<String> ROLE_COMPONENTS = List.of("role", "by");

    private final StandingView given;
    private final Vocabulary vocabulary;

    Corrections(StandingView given, Vocabulary vocabulary) {
        this.given = given;
        this.vocabulary = vocabulary;
    }

    /** Why a withdrawal cannot have an effect, or null when it can. */
    @Nullable
    String flaw(Withdrawal withdrawal) {
        return flaw(withdrawal.of(), withdrawal.role(), withdrawal.on());
    }

    /** Why a supersession cannot have an effect, or null when it can. */
    @Nullable
    String flaw(Supersession supersession) {
        String flaw = flaw(supersession.of(), supersession.role(), supersession.on());
        return flaw != null ? flaw : replacement(supersession);
    }

    private @Nullable String flaw(FactRef of, Role role, LocalDate on) {
        Fact target = given.find(of);
        if (target == null) {
            return "what it corrects is not in the case.";
        } else if (isFixed(target)) {
            return "a " + target.key().type() + " cannot be corrected.";
        } else if (earlier(on, target)) {
            return "it is dated " + on + ", before " + target.key() + ".";
        }
        return mayCorrect(role, target) ? null : "role " + role + " may not correct " + target.key() + ".";
    }

    /** A replacement that is missing is no flaw: the target still counts as superseded where that is the safer reading. */
    private @Nullable String replacement(Supersession supersession) {
        Fact target = given.find(supersession.of());
        Fact by = given.find(supersession.by());
        if (target == null || by == null) {
            return null;
        } else if (!sameTopic((Record) target, (Record) by)) {
            return by.key() + " is not about the same as " + target.key() + ".";
        } else if (isBelow(by, target)) {
            return by.key() + " is of a role that may not correct " + target.key() + ".";
        } else if (earlier(supersession.on(), by)) {
            return "it is dated " + supersession.on() + ", before " + by.key() + ".";
        }
        LocalDate day = Schema.of((Record) by).day((Record) by).orElse(LocalDate.MAX);
        return earlier(day, target) ? by.key() + " is older than " + target.key() + "." : null;
    }

    /**
     * Whether what takes the place of a finding was made by a role that could not correct it itself: else a finding would
     * go by way of a lower role. What is favourable goes all the same.
     */
    private boolean isBelow(Fact by, Fact target) {
        Role maker = author((Record) by);
        return maker != null
                && author((Record) target) != null
                && !Favour.isFavourable(target, vocabulary)
                && !mayCorrect(maker, target);
    }

    private static boolean isFixed(Fact target) {
        return target instanceof Withdrawal || target instanceof Supersession || target instanceof ModelSnapshot;
    }

    private static boolean earlier(LocalDate on, Fact target) {
        Record record = (Record) target;
        return Schema.of(record).day(record).filter(on::isBefore).isPresent();
    }

    private static boolean sameTopic(Record one, Record other) {
        if (one.getClass() != other.getClass()) {
            return false;
        }
        Schema schema = Schema.of(one);
        return schema.topic().stream().allMatch(name -> schema.value(one, name).equals(schema.value(other, name)));
    }

    private boolean mayCorrect(Role role, Fact target) {
        Role author = author((Record) target);
        if (author == null) {
            RoleEntry entry = vocabulary.roles().get(role);
            return entry != null && entry.corrects();
        }
        return role.equals(author) || outranks(role, author, new HashSet<>());
    }

    /** The role that made a fact; whom a notice was sent to did not make it. */
    private static @Nullable Role author(Record fact) {
        Schema schema = Schema.of(fact);
        for (String name : ROLE_COMPONENTS) {
            if (schema.has(name) && schema.value(fact, name) instanceof Role role) {
                return role;
            }
        }
        return null;
    }

    private boolean outranks(Role role, Role lower, Set<Role> seen) {
        RoleEntry entry = vocabulary.roles().get(role);
        return entry != null
                && seen.add(role)
                && (entry.outranks().contains(lower)
                        || entry.outranks().stream().anyMatch(between -> outranks(between, lower, seen)));
    }
}
