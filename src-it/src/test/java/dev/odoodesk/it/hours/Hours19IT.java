package dev.odoodesk.it.hours;

/** Hours on a real Odoo 19. */
class Hours19IT extends HoursContract {
  Hours19IT() {
    super(19);
  }
}
