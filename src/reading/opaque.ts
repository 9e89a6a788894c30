import { hasRun } from './long-run.ts'

/** Shorter runs are names, case numbers and checksums. */
const MIN_RUN_CHARS = 60
/** Longer than the 128 digits of a SHA-512 checksum. */
const SHORTEST_HEX = 130
/** Share of neighbours that differ in character class: low in words and names, about half in Base64. */
const CHANGES = 0.35
const HEX_CHANGES = 0.25

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
/** Signatures, keys and certificates hold nothing that a person wrote. */
const SIGNED =
  /-----BEGIN (PGP SIGNATURE|PGP PUBLIC KEY BLOCK|SSH SIGNATURE|CERTIFICATE|PUBLIC KEY)-----[\s\S]*?(?:-----END \1-----|$)/g
const ADDRESS =
  /:\/\/|^[<(]?[^\s@]{1,120}@[\w.-]{3,120}[>).,;]{0,2}$|^www\.|^(?:[a-z0-9-]{1,60}\.){1,6}[a-z]{2,20}\/\S/i

export function holdsOpaque(text: string, opens: (run: string) => boolean): boolean {
  if (!hasRun(text, 40)) return false
  // An address with an identifier in it stays whole, so that it is still known as an address.
  const withoutIds = (token: string) => (ADDRESS.test(token) ? token : token.replace(UUID, ' '))
  const lines = text.replace(SIGNED, '').replace(/(?<!\S)\S{36,}/g, withoutIds)
  // Encoders break lines, and records fold them.
  const joined = lines.replace(/(?=\r?\n)(?<=\S{40})\r?\n[ \t]?(?=\S{20})/g, '')
  return (joined.match(/(?<!\S)\S{40,}/g) ?? []).some((token) => !ADDRESS.test(token) && isOpaque(token, opens))
}

/** Names of the fields of a form count themselves: Page1[0].Name[0]. */
const APART = /[^A-Za-z0-9+/_=-]{3,}|\[\d{1,3}\]/

function isOpaque(token: string, opens: (run: string) => boolean): boolean {
  // One or two foreign characters may replace a letter.
  for (const run of token.split(APART)) {
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

/** SHA-256 in Base64 has one padding character, and SHA-512 88 characters. */
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

/** `kindOf` gets UTF-16 code units. */
export function changes(run: string, kindOf: (code: number) => number): number {
  let count = 0
  for (let at = 1; at < run.length; at++) if (kindOf(run.charCodeAt(at)) !== kindOf(run.charCodeAt(at - 1))) count++
  return count
}
