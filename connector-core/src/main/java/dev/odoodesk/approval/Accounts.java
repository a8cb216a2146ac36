package dev.odoodesk.approval;

import dev.odoodesk.hours.ChargeTerms;
import dev.odoodesk.hours.HourPack;
import dev.odoodesk.hours.PackAccount;
import dev.odoodesk.hours.Payer;
import dev.odoodesk.hours.Work;
import dev.odoodesk.policy.PackAgreement;
import dev.odoodesk.sla.Names;
import dev.odoodesk.timesheet.SoldPack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts a customer's packs together: those sold in Odoo and those that the policy gives. */
final class Accounts {
  private Accounts() {}

  /**
   * One account for each customer that has packs.
   *
   * @param idOf asks Odoo for the company of a name that no work names
   */
  static List<PackAccount> of(
      Collection<SoldPack> sold,
      Collection<PackAgreement> agreed,
      Collection<Work> work,
      Function<String, Optional<Long>> idOf) {
    Map<String, Payer> byName = new HashMap<>();
    for (Work each : work) {
      Payer payer = each.payer();
      if (payer != null) {
        byName.putIfAbsent(Names.fold(payer.name()), payer);
      }
    }
    sold.forEach(pack -> byName.putIfAbsent(Names.fold(pack.owner().name()), pack.owner()));
    Map<Long, PackAccount> accounts = new TreeMap<>();
    Map<Long, List<HourPack>> soldTo = new LinkedHashMap<>();
    Map<Long, Payer> owners = new HashMap<>();
    for (SoldPack pack : sold) {
      owners.put(pack.owner().id(), pack.owner());
      soldTo.computeIfAbsent(pack.owner().id(), id -> new ArrayList<>()).add(pack.pack());
    }
    soldTo.forEach(
        (id, packs) ->
            accounts.put(
                id,
                new PackAccount(
                    owners.getOrDefault(id, new Payer(id, "")), ChargeTerms.EXACT, packs)));
    long unknown = 0;
    for (PackAgreement agreement : agreed) {
      Payer payer = byName.get(Names.fold(agreement.customer()));
      if (payer == null) {
        Optional<Long> found = idOf.apply(agreement.customer());
        payer = new Payer(found.isPresent() ? found.get() : --unknown, agreement.customer());
      }
      List<HourPack> packs = new ArrayList<>(agreement.packs());
      packs.addAll(soldTo.getOrDefault(payer.id(), List.of()));
      accounts.put(payer.id(), new PackAccount(payer, agreement.terms(), packs));
    }
    return List.copyOf(accounts.values());
  }
}
