# Tickets, tasks and their history. Sourced by src-it/odoo.
# shellcheck shell=bash

seed_database() { # DATABASE TICKETS SEED
  local out
  [[ $2 =~ ^[0-9]+$ && $3 =~ ^[0-9]+$ ]] || die "--tickets and --seed are whole numbers"
  say "seed $1: $2 tickets and $2 tasks, seed $3"
  # one stream, because the shell of a chroot cannot import files of this checkout; each part begins at column 0
  out=$({
    printf 'COUNT, SEED = %d, %d\n' "$2" "$3"
    cat "$HERE"/server/seed/{texts,timeline,world,records,main}.py
  } | odoo_shell "$1") || { printf '%s\n' "$out" | tail -n 20 >&2; die "seeding failed"; }
  printf '%s\n' "$out"
  ! grep -q SEED-REFUSED <<<"$out" || exit 1
  grep -qE '^already seeded|messages$' <<<"$out" || die "seeding failed"
  say "seeded"
}
