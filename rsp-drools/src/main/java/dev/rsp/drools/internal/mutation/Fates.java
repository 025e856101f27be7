package dev.rsp.drools.internal.mutation;
import java.util.*;
public final class Fates { public static void run(Original o, List<Mutant> all, boolean print) {
  int refused=0, killed=0; long checks=0, trial=0; List<String> alive=new ArrayList<>(); Map<Object,Integer> by=new TreeMap<>(), tot=new TreeMap<>(), ref=new TreeMap<>();
  for (Mutant m: all) { long t=System.nanoTime(); LoaderChecks c=LoaderChecks.of(m.pack().get()); checks+=System.nanoTime()-t;
   if(!c.problems().isEmpty()){refused++; ref.merge(m.kind(),1,Integer::sum); continue;}
   tot.merge(m.kind(),1,Integer::sum);
   t=System.nanoTime(); Trial tr=new Trial(m,o,c.pack()); boolean k=false; for (SettledCase s: o.cases()) if (tr.isNoticedBy(s)){k=true;break;} trial+=System.nanoTime()-t;
   if(k)killed++; else {alive.add(m.place().file()+":"+m.place().line()+" "+m.id()+" :: "+m.subject()+": "+m.change()); by.merge(m.kind(),1,Integer::sum);} }
  System.out.printf("refused %d killed %d survived %d; checks %.1fs trial %.1fs%n", refused,killed,alive.size(),checks/1e9,trial/1e9);
  System.out.println("refused "+ref); System.out.println("valid "+tot); System.out.println("survived "+by);
  if(print) alive.forEach(System.out::println);
}}
