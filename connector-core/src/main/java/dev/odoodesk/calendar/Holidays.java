package dev.odoodesk.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays of a country, or of a region in it, as dates; their source is Jollyday.
 *
 * <p>Only official public holidays count, not bank holidays and observances. Where a holiday is
 * observed on another day, both days do. Immutable and thread-safe.
 *
 * @param country ISO 3166-1 code in upper case, such as {@code "ES"}
 * @param regions Jollyday's codes from the largest region to the smallest, such as {@code "md"};
 *     may be empty
 */
public record Holidays(String country, List<String> regions) {

  /**
   * @throws IllegalArgumentException if the country or a region is unknown; the message lists the
   *     regions that are known
   */
  public Holidays {
    country = country.toUpperCase(Locale.ROOT);
    regions = regions.stream().map(region -> region.toLowerCase(Locale.ROOT)).toList();
    if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
      throw new IllegalArgumentException(
          String.format(
              "no holidays are known for country '%s'; name it by its ISO 3166 code, such as ES",
              country));
    }
    CalendarHierarchy place = manager(country).getCalendarHierarchy();
    for (String region : regions) {
      CalendarHierarchy inner = place.getChildren().get(region);
      if (inner == null) {
        throw new IllegalArgumentException(
            String.format(
                "no holidays are known for region '%s' of %s; known are %s",
                region,
                place.getId(),
                place.getChildren().keySet().stream().sorted().collect(Collectors.joining(", "))));
      }
      place = inner;
    }
  }

  /**
   * The holidays of a country and, where given, of its region.
   *
   * @throws IllegalArgumentException if one is unknown
   */
  public static Holidays of(String country, String... regions) {
    return new Holidays(country, List.of(regions));
  }

  /** The dates on which holidays fall in a year, ascending. */
  public SortedSet<LocalDate> dates(int year) {
    HolidayManager manager = manager(country);
    // Managers are shared within the JVM and say nothing of thread-safety.
    synchronized (manager) {
      return manager
          .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, regions.toArray(String[]::new))
          .stream()
          .flatMap(
              day -> Stream.concat(Stream.of(day.getActualDate()), day.getObservedDate().stream()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The codes with slashes, such as {@code ES/md}. */
  @Override
  public String toString() {
    return Stream.concat(Stream.of(country), regions.stream()).collect(Collectors.joining("/"));
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
