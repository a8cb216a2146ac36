package dev.odoodesk.sandbox.internal.schema;

import java.util.ArrayList;
import java.util.List;

/** Projects, tasks and the hours spent on them, by version. */
final class ProjectModels {
  private ProjectModels() {}

  static List<ModelBuilder> of(int version) {
    List<ModelBuilder> models = new ArrayList<>();
    models.add(project(version));
    models.add(stage(version));
    models.add(tags());
    models.add(ProjectTaskModel.of(version));
    models.addAll(TimesheetModels.all());
    return models;
  }

  private static ModelBuilder project(int version) {
    ModelBuilder m = new ModelBuilder("project.project", "Project").orderedBy("sequence, name, id");
    m.withChatter();
    m.chars("name", "Name").required();
    m.flag("active", "Active").fallback(true);
    m.integer("sequence", "Sequence").fallback(10L);
    m.toOne("company_id", "Company", "res.company");
    m.toOne("partner_id", "Customer", "res.partner");
    m.toOne("user_id", "Project Manager", "res.users");
    m.many2many("type_ids", "Tasks Stages", "project.task.type");
    m.flag("allow_timesheets", "Timesheets").fallback(true);
    m.toOne("resource_calendar_id", "Working Time", "resource.calendar")
        .computed(Compute.related("company_id", "res.company", "resource_calendar_id"));
    if (version < 18) {
      m.toOne("analytic_account_id", "Analytic Account", "account.analytic.account");
    } else {
      m.toOne("account_id", "Project Account", "account.analytic.account");
    }
    return m;
  }

  private static ModelBuilder stage(int version) {
    ModelBuilder m = new ModelBuilder("project.task.type", "Task Stage").orderedBy("sequence, id");
    m.chars("name", "Name").required();
    if (version < 19) {
      m.field(FieldType.TEXT, "description", "Description");
    }
    m.flag("active", "Active").fallback(true);
    m.integer("sequence", "Sequence").fallback(1L);
    m.flag("fold", "Folded in Kanban").fallback(false);
    m.many2many("project_ids", "Projects", "project.project");
    if (version < 16) {
      m.flag("is_closed", "Closing Stage").fallback(false);
    }
    return m;
  }

  private static ModelBuilder tags() {
    ModelBuilder m = new ModelBuilder("project.tags", "Project Tags").orderedBy("name");
    m.chars("name", "Name").required();
    m.integer("color", "Color").fallback(0L);
    return m;
  }
}
