import { asciiFirst } from '../ascii-first.ts'
import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, patternWith, phrases } from '../pattern.ts'
import { TOP_TIERS } from './tiers.ts'

/* A ticked box, a ring, or the others struck out. */

const TIER_NAMES = phrases`
  OFFICIAL(?:[-: ]{1,2}SENSITIVE)?, TOP[ -]SECRET, SECRET, Official(?:[-: ]{1,2}Sensitive)?, Top Secret, Secret,
  O-S, OS, O, TS, S
`

const TIER = fragment`(?:UK )?${TIER_NAMES}(?![\p{L}\p{N}])`
const TICKED = String.raw`(?:\[\s?[xX✓✔✗✘*•]\s?\]|\(\s?[xX✓✔✗✘*•]\s?\)|[☑☒✓✔✅■◼●◉🔘])\ufe0f?`
const EMPTY = String.raw`(?:\[[ _\u00a0]{0,3}\]|\([ _\u00a0]{1,3}\)|[☐⬜▢□◻○◯])\ufe0f?`
const PART = '[\\s,;/|•–-]{0,12}'

const BOX_FIRST = patternWith('gu')`(?:(?:${TICKED}|${EMPTY})[ \t]{0,4}${TIER}${PART}){2,6}`
const TIER_FIRST = patternWith('gu')`(?=[UOTS])(?<![\p{L}\p{N}])(?:${TIER}[ \t]{0,4}(?:${TICKED}|${EMPTY})${PART}){2,6}`
const TICK_BEHIND = patternWith('gu')`(?<it>${TIER})[ \t]{0,4}${TICKED}`
const TICK_FIRST = patternWith('gu')`${TICKED}[ \t]{0,4}(?<it>${TIER})`
const TIER_BEFORE = patternWith('u')`${TIER}[ \t]{0,4}$`
const BOX_BEFORE = patternWith('u')`(?:${TICKED}|${EMPTY})[ \t]{0,4}$`
const RINGED_TIERS = phrases`
  \(\(? ?${TIER} ?\)\)?, \[\[? ?${TIER} ?\]\]?, \{ ?${TIER} ?\}, <${TIER}>, \*{1,3}${TIER}\*{1,3}, _${TIER}_,
  [→➔➡►]\ufe0f? ?${TIER}, ⭕\ufe0f? ?${TIER}
`

const RINGED = fragment`${RINGED_TIERS}`
const RINGS = patternWith('gu')`${RINGED}`
const GAP = String.raw`(?:[ \t]*[/|,][ \t]*|[ \t]{1,12})`
const BARE = fragment`(?<![\p{L}\p{N}])${TIER}`
const ANY = patternWith('gu')`${BARE}`
const ONE = patternWith('u')`${BARE}`
const RING = patternWith('gmu')`(?=[UOTS([{<*_→➔➡►⭕])(?:(?:${BARE}|${RINGED})(?:${GAP}|(?=\s|$))){2,6}`
const STRUCK = phrases`~~ ?${TIER} ?~~, <(?:s|del|strike)>${TIER}</(?:s|del|strike)>`
const STRIKES = patternWith('gu')`${STRUCK}`
const STRIKE = patternWith('gmu')`(?=[UOTS~<])(?:(?:${STRUCK}|${BARE})(?:${GAP}|(?=\s|$))){2,6}`
/** Without a tier in a text nothing is chosen. */
const TIER_ALONE = asciiFirst(/(?=[ST])(?<![\p{L}\p{N}])(?:SECRET|Secret|T?S)(?![\p{L}\p{N}])/u)
const CHOOSE =
  /\b(?:ring|circle|tick|mark|delete|select|choose|indicate|strike|grade|grading|classification|marking|tier)\b/i

