/* Passages of letters and digits as an encoder writes them, of which nothing could be made. */

/** Shorter runs are names, numbers of cases and check sums. */
const MIN_RUN_CHARS = 60
/** A check sum of SHA-512 has 128 digits. */
const SHORTEST_HEX = 130
/** How often the kind of letter changes from one to the next: in words and names seldom, in base64 every other time. */
const CHANGES = 0.35
const HEX_CHANGES = 0.25

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
/** Signatures, keys and certificates say nothing that somebody wrote. */
const SIGNED =
  /-----BEGIN (PGP SIGNATURE|PGP PUBLIC KEY BLOCK|SSH SIGNATURE|CERTIFICATE|PUBLIC KEY)-----[\s\S]*?(?:-----END \1-----|$)/g
/** Addresses of pages and of messages are long and say nothing either. */
const ADDRESS = /:\/\/|^[<(]?[^\s@]{1,120}@[\w.-]{3,120}[>).,;]{0,2}$|^www\./i

/** Whether a text holds an encoded passage of which little could be opened: `opens` says it for each piece. */
export function holdsOpaque(text: string, opens: (run: string) => boolean): boolean {
  if (!/\S{40}/.test(text)) return false
  const lines = text.replace(SIGNED, '').replace(UUID, ' ')
  // An encoder breaks its lines, and a record folds them.
  const joined = lines.replace(/(?<=\S{40})\r?\n[ \t]?(?=\S{20})/g, '')
  return (joined.match(/\S{40,}/g) ?? []).some((token) => !ADDRESS.test(token) && isOpaque(token, opens))
}

function isOpaque(token: string, opens: (run: string) => boolean): boolean {
  // One sign of another kind, or two, may stand where a letter was.
  for (const run of token.split(/[^A-Za-z0-9+/_=-]{3,}/)) {
    const pieces = run.match(/[A-Za-z0-9+/_=-]+/g) ?? []
    const plain = pieces.join('')
    const long =
      (plain.length >= SHORTEST_HEX && isHex(plain)) ||
      ((plain.length >= MIN_RUN_CHARS || isFilled(run)) && isBase64(plain))
    if (!long) continue
    const opened = pieces.filter((piece) => piece.length < 8 || opens(piece)).join('').length
    if (opened < plain.length * 0.6) return true
  }
  return false
}

/** Filled up to four letters, and no check sum: of the long ones SHA-256 is written so, with one sign, and SHA-512 in 88 letters. */
const isFilled = (run: string): boolean =>
  /[A-Za-z0-9+/]={1,2}$/.test(run) && run.length >= 40 && !/^.{43}=$|^.{86}==$/.test(run)

function isHex(run: string): boolean {
  const digits = run.match(/[0-9a-f]/gi)?.length ?? 0
  return digits > run.length * 0.85 && changes(run, (code) => (code < 58 ? 1 : 2)) > run.length * HEX_CHANGES
}

function isBase64(run: string): boolean {
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !/\d/.test(run)) return false
  return changes(run, (code) => (code < 65 ? 1 : code < 91 ? 2 : 3)) > run.length * CHANGES
}

function changes(run: string, kindOf: (code: number) => number): number {
  let count = 0
  for (let at = 1; at < run.length; at++) if (kindOf(run.charCodeAt(at)) !== kindOf(run.charCodeAt(at - 1))) count++
  return count
}
