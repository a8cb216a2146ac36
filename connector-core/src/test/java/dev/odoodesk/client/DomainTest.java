package dev.odoodesk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTest {
  private static final Domain A = Domain.where("a", "=", 1);
  private static final Domain B = Domain.where("b", "!=", "x");
  private static final Domain C = Domain.where("c", "in", List.of(1L, 2L));

  @Test
  void conditionsSideBySide_areJoinedByAnd() {
    assertThat(A.and(B).and("d", "=", null).toList())
        .containsExactly(
            List.of("a", "=", 1), List.of("b", "!=", "x"), Arrays.asList("d", "=", null));
  }

  @Test
  void any_putsOneBarLessThanAlternatives_andBracketsConjunctions() {
    assertThat(Domain.any(A.and(B), C, A).toString())
        .isEqualTo("[|, |, &, [a, =, 1], [b, !=, x], [c, in, [1, 2]], [a, =, 1]]");
  }

  @Test
  void not_bracketsItsDomain() {
    assertThat(Domain.not(A.and(B)).and(C).toString())
        .isEqualTo("[!, &, [a, =, 1], [b, !=, x], [c, in, [1, 2]]]");
  }

  @Test
  void emptyAlternatives_matchNothing_andEmptyDomainsEverything() {
    assertThat(Domain.any().toString()).isEqualTo("[[id, in, []]]");
    assertThat(Domain.not(Domain.all())).isEqualTo(Domain.any());
    assertThat(Domain.any(A, Domain.all())).isEqualTo(Domain.all());
    assertThat(Domain.all().and(A)).isEqualTo(A);
  }

  @Test
  void laterChangesOfAList_changeNothing() {
    List<Long> ids = new ArrayList<>(List.of(1L));
    Domain domain = Domain.where("id", "in", ids);
    ids.add(2L);
    assertThat(domain.toString()).isEqualTo("[[id, in, [1]]]");
  }

  @Test
  void operatorsThatOdooDoesNotKnow_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Domain.where("a", "==", 1))
        .withMessageContaining("'=='");
    assertThatIllegalArgumentException().isThrownBy(() -> Domain.where(" ", "=", 1));
  }
}
