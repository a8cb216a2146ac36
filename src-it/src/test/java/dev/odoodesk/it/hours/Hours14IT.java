package dev.odoodesk.it.hours;

/** Hours on a real Odoo 14. */
class Hours14IT extends HoursContract {
  Hours14IT() {
    super(14);
  }
}
