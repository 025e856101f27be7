package dev.rsp.examples.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** A call that answers differently tomorrow. */
final class ReadsTheDay extends DescribedPredicate<JavaMethodCall> {

    /** What measures a time-out is not a day: {@code System.nanoTime} may be called. */
    private static final Set<String> CLOCKS = Set.of(
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.Instant.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.lang.System.currentTimeMillis");

    ReadsTheDay() {
        super("it reads the day from the machine");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return CLOCKS.contains(call.getTargetOwner().getName() + "." + call.getName());
    }
}
