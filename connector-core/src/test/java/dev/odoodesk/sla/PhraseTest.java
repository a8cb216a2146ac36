package dev.odoodesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTest {

  @ParameterizedTest
  @EnumSource
  void whatIsSaid_isRecognisedWithItsValues(Phrase phrase) {
    List<String> values =
        IntStream.range(0, phrase.places()).mapToObj(i -> "name {1} no. " + i).toList();
    assertThat(Phrase.read(phrase.say(values.toArray()))).contains(new Phrase.Said(phrase, values));
  }

  @Test
  void aSentenceMayHoldAnother() {
    String said = Phrase.LEVEL.say("1", Phrase.BY_RULE.say("urgent mail"));
    assertThat(said).isEqualTo("level 1: rule urgent mail");
    Phrase.Said outer = Phrase.read(said).orElseThrow();
    assertThat(Phrase.read(outer.values().get(1)))
        .contains(new Phrase.Said(Phrase.BY_RULE, List.of("urgent mail")));
  }

  @Test
  void wordsOfThePolicy_areNoPhrase() {
    assertThat(Phrase.read("waits for the software maker")).isEmpty();
  }

  @Test
  void aPlaceTooMany_isRefused() {
    assertThatThrownBy(() -> Phrase.CLOSED.say("x")).hasMessageContaining("0 places");
  }
}
