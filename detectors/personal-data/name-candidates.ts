import { isCommon } from './common-words.ts'
import { hash, listed, PARTICLE, type Sheet, sheet, TOWN } from './name-features.ts'
import { PERSON, type Tagged, tag } from './name-model.ts'
import { ordinary, PLACE_AFTER, RANK, ROYAL, TITLE } from './name-words.ts'
import { agrees, questions } from './second-voice.ts'
import { type Token, tokens } from './tokens.ts'

/** A stretch of text that reads as somebody's name. `words` leaves the title out. */
export type Candidate = {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  readonly title?: string
  /** Said to be a name: a title, a reversed name, 'known as'. */
  readonly said: boolean
  /** The model's own certainty; 0 where only a rule saw it. */
  readonly margin: number
}

/** How sure the model must be of a name with no word on the lists: of mail more than of what is published, where a miss costs most. */
const UNLISTED = { mail: 200, published: 120 }
/** How far the model may be against a name that is still worth a second voice. */
const DOUBTFUL = -120
/** The same for one word. Alone it is no finding, only a name that others may lead to. */
const SINGLE = { mail: 80, published: 0 }

type Range = { from: number; to: number; margin: number; firm: boolean }

/** Every stretch of one text that may be a name, in order, none overlapping. */
export function candidates(text: string, quick = false): Candidate[] {
  const all = tokens(text)
  const page = sheet(all)
  const tagged = tag(page)
  const ranges = [
    ...titled(all),
    ...reversed(page),
    ...initials(page),
    ...byLists(page),
    ...byModel(page, tagged),
    ...lowerCase(all),
    ...lowerSingle(all),
    ...known(all),
    ...pairs(page, tagged),
  ].map((range) => opened(range, page))
  let left = questions(text.length, quick)
  return settle(ranges, all)
    .filter((range) => {
      const opinion = range.firm ? 'yes' : judged(range, page, quick)
      if (opinion !== 'doubt') return opinion === 'yes'
      return left-- > 0 && agrees(text, all[range.from]!.start, all[range.to]!.end)
    })
    .map((range) => shaped(range, all))
}

