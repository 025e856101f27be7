package dev.rsp.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of dependencies has a line for each one that the parent pom manages, with the version it has there. */
class DependenciesDocumentTest {

    private static final Pattern MANAGED = Pattern.compile(
            "<artifactId>(?<artifact>[^<]+)</artifactId>\\s*<version>\\$\\{(?<version>(?!project)[a-z0-9.-]+\\.version)}</version>");
    private static final Pattern PROPERTY = Pattern.compile("<(?<name>[a-z0-9.-]+\\.version)>(?<value>[^<]+)</");

    @Test
    void everyManagedDependencyHasALineWithItsVersion() {
        String pom = Project.text("pom.xml");
        Map<String, String> versions = PROPERTY.matcher(pom)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
        List<String> lines = Document.read("docs/decisions/0002-dependencies.md")
                .prose()
                .lines()
                .filter(line -> line.startsWith("| "))
                .toList();
        List<String> missing = new ArrayList<>();
        var managed = MANAGED.matcher(pom.substring(0, pom.indexOf("</dependencyManagement>")));
        int count = 0;
        while (managed.find()) {
            String artifact = managed.group("artifact").replace("junit-bom", "junit-jupiter");
            String version = versions.get(managed.group("version"));
            count++;
            if (lines.stream().noneMatch(line -> line.contains(artifact) && line.contains(" " + version + " "))) {
                missing.add(artifact + " " + version);
            }
        }
        assertThat(count).isGreaterThan(15);
        assertThat(missing).isEmpty();
    }
}
