package dev.odoodesk.ticket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For whom a ticket is.
 *
 * @param id database id of the contact who asks
 * @param name name of that contact
 * @param company database id of the commercial partner, equal to {@code id} for a company itself
 * @param companyName name of the commercial partner
 * @param email address of the contact, if known
 */
public record Customer(
    long id, String name, long company, String companyName, @Nullable String email) {
  public Customer {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(companyName, "companyName");
  }
}
