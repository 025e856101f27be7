package dev.rsp.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** No public or protected member, supertype or type argument of these may come from the given packages. */
final class KeepOutOfSignatures extends ArchCondition<JavaClass> {

    private final List<String> packages;

    KeepOutOfSignatures(String... packages) {
        super("keep " + String.join(", ", packages) + " out of their signatures");
        this.packages = List.of(packages);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream<JavaType> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        report(type, type.getFullName(), supertypes, events);
        type.getMembers().stream()
                .filter(KeepOutOfSignatures::isVisible)
                .forEach(member -> report(type, member.getFullName(), signature(member), events));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.of(
                            Stream.of(unit.getReturnType()),
                            unit.getParameterTypes().stream(),
                            unit.getThrowsClause().getTypes().stream())
                    .flatMap(types -> types);
        }
        return member.getAllInvolvedRawTypes().stream().map(JavaType.class::cast);
    }

    private void report(JavaClass type, String where, Stream<? extends JavaType> types, ConditionEvents events) {
        types.flatMap(each -> each.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getName)
                .distinct()
                .filter(name -> packages.stream().anyMatch(kept -> name.startsWith(kept + ".")))
                .forEach(name -> events.add(SimpleConditionEvent.violated(type, where + " names " + name)));
    }
}
