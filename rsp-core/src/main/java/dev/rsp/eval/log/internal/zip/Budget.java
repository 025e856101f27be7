package dev.rsp.eval.log.internal.zip;

import dev.rsp.eval.log.LogLimits;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.Names;

/** What unpacking the members of one archive may cost. */
final class Budget {

    private static final long SMALL = 1 << 20;

    private final LogLimits limits;
    private long spent;

    Budget(LogLimits limits) {
        this.limits = limits;
    }

    void check(ZipMember member, long unpacked) throws LogFault {
        if (unpacked > limits.memberBytes()) {
            throw LogFault.limit(subject(member, unpacked), limits.memberBytes());
        }
        if (unpacked > SMALL && unpacked / limits.ratio() > member.packed()) {
            throw LogFault.limit(subject(member, unpacked) + ", many times its packed length", limits.ratio());
        }
    }

    void spend(long bytes) throws LogFault {
        spent += bytes;
        if (spent > limits.unpackedBytes()) {
            throw LogFault.limit("The members of the archive have %s bytes".formatted(spent), limits.unpackedBytes());
        }
    }

    private static String subject(ZipMember member, long unpacked) {
        return "The member (%s) has %s bytes or more".formatted(Names.shown(member.name()), unpacked);
    }
}
