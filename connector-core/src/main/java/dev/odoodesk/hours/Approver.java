package dev.odoodesk.hours;

import java.util.Set;

/**
 * Who approves.
 *
 * @param user id of the user that the connection acts as
 * @param employees ids of the employees that this user is
 */
public record Approver(long user, Set<Long> employees) {
  public Approver {
    employees = Set.copyOf(employees);
  }
}
