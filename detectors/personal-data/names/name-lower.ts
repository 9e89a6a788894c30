import { isCommon } from './common-words.ts'
import { hash, listed, SHORT_TITLE, type Sheet } from './name-features.ts'
import { adjacent, type Range } from './name-shapes.ts'
import { ordinary, PLACE_AFTER } from './name-words.ts'
import type { Token } from './tokens.ts'

/** Names in mail typed without capitals: 'mr gethin pascoe-lee', 'sarah okafor'. */
export function* lowerCase({ tokens: all, lowered }: Sheet): Iterable<Range> {
  for (const i of lowered) {
    const length = lengthFrom(all, i)
    if (length > 0) yield { from: i, to: i + length, margin: 0, firm: true }
  }
}

function lengthFrom(all: readonly Token[], i: number): number {
  const { lower } = all[i]!
  if (SHORT_TITLE.has(lower)) return afterTitle(all, i + 1)
  if ((listed(lower) & 1) === 0 || !listedPair(all, i)) return 0
  return third(all, i) ? 2 : 1
}

export function* lowerSingle({ tokens: all, lowered }: Sheet): Iterable<Range> {
  for (const i of lowered) {
    const token = all[i]!
    if (i === 0 || token.text.length < 4 || (listed(token.lower) & 5) !== 1) continue
    if (!/^(?:was|is|called|named|name|s)$/.test(all[i - 1]!.lower) || isCommon(hash(token.lower))) continue
    const next = all[i + 1]
    if (next === undefined || /^(?:[,.!?;\n]|from|in|at|who|and|on)$/.test(next.lower))
      yield { from: i, to: i, margin: 0, firm: false }
  }
}

const plain = (token: Token | undefined): token is Token => token?.word === true && !token.cap

function afterTitle(all: readonly Token[], i: number): number {
  const first = all[i]
  if (!plain(first) || !adjacent(all[i - 1]!, first) || (listed(first.lower) & 3) === 0) return 0
  const second = all[i + 1]
  if (plain(second) && adjacent(first, second) && ((listed(second.lower) & 3) !== 0 || unknown(second.lower))) return 2
  return (listed(first.lower) & 4) === 0 ? 1 : 0
}

/** 'abdul karim hussain'. */
function third(all: readonly Token[], i: number): boolean {
  const last = all[i + 2]
  return plain(last) && adjacent(all[i + 1]!, last) && (listed(last.lower) & 6) === 2
}

function listedPair(all: readonly Token[], i: number): boolean {
  const [first, second] = [all[i]!, all[i + 1]]
  if (!plain(second) || !adjacent(first, second) || (listed(first.lower) & 1) === 0 || first.text.length < 3)
    return false
  // 'mark', 'grant', 'jordan' are names only before an unambiguous family name.
  if ((listed(first.lower) & 4) !== 0)
    return (
      !ordinary(first.lower) &&
      !isCommon(hash(first.lower)) &&
      second.text.length > 4 &&
      unknown(second.lower) &&
      (listed(second.lower) & 4) === 0
    )
  if ((listed(second.lower) & 6) === 2 || (second.lower.includes('-') && (listed(second.lower) & 2) !== 0)) return true
  // An unknown word after a given name is an unlisted family name.
  return (
    second.text.length > 3 && unknown(second.lower) && !isCommon(hash(first.lower)) && !PLACE_AFTER.has(second.lower)
  )
}

const unknown = (lower: string): boolean =>
  !ordinary(lower) &&
  !isCommon(hash(lower)) &&
  !/(?:ing|ed|ly|tion|ness|ment|able|ful|less)$/.test(lower) &&
  !(/s$/.test(lower) && isCommon(hash(lower.slice(0, -1))))
