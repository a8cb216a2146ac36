package dev.odoodesk.client.internal;

import java.util.Set;

/** What is known of methods by their names alone. */
final class RecordMethods {
  private static final Set<String> ON_RECORDS =
      Set.of(
          "write",
          "unlink",
          "read",
          "copy",
          "copy_data",
          "export_data",
          "exists",
          "web_read",
          "web_save_multi",
          "toggle_active",
          "action_archive",
          "action_unarchive",
          "message_post",
          "message_subscribe",
          "message_unsubscribe",
          "get_metadata",
          "action_validate_timesheet",
          "get_external_id");

  private static final Set<String> READING =
      Set.of(
          "read",
          "search",
          "search_read",
          "search_count",
          "fields_get",
          "read_group",
          "formatted_read_group",
          "web_read",
          "web_search_read",
          "name_search",
          "default_get",
          "context_get",
          "get_metadata",
          "get_external_id",
          "message_format",
          "export_data",
          "has_group",
          "check_access_rights",
          "has_access",
          "plan_hours",
          "plan_days",
          "get_views",
          "name_get",
          "exists");

  private RecordMethods() {}

  /** Whether the method of that name works on records, so that it needs ids. */
  static boolean contains(String method) {
    return ON_RECORDS.contains(method);
  }

  /** What a repetition does; unknown methods may do anything. */
  static Safety safety(String method) {
    return READING.contains(method) ? Safety.READ : Safety.ONCE;
  }
}
