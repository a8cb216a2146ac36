# Packages: apt's for what Odoo needs, and Odoo's own, pinned by checksum. Sourced by src-it/odoo.
# shellcheck shell=bash

# The Debian mirror that this machine's apt is set up with.
debian_mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v -- -security | head -n 1 | sed 's#/$##'
}

apt_install() { # PACKAGE...: those that are missing
  local missing
  missing=$(comm -23 <(printf '%s\n' "$@" | sort -u) \
    <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p' | sort -u))
  [ -n "$missing" ] || return 0
  say "apt: $(wc -w <<<"$missing") packages"
  (
    flock 8
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$LOCKS/odoo-desk-apt.log" 2>&1 ||
      { tail -n 20 "$LOCKS/odoo-desk-apt.log" >&2; die "apt-get install failed"; }
  ) 8>"$LOCKS/odoo-desk-apt.lock" 9>&-
}

# Puts Odoo's package into the cache. The pinned file is preferred; when the pool no longer has it, apt is asked for the
# suite's current one, so that file's checksum comes from the signed index of that suite.
fetch_odoo_package() { # NAME SUITE POOL-PATH SHA256 -> path in $DEB
  local name=$1 suite=$2 path=$3 sha=$4
  DEB=$CACHE/$name.deb
  mkdir -p "$CACHE"
  if matches "$sha" "$DEB"; then return; fi
  say "download $name (pinned)"
  if curl -fsSL --retry 3 -o "$DEB.part" "$(debian_mirror)/$path" && matches "$sha" "$DEB.part"; then
    mv "$DEB.part" "$DEB"
    return
  fi
  rm -f "$DEB.part"
  say "the pinned $name is not to be had; asking the index of $suite"
  fetch_from_index "$name" "$suite"
}

matches() { echo "$1  $2" | sha256sum -c --status 2>/dev/null; }

fetch_from_index() { # NAME SUITE
  local work=$CACHE/index-$2 file
  rm -rf "$work"
  mkdir -p "$work"/{lists,archives,download}
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(debian_mirror) $2 main" >"$work/sources.list"
  local apt=(apt-get -qq -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work" -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null
    -o Acquire::Languages=none -o APT::Sandbox::User=root -o Acquire::Check-Valid-Until=false)
  "${apt[@]}" update || die "the index of $2 cannot be read"
  (cd "$work/download" && "${apt[@]}" download "$1") || die "$2 has no package $1 any more"
  file=$(ls "$work"/download/*.deb)
  say "took $(basename "$file")"
  mv "$file" "$DEB"
  rm -rf "$work"
}
