package dev.odoodesk.sandbox.internal.world;

import java.util.List;

/** What people write: ordinary, urgent, and hostile to programs that trust text. */
final class TicketText {
  private static final List<String> PROBLEMS =
      List.of(
          "No podemos entrar en el sistema",
          "La factura no se imprime",
          "Error al validar un pedido",
          "El TPV no abre sesión",
          "Correo entrante parado",
          "Inventario descuadrado tras la importación",
          "Cannot print labels",
          "Report shows wrong totals",
          "Portal users see an empty page",
          "Slow since this morning",
          "Configuration of a new warehouse",
          "Training for two new colleagues");

  private static final List<String> ODD =
      List.of(
          "=HYPERLINK(\"http://example.invalid\";\"click\")",
          "+1-1|cmd' /C calc'!A0",
          "<script>alert('x')</script> & \"quotes\", commas; semicolons",
          "Ошибка при печати накладной №7",
          "请尽快处理 🙏🔥",
          "\u202Egnp.exe annexe\u202C",
          "Tab\there and a\nline break",
          "  spaces around  ",
          "Ünïcödé ﬁ ligature, e\u0301 combining",
          "A".repeat(300));

  private static final List<String> REPLIES =
      List.of(
          "<p>Hola, lo estamos mirando.</p>",
          "<p>Thank you, we are looking into it.</p>",
          "<p>¿Puede enviarnos una captura?</p>");

  private static final int ODD_PERCENT = 5;
  private static final int URGENT_PERCENT = 6;

  private TicketText() {}

  static String subject(Dice dice, long id) {
    int roll = dice.below(100);
    if (roll < ODD_PERCENT) {
      return dice.of(ODD);
    }
    String text = dice.of(PROBLEMS) + " (" + id + ")";
    return isUrgent(roll) ? "URGENTE " + text : text;
  }

  /** Whether the subject that these dice give begins with the word that makes a ticket urgent. */
  static boolean isUrgent(Dice dice) {
    return isUrgent(dice.below(100));
  }

  private static boolean isUrgent(int roll) {
    return roll >= ODD_PERCENT && roll < ODD_PERCENT + URGENT_PERCENT;
  }

  static String mail(Dice dice) {
    return "<p>" + dice.of(PROBLEMS) + ".</p><p>Un saludo</p>";
  }

  static String reply(Dice dice) {
    return dice.of(REPLIES);
  }

  static String answer(Dice dice) {
    return dice.percent(50) ? "<p>Aquí tiene lo que pedía.</p>" : "<p>It happened again.</p>";
  }

  static String solution(Dice dice) {
    return dice.percent(50) ? "<p>Solucionado, un saludo.</p>" : "<p>Fixed now, please check.</p>";
  }
}
