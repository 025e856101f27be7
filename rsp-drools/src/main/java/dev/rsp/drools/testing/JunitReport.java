package dev.rsp.drools.testing;

import dev.rsp.drools.CaseResult;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results of cases as JUnit XML, which servers for builds show.
 *
 * @since 0.1.0
 */
public final class JunitReport {

    private static final String LINE = "\n";

    private JunitReport() {}

    /**
     * Writes a report.
     *
     * @param results the results by pack, in the order in which they are written
     * @return XML
     */
    public static String of(Map<String, List<CaseResult>> results) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument();
            xml.writeCharacters(LINE);
            xml.writeStartElement("testsuites");
            for (Map.Entry<String, List<CaseResult>> each : results.entrySet()) {
                suite(xml, each.getKey(), each.getValue());
            }
            xml.writeCharacters(LINE);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A report must be written to the end, but was not.", e);
        }
        return text + LINE;
    }

    private static void suite(XMLStreamWriter xml, String pack, List<CaseResult> results) throws XMLStreamException {
        xml.writeCharacters(LINE);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", pack);
        xml.writeAttribute("tests", String.valueOf(results.size()));
        long failed = results.stream().filter(each -> !each.passed()).count();
        xml.writeAttribute("failures", String.valueOf(failed));
        for (CaseResult each : results) {
            test(xml, pack, each);
        }
        xml.writeEndElement();
    }

    private static void test(XMLStreamWriter xml, String pack, CaseResult each) throws XMLStreamException {
        xml.writeCharacters(LINE);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", pack + "." + clean(each.clause()));
        xml.writeAttribute("name", clean(each.name()));
        xml.writeAttribute("file", clean(each.place()));
        if (!each.passed()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", clean(each.differences().get(0)));
            xml.writeCharacters(clean(String.join(LINE, each.differences())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }
}
