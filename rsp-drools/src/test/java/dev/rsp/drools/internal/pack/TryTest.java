package dev.rsp.drools.internal.pack;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.dialect.DrlReader;
import dev.rsp.drools.internal.rule.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
class TryTest {
  @Test void tryIt() {
    PackStore store = new PackStore(PackTree.ofDirectory(Path.of("src/main/packs"), PackLimits.STANDARD), null);
    RuleLanguage l = new RuleLanguage() {
      public List<Rule> read(String f, String t, List<PackProblem> p) { return DrlReader.read(f, t, p); }
      public void check(EffectivePack pack, List<PackProblem> p) {}
      public List<List<Rule>> strata(EffectivePack pack, List<PackProblem> p) { return pack.strata(); }
    };
    for (PackId id : store.ids()) {
      System.out.println("== " + id);
      List<PackProblem> ps = new PackLoader(store, l, List.of()).problems(id);
      ps.stream().limit(60).forEach(System.out::println);
      if (ps.isEmpty()) { EffectivePack p = new PackLoader(store, l, List.of()).load(id); System.out.println(p.digest() + p.parts() + " rules " + p.rules().size()+ " folders "+p.folders().size()); }
    }
  }
}
