package dev.rsp.drools.internal.engine;

import org.drools.modelcompiler.CanonicalKieModuleModel;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.BetaRangeIndexOption;
import org.kie.internal.conf.ShareBetaNodesOption;

/** Makes KieBases of compiled rules, each on a thread of its own, in which nothing is left of them. */
final class KieBases {

    private KieBases() {}

    /**
     * Makes a KieBase.
     *
     * @param model the class that holds the rules
     * @param loader what defines it
     * @throws IllegalStateException when the rules do not fit this version of Drools or of the types
     */
    static KieBase of(String model, RuleClassLoader loader) {
        ClassLoader library = KieBases.class.getClassLoader();
        return new OwnThread<>("rsp-build", library, () -> make(model, loader)).join();
    }

    private static KieBase make(String model, RuleClassLoader loader) throws ReflectiveOperationException {
        Object made = loader.loadClass(model).getConstructor().newInstance();
        return KieBaseBuilder.createKieBaseFromModel(
                ((CanonicalKieModuleModel) made).getModels(), configuration(KieServices.get(), loader));
    }

    /** What was measured to be right: no shared beta nodes, no range indexes, the rest as it comes. */
    @SuppressWarnings("deprecation") // the only way to name the class loader
    private static KieBaseConfiguration configuration(KieServices services, ClassLoader loader) {
        KieBaseConfiguration configuration = services.newKieBaseConfiguration(null, loader);
        configuration.setOption(ShareBetaNodesOption.NO);
        configuration.setOption(BetaRangeIndexOption.DISABLED);
        return configuration;
    }
}
