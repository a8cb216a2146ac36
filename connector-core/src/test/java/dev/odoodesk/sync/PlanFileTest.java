package dev.odoodesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.helpdesk.Link;
import dev.odoodesk.ticket.TicketKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
  private static final Instant READ = Instant.parse("2026-07-01T10:00:00Z");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void savedAndLoaded_isTheSamePlan() throws IOException {
    ChangePlan plan =
        plan(
            change(7, "priority", "0", "3"),
            change(7, "x_odoodesk_resolution_deadline", null, READ.plusSeconds(3600)),
            change(9, "x_odoodesk_update_deadline", READ, null),
            change(10, "date_deadline", LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 3)),
            change(11, "date_deadline", null, READ));
    Path file = folder.resolve("plan.json");
    PlanFile.save(plan, file);
    assertThat(PlanFile.load(file)).isEqualTo(plan);
  }

  @Test
  void whatActionsChange_isTheSameAfterLoading() throws IOException {
    ChangePlan plan =
        plan(
            change(7, "tag_ids", List.of(), List.of(new Link(3, "a (b)"), Link.toBeMade("late"))),
            change(7, "user_id", null, new Link(2, "Ana\n(9)")),
            change(7, "stage_id", new Link(1, "New"), new Link(4, "Solved")),
            change(7, "message_ids", null, List.of(new StepNote("p/escalation/x/0@0", 1, "why"))),
            change(8, "user_ids", List.of(new Link(2, "Ana")), List.of()));
    Path file = folder.resolve("plan.json");
    PlanFile.save(plan, file);
    assertThat(PlanFile.load(file)).isEqualTo(plan);
    assertThat(file)
        .content()
        .contains("\"a (b) (3)\", \"late (new)\"")
        .contains("\"before\" : [ ], \"after\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tag_ids     | "a (3)"                                      | must be a list
          tag_ids     | ["a"]                                        | is not a name with an id
          tag_ids     | ["b (4)", "a (3)"]                           | is no value of this field
          tag_ids     | ["a (3)", "b (3)"]                           | is no value of this field
          user_id     | "Ana (new)"                                  | is no value of this field
          user_id     | ["Ana (2)"]                                  | must be a text
          user_ids    | ["Ana (new)"]                                | is no value of this field
          user_ids    | [2]                                          | list of texts or notes
          message_ids | []                                           | is no value of this field
          message_ids | ["text"]                                     | a note has a step
          message_ids | [{"step":"s","text":"t"}]                    | "raised" is missing
          message_ids | [{"step":"s","raised":99,"text":"t"}]        | from 0 to 9
          message_ids | [{"step":" ","raised":0,"text":"t"}]         | a note needs a step
          priority    | ["3"]                                        | must be a text
          """)
  void brokenLinkOrNote_isRefused(String field, String after, String message) throws IOException {
    Path file = folder.resolve("plan.json");
    Files.writeString(
        file,
        """
        { "format" : 1, "connection" : "acme", "database" : "db", "policyDigest" : "d1", "asOf" : "2026-07-01T10:00:00Z",
        "changes" : [ { "model" : "helpdesk.ticket", "id" : 7, "ref" : "#7", "writeDate" : "2026-07-01T10:00:00Z",
        "field" : "%s", "before" : null, "after" : %s, "reason" : "because" } ] }"""
            .formatted(field, after));
    assertThatThrownBy(() -> PlanFile.load(file))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining(message);
  }

  @Test
  void fileHasTheKeysOfFormatOne_andOneChangeALine() throws IOException {
    Path file = folder.resolve("plan.json");
    PlanFile.save(plan(change(7, "priority", "0", "3")), file);
    assertThat(file)
        .hasContent(
            """
            {
              "format" : 1,
              "connection" : "acme",
              "database" : "db",
              "policyDigest" : "d1",
              "asOf" : "2026-07-01T10:00:00Z",
              "changes" : [
                { "model" : "helpdesk.ticket", "id" : 7, "ref" : "#7", "writeDate" : "2026-07-01T10:00:00Z", "field" : "priority", "before" : "0", "after" : "3", "reason" : "because" }
              ]
            }
            """);
  }

  @Test
  void savingOverAnOldPlan_leavesNoDraftBehind() throws IOException {
    Path file = folder.resolve("plan.json");
    PlanFile.save(plan(change(7, "priority", "0", "3")), file);
    PlanFile.save(plan(), file);
    assertThat(PlanFile.load(file).isEmpty()).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "format" : 1        | "format" : 2           | format 2 is not known
          "database" : "db",  | ''                     | "database" is missing
          "before" : "0",     | ''                     | "before" is missing
          "asOf" :            | "colour" : 1, "asOf" : | unknown key "colour"
          "id" : 7            | "id" : "7"             | "id" must be a whole number
          helpdesk.ticket     | res.users              | a plan may not write res.users
          "id" : 7            | "id" : -7              | must be positive
          "id" : 7            | "id" : 7.5             | must be a text or a whole number
          "field" : "priority"| "field" : "login"      | "login" is not a field that a plan may write
          "after" : "3"       | "after" : "0"          | would not change
          "after" : "3"       | "after" : ""           | is no value of this field
          "id" : 7            | "id" : 7, "id" : 7     | Duplicate Object property "id"
          ] }                 | ] } {}                 | something follows the end
          :00Z", "field"      | :00", "field"          | could not be parsed
          """)
  void brokenPlan_isRefusedWithItsPlace(String good, String bad, String message)
      throws IOException {
    String text =
        """
        { "format" : 1, "connection" : "acme", "database" : "db", "policyDigest" : "d1", "asOf" : "2026-07-01T10:00:00Z",
        "changes" : [ { "model" : "helpdesk.ticket", "id" : 7, "ref" : "#7", "writeDate" : "2026-07-01T10:00:00Z", "field" : "priority", "before" : "0", "after" : "3", "reason" : "because" }
        ] }""";
    assertThat(text).contains(good);
    Path file = folder.resolve("plan.json");
    Files.writeString(file, text.replace(good, bad));
    assertThatThrownBy(() -> PlanFile.load(file))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("plan.json, line ")
        .hasMessageContaining(message);
  }

  @Test
  void truncatedPlan_isRefused() throws IOException {
    Path file = folder.resolve("plan.json");
    PlanFile.save(plan(change(7, "priority", "0", "3")), file);
    String whole = Files.readString(file).strip();
    for (int end = 0; end < whole.length(); end += 7) {
      Files.writeString(file, whole.substring(0, end));
      assertThatThrownBy(() -> PlanFile.load(file)).isInstanceOf(PlanRefusedException.class);
    }
  }

  @Test
  void missingFile_isRefusedByName() {
    assertThatThrownBy(() -> PlanFile.load(folder.resolve("none.json")))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("none.json");
  }

  @Test
  void planForAnotherDatabaseOrPolicy_isRefused() {
    ChangePlan plan = plan(change(7, "priority", "0", "3"));
    plan.requireMadeFor("db", "d1");
    assertThatThrownBy(() -> plan.requireMadeFor("other", "d1"))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("\"db\"")
        .hasMessageContaining("\"other\"");
    assertThatThrownBy(() -> plan.requireMadeFor("db", "d2"))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("policy has changed");
  }

  @Test
  void changesOfOneRecord_standTogetherAndOnce() {
    assertThatThrownBy(
            () ->
                plan(
                    change(7, "priority", "0", "3"),
                    change(8, "priority", "0", "3"),
                    change(7, "x_odoodesk_severity", null, "1")))
        .hasMessageContaining("do not stand together");
    assertThatThrownBy(() -> plan(change(7, "priority", "0", "3"), change(7, "priority", "0", "2")))
        .hasMessageContaining("changed twice");
  }

  private static ChangePlan plan(Change... changes) {
    return new ChangePlan("acme", "db", "d1", READ, List.of(changes));
  }

  private static Change change(
      long id, String field, @Nullable Object before, @Nullable Object after) {
    return new Change(
        new TicketKey("helpdesk.ticket", id), "#" + id, READ, field, before, after, "because");
  }
}
