/**
 * The only part that runs as root. It validates reference and queue ids, looks only into the hold queue, and touches a message only when its own
 * header has that reference.
 */
export function helperScript(postfixConfig: string): string {
  if (!/^\/[\w./-]+$/.test(postfixConfig))
    throw new Error('The Postfix configuration directory must be a plain absolute path.')
  return `#!/bin/sh
# countersign-queue find|release|delete REFERENCE QUEUE-ID... | list | version
# find     prints the ids that are held under this reference
# release  deletes all of them but the first, lets the first go, and prints it
# delete   deletes all of them
# list     prints the ids of everything that is held
# version  prints the version of this script
# Exit: 0 done (also when none was held), 2 wrong arguments, else a fault.
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C
export PATH LC_ALL
umask 077
conf='${postfixConfig}'

hold=$(postconf -c "$conf" -h queue_directory)/hold
case "$#\${1-}" in
1version)
  echo 2
  exit 0
  ;;
1list)
  ls "$hold"
  exit 0
  ;;
esac

[ $# -ge 3 ] && [ $# -le 1000 ] || exit 2
act=$1
ref=$2
shift 2
case $act in find | release | delete) ;; *) exit 2 ;; esac
case $ref in M*) ;; *) exit 2 ;; esac
case \${ref#M} in *[!0-9A-F]* | '') exit 2 ;; esac
[ \${#ref} -eq 21 ] || exit 2
for id in "$@"; do
  case $id in *[!0-9A-Za-z]* | '') exit 2 ;; esac
  [ \${#id} -ge 6 ] && [ \${#id} -le 40 ] || exit 2
done

held=
for id in "$@"; do
  [ -f "$hold/$id" ] && [ ! -L "$hold/$id" ] || continue
  case " $held " in *" $id "*) continue ;; esac
  postcat -c "$conf" -h "$hold/$id" 2>/dev/null |
    grep -qiE "^X-Countersign-(Ref: *$ref|Stamp: v2; t=[0-9]+; ref=$ref; s=[0-9a-f]{64})$" || continue
  held="$held $id"
done

drop() { postsuper -c "$conf" -d "$1" hold >/dev/null 2>&1; }

case $act in
find)
  for id in $held; do printf '%s\\n' "$id"; done
  ;;
delete)
  for id in $held; do drop "$id"; printf '%s\\n' "$id"; done
  ;;
release)
  # The others first: whatever is cut off here and done again still finds one to release, and never two.
  first=
  for id in $held; do
    if [ -z "$first" ]; then first=$id; else drop "$id"; fi
  done
  [ -n "$first" ] || exit 0
  postsuper -c "$conf" -H "$first" >/dev/null 2>&1
  printf '%s\\n' "$first"
  # Without this it would wait for the next run of the queue.
  postqueue -c "$conf" -i "$first" >/dev/null 2>&1 || :
  ;;
esac
`
}

export function sudoersRule(user: string, helper: string): string {
  return `# Countersign: the mail gateway may find, release and delete held messages.
Defaults!${helper} !requiretty, env_reset
${user} ALL=(root) NOPASSWD: ${helper}
`
}
