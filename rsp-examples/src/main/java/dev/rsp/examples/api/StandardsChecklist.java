package dev.rsp.examples.api;

import dev.rsp.drools.Checklist;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.model.Activity;
import java.nio.file.Path;

/** What a policy may ask for before a release, to make tickets of. */
final class StandardsChecklist {

    private StandardsChecklist() {}

    /**
     * Prints who has to verify what.
     *
     * @param arguments the directory of the packs
     */
    // tag::example
    public static void main(String[] arguments) {
        RulePack pack = RulePacks.from(Path.of(arguments[0])).pack("lakeside@1.0");
        Checklist list = pack.checklist(Activity.GENERAL_DEPLOYMENT);
        for (Checklist.StandardItem standard : list.standards()) {
            System.out.println(standard.id() + " " + standard.thresholds());
            standard.criteria().forEach(each -> System.out.println("  ask " + each.role() + ": " + each.says()));
        }
    }
    // end::example
}
