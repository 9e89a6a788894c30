import unhomoglyph from 'unhomoglyph'
import type { Row } from './describe.ts'

const OWN_NAMES = ['Countersign', 'the mail gateway', 'mail gateway', 'system', 'house']

/** Without case, accents and look-alikes. Two, because a capital I looks like a small l. */
export function nameKeys(name: string): readonly string[] {
  const bare = name.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  const only = (text: string) => unhomoglyph(text.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '')
  return [...new Set([only(bare), only(unhomoglyph(bare))])]
}

const seen = new WeakMap<readonly Row[], ReadonlyMap<string, readonly Row[]>>()

export function namesake(name: string, id: string | undefined, rows: readonly Row[]): Row | undefined {
  const known = seen.get(rows) ?? byKey(rows)
  seen.set(rows, known)
  return nameKeys(name)
    .flatMap((key) => known.get(key) ?? [])
    .find((row) => row.id !== id)
}

export function isOwnName(name: string): boolean {
  const own = OWN_NAMES.flatMap(nameKeys)
  return nameKeys(name).some((key) => own.includes(key))
}

function byKey(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows)
    for (const key of nameKeys(String(row.values['name'] ?? ''))) found.set(key, [...(found.get(key) ?? []), row])
  return found
}