export const choice: Rule = {
  id: 'markings/choice',
  title: 'Form with SECRET or TOP SECRET chosen',
  ...TOP_TIERS,
  limits: 'Counts rows of two letters only where the form says to choose one.',
  *find(reading) {
    for (const part of reading.parts) {
      if (part.kind === 'label' || !TIER_ALONE.test(part.text)) continue
      if (!/[[({<*_→➔➡►⭕~☐⬜▢□◻○◯☑☒✓✔✅■◼●◉🔘]/u.test(part.text)) continue
      yield* boxes(part)
      yield* rows(part, RING, RINGS, false)
      yield* rows(part, STRIKE, STRIKES, true)
    }
  },
  examples: {
    found: [
      'Grade of this letter (ring one):     O     S    ((TS))\n\nDear Sir David',
      'Classification: [ ] OFFICIAL  [x] SECRET  [ ] TOP SECRET',
      'Marking\n☐ OFFICIAL\n☐ SECRET\n☑ TOP SECRET',
      '[ ] O [x] S',
      'OFFICIAL [ ]  SECRET [X]',
      'Official ☐ Secret ☑ Top Secret ☐',
      'OFFICIAL / ((SECRET)) / TOP SECRET',
      'Marking (delete as needed): ~~OFFICIAL~~ / SECRET / ~~TOP SECRET~~',
      'Circle one: OFFICIAL / *SECRET* / TOP SECRET',
    ],
    clear: [
      'Classification:  ☒ OFFICIAL   ☐ SECRET   ☐ TOP SECRET',
      'Ring your size: (S) M L',
      'Tick: ☑ Secret Santa ☐ Raffle',
      'Sizes: [x] S [ ] M [ ] L',
      'Classification: [ ] OFFICIAL [ ] SECRET [ ] TOP SECRET',
      'Marking: (OFFICIAL) / SECRET / TOP SECRET',
      'The tiers are OFFICIAL, SECRET and TOP SECRET (the highest).',
    ],
  },
}

function* boxes(part: Part): Iterable<Match> {
  for (const run of everyMatch(part.text, BOX_FIRST)) {
    // 'OFFICIAL [ ] SECRET [x]': each box belongs to the tier before it.
    if (TIER_BEFORE.test(part.text.slice(Math.max(0, run.index - 24), run.index))) continue
    yield* chosen(part, run, TICK_FIRST)
  }
  for (const run of everyMatch(part.text, TIER_FIRST)) {
    const before = part.text.slice(Math.max(0, run.index - 6), run.index)
    if (BOX_BEFORE.test(before)) continue
    yield* chosen(part, run, TICK_BEHIND)
  }
}

function* chosen(part: Part, run: RegExpMatchArray, ticked: RegExp): Iterable<Match> {
  const hits = everyMatch(run[0], ticked)
  if (hits.length === 1) yield* tierMatch(part, run.index! + hits[0]!.index, hits[0]![0], hits[0]!.groups?.['it'] ?? '')
}

/** Exactly one tier is ringed, or exactly one is not struck out. */
function* rows(part: Part, row: RegExp, signs: RegExp, struck: boolean): Iterable<Match> {
  for (const run of everyMatch(part.text, row)) {
    const tiers = (run[0].match(ANY) ?? []).map((tier) => tier.replace(/^UK /, ''))
    const signed = run[0].match(signs) ?? []
    if (signed.length !== (struck ? tiers.length - 1 : 1)) continue
    if (!offered(tiers, part.text.slice(Math.max(0, run.index - 80), run.index), signed[0] ?? '')) continue
    // Blanks what is not chosen, so that offsets stay valid.
    const blank = (found: string) => ' '.repeat(found.length)
    const left = struck ? run[0].replace(signs, blank) : blank(run[0].slice(0, run[0].indexOf(signed[0]!))) + signed[0]
    const it = ONE.exec(left)
    if (it) yield* tierMatch(part, run.index + it.index, it[0], it[0])
  }
}

/** Each once, where the form says to choose or the sign is unambiguous. */
function offered(tiers: readonly string[], before: string, sign: string): boolean {
  if (new Set(tiers).size < tiers.length || tiers.length < 2) return false
  if (!tiers.some((tier) => tier.startsWith('O'))) return false
  if (CHOOSE.test(before) || /^(?:\(\(|\[\[|~~|<)/.test(sign)) return true
  return tiers.length > 2 && tiers.every((tier) => tier.length < 4)
}

function* tierMatch(part: Part, start: number, whole: string, tier: string): Iterable<Match> {
  if (/^(?:UK )?O/.test(tier)) return
  const type = /TOP|TS/i.test(tier) ? 'TOP_SECRET' : 'SECRET'
  yield {
    span: { part: part.id, start, end: start + whole.length },
    type,
    confidence: 0.9,
    because: `Read as the tier ${type.replace('_', ' ')}: it is the tier chosen on a form.`,
  }
}
