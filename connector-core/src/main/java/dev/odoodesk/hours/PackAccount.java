package dev.odoodesk.hours;

import java.util.List;
import java.util.Objects;

/**
 * What a customer has bought, and how work is charged to it.
 *
 * @param customer the customer
 * @param terms how work becomes a charge
 * @param packs the packs
 */
public record PackAccount(Payer customer, ChargeTerms terms, List<HourPack> packs) {
  public PackAccount {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(terms, "terms");
    packs = List.copyOf(packs);
  }
}
