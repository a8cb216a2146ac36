package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.User;
import java.util.List;

/**
 * The people of the desk, with the ids that they have in the database: users and partners are made
 * in this order, so a place in a list gives the id.
 */
final class Cast {
  static final long COMPANY_PARTNER = 1;
  static final long ADMIN = 2;
  static final long AGENT = 3;
  static final int FIRST_STAFF = 4;

  /** Those who answer; their user ids begin at {@link #FIRST_STAFF}. */
  static final List<String> STAFF =
      List.of(
          "Ana Castillo",
          "Bruno Ferrer",
          "Carla Núñez",
          "David Ortega",
          "Elena Prats",
          "Fermín Roca");

  /** Customer companies; each has {@link #CONTACTS} contacts. */
  static final int COMPANIES = 60;

  static final int CONTACTS = 3;

  private static final List<String> NAMES =
      List.of(
          "Aceros",
          "Bodegas",
          "Cartonajes",
          "Dulces",
          "Electro",
          "Frutas",
          "Gráficas",
          "Hostal",
          "Impresos",
          "Joyería",
          "Kiosco",
          "Lácteos");
  private static final List<String> PLACES =
      List.of("del Norte", "Levante", "Sierra", "Mediterráneo", "Ebro");
  private static final List<String> GIVEN =
      List.of("María", "José", "Lucía", "Andrés", "Inés", "Pau", "Núria", "Iker", "Olga", "Tomás");
  private static final List<String> FAMILY =
      List.of("García", "López", "Vidal", "Etxeberria", "Soler", "Marín", "Ibáñez");

  private Cast() {}

  /** Those who may log in. */
  static List<User> logins() {
    return List.of(
        new User(ADMIN, "admin", "sandbox", partnerOfUser(ADMIN), true),
        new User(AGENT, "agent", "agent", partnerOfUser(AGENT), false));
  }

  static long partnerOfUser(long user) {
    return COMPANY_PARTNER + user;
  }

  static long firstCustomer() {
    return partnerOfUser(FIRST_STAFF) + STAFF.size();
  }

  static String companyName(int company) {
    return NAMES.get(company % NAMES.size())
        + " "
        + PLACES.get(company / NAMES.size() % PLACES.size());
  }

  static String contactName(int company, int contact) {
    int n = company * CONTACTS + contact;
    return GIVEN.get(n % GIVEN.size()) + " " + FAMILY.get(n % FAMILY.size());
  }

  /** The partner id of a company. */
  static long company(int company) {
    return firstCustomer() + (long) company * (CONTACTS + 1);
  }

  /** The partner id of a contact. */
  static long contact(int company, int contact) {
    return company(company) + 1 + contact;
  }

  /** The user id of a member of staff. */
  static long staff(int place) {
    return FIRST_STAFF + (long) place;
  }
}
