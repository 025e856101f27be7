package dev.rsp.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What text alone shows. */
class SourcesTest {

    private static final Pattern SWITCHED_OFF = Pattern.compile(
            "@(org\\.junit\\.[a-z.]+)?(Disabled|Enabled|Ignore)\\w*|\\bassum(e|ing)(That|True|False)\\b");

    private static final Pattern LOCALISED = Pattern.compile("%[-#+ 0,(0-9.$]*[dfegEGtT]");

    @Test
    void noTestIsSwitchedOff() throws IOException {
        List<Path> files = Sources.of("test");
        assertThat(files).hasSizeGreaterThan(3);
        assertThat(matching(files, SWITCHED_OFF)).isEmpty();
    }

    @Test
    void thePatternFindsEachWayToSwitchOffATest() {
        assertThat(List.of(
                        "@" + "Disabled",
                        "@" + "DisabledOnOs",
                        "@" + "Ignore(\"x\")",
                        "@" + "EnabledIf",
                        "assume" + "True("))
                .allMatch(text -> SWITCHED_OFF.matcher(text).find());
    }

    /** A number written with the default locale has other digits in some; lowered rules and decisions must not. */
    @Test
    void noNumberIsWrittenInTheLanguageOfTheMachine() throws IOException {
        assertThat(matching(Sources.of("main"), LOCALISED)).isEmpty();
    }

    @Test
    void thePatternFindsEachLocalisedNumber() {
        assertThat(List.of("%" + "d", "%" + "3d", "%" + ",d", "%" + "1$d", "%" + ".2f", "%" + "e"))
                .allMatch(text -> LOCALISED.matcher('"' + text + '"').find());
        assertThat(List.of("%" + "s", "%" + "04X", "%" + "-24s", "%n"))
                .noneMatch(text -> LOCALISED.matcher('"' + text + '"').find());
    }

    @Test
    void everyPackageSaysThatItIsNullMarked() throws IOException {
        List<Path> folders =
                Sources.of("main").stream().map(Path::getParent).distinct().toList();
        assertThat(folders).hasSizeGreaterThan(10);
        assertThat(folders)
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    private static List<String> matching(List<Path> files, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1));
                }
            }
        }
        return found;
    }
}
