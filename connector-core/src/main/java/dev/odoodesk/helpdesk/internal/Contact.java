package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Person;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner.
 *
 * @param company id of the commercial partner
 * @param internal whether an internal user, archived or not, belongs to it
 * @param robot whether it is Odoo itself
 */
public record Contact(
    long id,
    String name,
    long company,
    String companyName,
    @Nullable String email,
    boolean internal,
    boolean robot) {

  /** As somebody who acts. */
  public Person toPerson() {
    return new Person(id, name);
  }

  /** As somebody who asks. */
  public Customer toCustomer() {
    return new Customer(id, name, company, companyName, email);
  }
}
