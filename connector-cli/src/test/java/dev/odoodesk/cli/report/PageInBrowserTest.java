package dev.odoodesk.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.report.Period;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens reports in a headless Chromium. */
class PageInBrowserTest {
  /** Texts of which each tries to leave the place that it is put into. */
  private static final List<String> HOSTILE =
      List.of(
          "<script>document.title='owned'</script>",
          "<img src=x onerror=\"document.title='owned'\">",
          "\" autofocus onfocus=\"document.title='owned'\" x=\"",
          "' onmouseover='document.title=1' '",
          "</title></style></bdi></td></table></main><h1>owned</h1><svg onload=document.title=1>",
          "<!-- <iframe src=\"http://evil.example/\"></iframe>",
          "<link rel=stylesheet href=http://evil.example/x.css><style>*{display:none}</style>",
          "${7*7} {{constructor}} $unsafe{1} @import x",
          "&lt;script&gt; &amp; &#x3c;b&#x3e;",
          "\u202Etxt.exe\u202C \u2066a\u2069 \u0000\u0007\u001B[31m \uD800 \u2028",
          "javascript:document.title='owned'");

  /**
   * Texts whose contrast to what is behind them is below 4.5, the least for ordinary text by WCAG
   * 2.2 AA.
   */
  private static final String LOW_CONTRAST =
      """
      (() => {
        const rgb = text => text.match(/[\\d.]+/g).map(Number);
        const light = c => { const s = c / 255; return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; };
        const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
        const behind = element => {
          for (let e = element; e; e = e.parentElement) {
            const color = rgb(getComputedStyle(e).backgroundColor);
            if (color.length < 4 || color[3] > 0) return color;
          }
          return [255, 255, 255];
        };
        const low = new Set();
        for (const e of document.querySelectorAll('body *')) {
          if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
          const style = getComputedStyle(e);
          if (style.display === 'none' || style.visibility === 'hidden') continue;
          const front = rgb(e.closest('svg') ? style.fill : style.color);
          const [a, b] = [luminance(front), luminance(behind(e))].sort((x, y) => y - x);
          const ratio = (a + 0.05) / (b + 0.05);
          if (ratio < 4.5) low.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
        }
        return [...low].join('; ');
      })()
      """;

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void hostileTexts_areShownAndDoNothing() throws Exception {
    SampleDesk desk = SampleDesk.of(HOSTILE.get(0), 30, 3, HOSTILE);
    for (Path page : pages(desk, Locale.ENGLISH)) {
      browser.open(page);
      assertThat(browser.messages()).isEmpty();
      assertThat(browser.requests()).containsExactly(page.toUri().toString());
      assertThat(browser.evaluate("document.title").asString()).isNotEqualTo("owned");
      assertThat(count("script, img, iframe, link, object, form, [onerror], [onload], [onfocus]"))
          .isZero();
      assertThat(count("h1")).isOne();
      assertThat(count("style")).isOne();
    }
    browser.open(page(desk));
    String text = browser.evaluate("document.body.innerText").asString();
    assertThat(text).contains(HOSTILE.get(0), HOSTILE.get(1), HOSTILE.get(8));
    assertThat(text.codePoints().filter(c -> c == 0x202E || c == 0x2066 || c == 0x1B)).isEmpty();
  }

  /** The policy of the page is the second lock: even a script that got in would not run. */
  @Test
  void aScriptInsideThePage_wouldNotRun() throws Exception {
    Path page = page(SampleDesk.of(3, 1));
    Path opened = folder.resolve("opened.html");
    Files.writeString(
        opened,
        Files.readString(page)
            .replace(
                "<main",
                "<script>document.title='owned'</script><img src=http://evil.example/x.png><main"));
    browser.open(opened);
    assertThat(browser.evaluate("document.title").asString()).isNotEqualTo("owned");
    assertThat(browser.messages()).anyMatch(message -> message.contains("Content Security Policy"));
  }

