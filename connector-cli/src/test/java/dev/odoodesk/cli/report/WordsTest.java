package dev.odoodesk.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.report.Grouping;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunState;
import dev.odoodesk.sync.LeftOut;
import dev.odoodesk.ticket.TicketHistory;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Words ENGLISH = Words.of(Locale.ENGLISH);

  @ParameterizedTest
  @ValueSource(strings = {"es", "uk"})
  void eachLanguage_hasTheKeysOfAllOthers(String language) {
    assertThat(keysWithoutForms(language)).isEqualTo(keysWithoutForms("en"));
  }

  @ParameterizedTest
  @EnumSource
  void eachPlural_hasEveryFormThatTheLanguageUses(Language language) {
    Set<String> forms =
        IntStream.range(0, 200)
            .mapToObj(count -> language.pluralOf(count).key())
            .collect(Collectors.toSet());
    bundle(language.code()).keySet().stream()
        .filter(key -> key.endsWith(".other"))
        .map(key -> key.substring(0, key.length() - ".other".length()))
        .forEach(
            key ->
                assertThat(bundle(language.code()).keySet())
                    .containsAll(forms.stream().map(form -> key + "." + form).toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "uk"})
  void eachPattern_hasThePlacesThatItHasInEnglish_andNoApostropheThatQuotes(String language) {
    ResourceBundle own = bundle(language);
    for (String key : own.keySet()) {
      if (!key.startsWith("format.")) {
        assertThat(own.getString(key)).as(key).doesNotContain("'").isNotBlank();
      }
      String english = key.endsWith(".few") ? key.replace(".few", ".other") : key;
      assertThat(places(own.getString(key)))
          .as(key)
          .isEqualTo(places(bundle("en").getString(english)));
    }
  }

  @Test
  void eachConstant_hasAWord() {
    Stream.of(
            keys("state", SlaState.values()),
            keys("metric", Metric.values()),
            keys("phrase", Phrase.values()),
            keys("entry", EntryState.values()),
            keys("run.state", RunState.values()),
            keys("run.kind", RunKind.values()),
            keys("left-out", LeftOut.Reason.values()),
            keys("unknown", TicketHistory.Unknown.values()))
        .flatMap(keys -> keys)
        .forEach(key -> assertThat(ENGLISH.has(key)).as(key).isTrue());
    for (Grouping grouping : Grouping.values()) {
      String id = grouping.name().toLowerCase(Locale.ROOT);
      assertThat(ENGLISH.has("section.compliance." + id)).as(id).isTrue();
    }
  }

  @Test
  void eachPhrase_hasItsPlaces() {
    for (Phrase phrase : Phrase.values()) {
      assertThat(places(bundle("en").getString("phrase." + phrase.name())))
          .as(phrase.name())
          .hasSize(phrase.places());
    }
  }

  @Test
  void ukrainianNouns_followTheLastDigits() {
    Words words = Words.of(Locale.forLanguageTag("uk"));
    assertThat(
            Stream.of(0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 112)
                .map(count -> words.count("count.tickets", count)))
        .containsExactly(
            "0 заявок",
            "1 заявка",
            "2 заявки",
            "5 заявок",
            "11 заявок",
            "12 заявок",
            "21 заявка",
            "22 заявки",
            "25 заявок",
            "101 заявка",
            "112 заявок");
  }

  @Test
  void aLanguageThatIsNotThere_isNamedWithThoseThatAre() {
    assertThatThrownBy(() -> Language.locale("fr-FR"))
        .hasMessage("there are reports in en, es, uk, not in 'fr-FR'");
  }

  @Test
  void numbersAndDates_areTheReaders() {
    ZoneId madrid = ZoneId.of("Europe/Madrid");
    Formats spanish = new Formats(Words.of(Locale.forLanguageTag("es")), madrid);
    Formats ukrainian = new Formats(Words.of(Locale.forLanguageTag("uk")), madrid);
    assertThat(spanish.number(1_234_567)).isEqualTo("1.234.567");
    assertThat(spanish.decimal(new BigDecimal("12.50"))).isEqualTo("12,50");
    assertThat(spanish.month(YearMonth.of(2026, 6))).isEqualTo("junio de 2026");
    assertThat(ukrainian.month(YearMonth.of(2026, 6))).isEqualTo("червень 2026 р.");
    assertThat(ukrainian.duration(Duration.ofMinutes(-125))).isEqualTo("\u22122 год 5 хв");
    assertThat(spanish.moment(Instant.parse("2026-06-30T22:30:00Z")))
        .startsWith("1 jul 2026")
        .contains("0:30")
        .doesNotContain("0:30:");
    assertThat(spanish.moment(Instant.parse("2026-06-30T22:30:07Z"))).contains("0:30:07");
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "dev.odoodesk.cli.report.words",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> keysWithoutForms(String language) {
    return bundle(language).keySet().stream()
        .filter(key -> !key.endsWith(".few"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String pattern) {
    MessageFormat format = new MessageFormat(pattern);
    return IntStream.range(0, format.getFormatsByArgumentIndex().length)
        .mapToObj(i -> "{" + i + "}")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> keys(String prefix, Enum<?>[] constants) {
    return Arrays.stream(constants).map(constant -> prefix + "." + constant.name());
  }
}