/** 'Consider Ann Sample': a word that only its place at the head of a sentence gives a capital is no part of the name. */
function opened(range: Range, { tokens: all, plain, lists }: Sheet): Range {
  const { from, to } = range
  const before = all[from - 1]?.text
  const opens = before === undefined || /^[.!?\n“"‘:]$/.test(before)
  const verb = opens && to > from && !range.firm && plain[from] === 1 && (lists[from]! & 3) === 0
  return verb ? { ...range, from: from + 1 } : range
}

/** Two or three capital words that stand alone and that the model did not quite take for a name. */
function* pairs({ tokens: all, from, to }: Sheet, { margins }: Tagged): Iterable<Range> {
  for (let i = 0; i < all.length; i = Math.max(i, to[i]!) + 1) {
    const length = to[i]! - i + 1
    if (!all[i]!.cap || from[i] !== i || length < 2 || length > 3) continue
    const words = all.slice(i, i + length)
    if (
      words.some(
        (token) =>
          token.text.length < 2 ||
          ordinary(token.lower) ||
          PLACE_AFTER.has(token.lower) ||
          token.text === token.text.toUpperCase(),
      )
    )
      continue
    const margin = Math.max(...margins.slice(i, i + length))
    if (margin > DOUBTFUL) yield { from: i, to: i + length - 1, margin: Math.min(margin, 0), firm: false }
  }
}

const adjacent = (a: Token, b: Token | undefined): boolean =>
  b !== undefined && b.start - a.end <= 2 && !a.text.includes('\n') && b.start - a.end > 0

/** 'J.', 'J', 'de', and capitals go on a name. Returns its last word, or -1. */
function nameTo(all: readonly Token[], i: number, most = 4): number {
  let words = 0
  let last = -1
  for (let j = i; j < all.length && words < most; j++) {
    if (j > i && initialDot(all, j)) continue
    if (j > i && nickname(all, j)) {
      j += 2
      continue
    }
    if (j > i && !goesOn(all, j)) break
    if (all[j]!.cap) words++
    else if (j === i) break
    last = j
  }
  return last
}

const initialDot = (all: readonly Token[], j: number): boolean =>
  all[j]!.text === '.' && all[j - 1]!.text.length === 1 && all[j + 1]?.cap === true

/** 'Darren ‘Daz’ Sample': the name goes on behind a nickname in quotation marks. */
const nickname = (all: readonly Token[], j: number): boolean =>
  QUOTE.test(all[j]!.text) &&
  all[j + 1]?.cap === true &&
  QUOTE.test(all[j + 2]?.text ?? '') &&
  all[j + 3]?.cap === true &&
  all[j]!.start - all[j - 1]!.end === 1 &&
  all[j + 3]!.start - all[j + 2]!.end === 1

const QUOTE = /^[“”"‘’'(),]$/

function goesOn(all: readonly Token[], j: number): boolean {
  const token = all[j]!
  if (QUOTE.test(all[j - 1]!.text)) return token.cap && !ordinary(token.lower)
  if (all[j - 1]!.text !== '.' && !adjacent(all[j - 1]!, token)) return false
  if (ordinary(token.lower)) return false
  return token.cap || (PARTICLE.test(token.lower) && all[j + 1]?.cap === true)
}

function* titled(all: readonly Token[]): Iterable<Range> {
  for (let i = 0; i + 1 < all.length; i++) {
    const token = all[i]!
    const title = TITLE.has(token.lower)
    if (!token.cap || !(title || RANK.has(token.lower))) continue
    const next = all[i + 1]!.text === '.' && token.text.length < 6 ? i + 2 : i + 1
    if (!opensName(all, next, title)) continue
    const to = nameTo(all, next)
    if (to >= next && !PLACE_AFTER.has(all[to]!.lower)) yield { from: i, to, margin: 0, firm: true }
  }
}

function opensName(all: readonly Token[], next: number, title: boolean): boolean {
  const token = all[next]
  if (!token?.cap || !adjacent(all[next - 1]!, token)) return false
  if (ordinary(token.lower) || TITLE.has(token.lower)) return false
  return title || token.text.length > 3 || token.text !== token.text.toUpperCase()
}

/** 'MORGAN, Sioned' and, in a line of its own, 'Morgan, Sioned'. */
function* reversed({ tokens: all, lists }: Sheet): Iterable<Range> {
  for (let i = 0; i + 2 < all.length; i++) {
    const [family, comma, given] = [all[i]!, all[i + 1]!, all[i + 2]!]
    if (comma.text !== ',' || !family.cap || !given.cap || family.text.length < 2) continue
    const upper =
      family.text.length > 2 && family.text === family.text.toUpperCase() && given.text !== given.text.toUpperCase()
    const row = (i === 0 || all[i - 1]!.text === '\n') && (lists[i]! & 2) !== 0 && (lists[i + 2]! & 5) === 1
    const named = (lists[i]! & 2) !== 0 || (lists[i + 2]! & 1) !== 0
    if ((upper && named && !ordinary(family.lower) && !ordinary(given.lower)) || row)
      yield { from: i, to: i + 2, margin: 0, firm: true }
  }
}

/** 'L. Chatterjee', 'J.R. Sample'. */
function* initials({ tokens: all, lists, to: last, plain }: Sheet): Iterable<Range> {
  for (let i = 0; i + 2 < all.length; i++) {
    if (!all[i]!.cap || all[i]!.text.length !== 1 || all[i + 1]!.text !== '.') continue
    if (all[i - 1]?.text === '.' && all[i - 1]!.end === all[i]!.start) continue
    let at = i + 2
    while (all[at]?.cap && all[at]!.text.length === 1 && all[at + 1]?.text === '.') at += 2
    const name = all[at]
    const known = (lists[at]! & 6) === 2
    if (!name?.cap || name.text.length < 3 || last[at] !== at || ordinary(name.lower)) continue
    if (name.start - all[at - 1]!.end < 2 && (known || (plain[at] === 0 && !PLACE_AFTER.has(name.lower))))
      yield { from: i, to: at, margin: 0, firm: true }
  }
}

/** A given name that is nothing else, followed by a capital word that is no place or body. */
function* byLists({ tokens: all, lists }: Sheet): Iterable<Range> {
  for (let i = 0; i + 1 < all.length; i++) {
    if ((lists[i]! & 5) !== 1 || all[i]!.text.length < 3) continue
    const to = nameTo(all, i, 3)
    if (to > i) yield { from: i, to, margin: 0, firm: false }
  }
}

function* byModel(page: Sheet, { labels, margins }: Tagged): Iterable<Range> {
  for (let i = 0; i < labels.length; ) {
    if (labels[i] !== PERSON) {
      i++
      continue
    }
    let to = i
    while (labels[to + 1] === PERSON || dotted(page.tokens, to, labels)) to++
    let margin = 0
    for (let j = i; j <= to; j++) margin = Math.max(margin, margins[j]!)
    yield { from: i, to, margin, firm: false }
    i = to + 1
  }
}

const dotted = (all: readonly Token[], i: number, labels: Uint8Array) =>
  all[i + 1]?.text === '.' &&
  all[i]!.text.length === 1 &&
  (labels[i + 2] === PERSON || (all[i + 2]?.text.length === 1 && all[i + 2]?.cap === true))

/** In mail typed without capitals: 'mr gethin pascoe-lee', 'sarah okafor'. */
function* lowerCase(all: readonly Token[]): Iterable<Range> {
  for (let i = 0; i + 1 < all.length; i++) {
    if (all[i]!.cap || !all[i]!.word) continue
    const title = /^(?:mr|mrs|ms|miss|dr|cllr|pc|sgt)$/.test(all[i]!.lower)
    const length = title ? afterTitle(all, i + 1) : listedPair(all, i) ? (third(all, i) ? 2 : 1) : 0
    if (length > 0) yield { from: i, to: i + length, margin: 0, firm: true }
  }
}

/** 'the lady was sunita from accounts': one name, where the words say that a person follows. */
function* lowerSingle(all: readonly Token[]): Iterable<Range> {
  for (let i = 1; i < all.length; i++) {
    const token = all[i]!
    if (token.cap || !token.word || token.text.length < 4 || (listed(token.lower) & 5) !== 1) continue
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
  // 'mark', 'grant', 'jordan': only before what can be nothing but a name.
  if ((listed(first.lower) & 4) !== 0)
    return (
      !ordinary(first.lower) &&
      !isCommon(hash(first.lower)) &&
      second.text.length > 4 &&
      unknown(second.lower) &&
      (listed(second.lower) & 4) === 0
    )
  if ((listed(second.lower) & 6) === 2 || (second.lower.includes('-') && (listed(second.lower) & 2) !== 0)) return true
  // No word of English follows the given name: it is a family name that no list holds.
  return (
    second.text.length > 3 && unknown(second.lower) && !isCommon(hash(first.lower)) && !PLACE_AFTER.has(second.lower)
  )
}

/** English does not know the word, by itself or without its ending. */
const unknown = (lower: string): boolean =>
  !ordinary(lower) &&
  !isCommon(hash(lower)) &&
  !/(?:ing|ed|ly|tion|ness|ment|able|ful|less)$/.test(lower) &&
  !(/s$/.test(lower) && isCommon(hash(lower.slice(0, -1))))

/** 'known as “Mick”'. */
function* known(all: readonly Token[]): Iterable<Range> {
  for (let i = 2; i + 2 < all.length; i++)
    if (/^[“"‘']$/.test(all[i]!.text) && all[i + 1]!.cap && /^[”"’']$/.test(all[i + 2]!.text))
      if (/^(?:as|called|nicknamed|alias|codenamed|named)$/.test(all[i - 1]!.lower))
        yield { from: i + 1, to: i + 1, margin: 0, firm: true }
}

function settle(ranges: readonly Range[], all: readonly Token[]): Range[] {
  const kept: Range[] = []
  const whole = ranges.map((range) => trimmed(range, all)).filter((range) => range.to >= range.from)
  for (const range of whole.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (last && range.from <= last.to) join(last, range)
    else kept.push({ ...range })
  }
  return kept
}

function join(last: Range, range: Range): void {
  if (range.firm || !last.firm) last.to = Math.max(last.to, range.to)
  last.margin = Math.max(last.margin, range.margin)
  last.firm ||= range.firm && range.from === last.from
}

/** Ordinary words at either end are not part of the name. */
function trimmed(range: Range, all: readonly Token[]): Range {
  let { from, to } = range
  while (from <= to && ordinary(all[from]!.lower) && !range.firm) from++
  while (to >= from && (ordinary(all[to]!.lower) || !all[to]!.word) && !range.firm) to--
  return { ...range, from, to }
}

/** Not a street, a building, a ward, an award or a law that bears a name. What neither list nor model is sure of is doubtful. */
function judged(range: Range, page: Sheet, quick: boolean): 'yes' | 'no' | 'doubt' {
  const { from, to, margin } = range
  const words = page.tokens.slice(from, to + 1)
  if (ofPlace(range, page) || ROYAL.has(words[0]!.lower) || BEFORE_OTHERS.test(page.tokens[from - 1]?.lower ?? ''))
    return 'no'
  const known = words.reduce((sum, token) => sum | (listed(token.lower) & 4 ? 0 : listed(token.lower)), 0)
  if (to > from && words.at(-1)!.text.length === 1 && (listed(words[0]!.lower) & 5) !== 1) return 'no'
  // 'Leek Wootton', 'Leicester Tigers': what begins with a town is no person, unless the town is also a given name.
  if (to > from && (listed(words[0]!.lower) & (TOWN | 1)) === TOWN) return 'no'
  // 'Sidney Sussex', 'Southend Victoria': a second voice must agree to a name that ends with a town.
  if (to > from && (listed(words.at(-1)!.lower) & (TOWN | 2)) === TOWN && !range.firm) return quick ? 'no' : 'doubt'
  // 'Fairhaven Advocacy': an unlisted word and one that English knows are a firm or a place.
  if (to > from && known === 0 && page.plain[to] === 1) return 'no'
  if (to > from) return whole(known, margin, page.to[from]! > to, quick)
  if (ordinary(words[0]!.lower)) return 'no'
  return (known & 1) !== 0 || margin > (quick ? SINGLE.mail : SINGLE.published) ? 'yes' : 'no'
}

const BEFORE_OTHERS = /^(?:operation|op|the|st|saint|storm|hmp|&)$/

function whole(known: number, margin: number, goesOn: boolean, quick: boolean): 'yes' | 'no' | 'doubt' {
  if ((known & 1) !== 0 || (known !== 0 && margin > 0)) return 'yes'
  if (goesOn) return 'no'
  return margin > (quick ? UNLISTED.mail : UNLISTED.published) ? 'yes' : 'doubt'
}

function ofPlace({ from, to }: Range, { tokens: all, lists, to: last }: Sheet): boolean {
  const inside = all.slice(from, to + 1).some((token) => PLACE_AFTER.has(token.lower) && token.cap)
  if (
    inside &&
    (!plainName(all, lists, from, to) || /^(?:on|at|in|near|outside|inside)$/.test(all[from - 1]?.lower ?? ''))
  )
    return true
  if (last[to]! > to && (PLACE_AFTER.has(all[last[to]!]!.lower) || PLACE_AFTER.has(all[to + 1]!.lower))) return true
  return /^['’]$/.test(all[to + 1]?.text ?? '') && PLACE_AFTER.has(all[to + 3]?.lower ?? '')
}

/** 'Rose Hill' is a place, 'Benny Hill' is not: a given name that is nothing else comes first. */
function plainName(all: readonly Token[], lists: Uint8Array, from: number, to: number): boolean {
  return (
    to === from + 1 &&
    (lists[from]! & 5) === 1 &&
    (lists[to]! & 2) !== 0 &&
    all[to + 1]?.cap !== true &&
    !/^(?:road|street|way|house|centre|park)$/.test(all[to]!.lower)
  )
}

function shaped({ from, to, margin, firm }: Range, all: readonly Token[]): Candidate {
  const words = all.slice(from, to + 1).filter((token) => token.word)
  const lead = words[0]!
  const own = words.length > 1 && (TITLE.has(lead.lower) || RANK.has(lead.lower)) ? lead.lower : undefined
  const title = own && /^(?:chief|assistant|deputy)$/.test(all[from - 1]?.lower ?? '') ? 'chief' : own
  return {
    start: all[from]!.start,
    end: all[to]!.end,
    words: (title ? words.slice(1) : words).map((token) => token.text),
    ...(title ? { title } : {}),
    said: firm,
    margin,
  }
}
