package dev.odoodesk.timesheet;

/**
 * The fields of our own on a timesheet line; the one place where their names stand. {@code
 * odoo-desk setup} makes them, see {@link LineFields}.
 */
public enum LineField {
  APPROVED("x_odoodesk_approved", "boolean", "Hours approved"),
  APPROVED_ON("x_odoodesk_approved_on", "datetime", "Hours approved on"),
  /** Why a line was turned down, or who approved it first; people read it. */
  APPROVAL_NOTE("x_odoodesk_approval_note", "char", "Note on the approval of hours");

  private final String fieldName;
  private final String type;
  private final String label;

  LineField(String fieldName, String type, String label) {
    this.fieldName = fieldName;
    this.type = type;
    this.label = label;
  }

  /** Technical name in Odoo. */
  public String fieldName() {
    return fieldName;
  }

  /** Odoo's name of its type. */
  public String type() {
    return type;
  }

  /** Label that people see in Odoo, in English. */
  public String label() {
    return label;
  }
}
