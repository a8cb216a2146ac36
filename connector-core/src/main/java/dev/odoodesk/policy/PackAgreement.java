package dev.odoodesk.policy;

import dev.odoodesk.hours.ChargeTerms;
import dev.odoodesk.hours.HourPack;
import java.util.List;
import java.util.Objects;

/**
 * The packs that a policy file gives a customer.
 *
 * @param customer name of the company
 * @param terms how work becomes a charge
 * @param packs the packs
 */
public record PackAgreement(String customer, ChargeTerms terms, List<HourPack> packs) {
  public PackAgreement {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(terms, "terms");
    packs = List.copyOf(packs);
  }
}