  @ParameterizedTest
  @CsvSource({"en,light", "en,dark", "es,dark", "uk,light"})
  void everyText_standsOutFromWhatIsBehindIt(String language, String scheme) throws Exception {
    browser.media("screen", scheme);
    for (Path page : pages(SampleDesk.of(40, 2), Locale.forLanguageTag(language))) {
      browser.open(page);
      assertThat(browser.evaluate(LOW_CONTRAST).asString()).as(page.toString()).isEmpty();
    }
    String ground = "getComputedStyle(document.documentElement).backgroundColor";
    assertThat(browser.evaluate(ground).asString())
        .isEqualTo(scheme.equals("dark") ? "rgb(18, 21, 26)" : "rgb(255, 255, 255)");
  }

  @Test
  void onPaper_itIsLight_andHoldsEveryTicket() throws Exception {
    browser.open(page(SampleDesk.of(40, 2)));
    browser.media("print", "dark");
    assertThat(
            browser
                .evaluate("getComputedStyle(document.documentElement).backgroundColor")
                .asString())
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(
            browser.evaluate("getComputedStyle(document.querySelector('nav')).display").asString())
        .isEqualTo("none");
    browser.media("screen", "light");
    byte[] pdf = Base64.getDecoder().decode(browser.pdf());
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(raw).startsWith("%PDF-");
    assertThat(raw.split("/Type\\s*/Page\\b", -1).length).isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource({"320", "768", "1400"})
  void onAnyWidth_thePageItselfDoesNotScrollSideways(int width) throws Exception {
    browser.size(width, 900);
    for (Path page : pages(SampleDesk.of(20, 4), Locale.forLanguageTag("uk"))) {
      browser.open(page);
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as(page.toString())
          .isLessThanOrEqualTo(width);
    }
    browser.size(1400, 900);
  }

  @Test
  void theStructure_canBeHeardAndWalkedByKeyboard() throws Exception {
    for (Path page : pages(SampleDesk.of(40, 2), Locale.ENGLISH)) {
      browser.open(page);
      assertThat(count("html[lang]:not([lang=''])")).isOne();
      assertThat(count("header, nav[aria-label], main, footer")).isGreaterThanOrEqualTo(4);
      assertThat(count("table:not(:has(thead th[scope=col]))")).isZero();
      assertThat(count("tbody tr:not(:has(th[scope=row]))")).isZero();
      assertThat(count("svg:not([role=img][aria-label]):not([aria-hidden=true])")).isZero();
      assertThat(count("section:not([aria-labelledby])")).isZero();
      assertThat(count("a[href]:not([href^='#'])")).isZero();
      assertThat(
              browser
                  .evaluate(
                      "[...document.querySelectorAll('[aria-labelledby], a[href]')].filter(e =>"
                          + " !document.getElementById(e.getAttribute('aria-labelledby') ||"
                          + " e.getAttribute('href').slice(1))).length")
                  .asInt())
          .isZero();
      assertThat(
              browser
                  .evaluate(
                      "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                          + " return ids.length - new Set(ids).size; })()")
                  .asInt())
          .as("ids that are there twice")
          .isZero();
    }
  }

  @Test
  void fiveThousandChangedTickets_areStillAPage() throws Exception {
    SampleDesk desk = SampleDesk.of(5_000, 9);
    Path page = page(desk);
    assertThat(Files.size(page)).isLessThan(15_000_000);
    browser.open(page);
    assertThat(count("article")).isEqualTo(2_000);
    assertThat(browser.evaluate("document.getElementById('changed').innerText").asString())
        .contains("And 3,000 more, which are in the workbook");
  }

  private static int count(String selector) {
    return browser.evaluate("document.querySelectorAll(" + quoted(selector) + ").length").asInt();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  private static Path page(SampleDesk desk) throws Exception {
    return writer(Locale.ENGLISH).write(desk.reports().run(desk.run()), desk.reports()).get(0);
  }

  private static List<Path> pages(SampleDesk desk, Locale locale) throws Exception {
    List<Path> pages =
        new ArrayList<>(writer(locale).write(desk.reports().run(desk.run()), desk.reports()));
    for (Period period :
        List.of(
            Period.parse(Period.Unit.WEEK, "2026-W29"),
            Period.parse(Period.Unit.MONTH, "2026-06"))) {
      pages.addAll(writer(locale).write(desk.reports().period(period, false, SampleDesk.NOW)));
    }
    return pages;
  }

  private static ReportWriter writer(Locale locale) {
    return new ReportWriter(
        new ReportFiles(folder.resolve("reports")), List.of(ReportFormat.HTML), List.of(locale));
  }
}
