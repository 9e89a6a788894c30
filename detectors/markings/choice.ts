import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, patternWith } from '../pattern.ts'
import { markingMatch, TOP_TIERS, tierIn } from './tiers.ts'

/* A ticked box, a ring, or the others struck out. */

const TIER = fragment`
  (?<![\p{L}\p{N}])(?:UK )?(?:OFFICIAL(?:[-: ]{1,2}SENSITIVE)?|TOP[ -]SECRET|SECRET|Official(?:[-: ]{1,2}Sensitive)?|Top Secret
    |Secret|O-?S|O|T?S)(?![\p{L}\p{N}])
`
const TICKED = String.raw`(?:\[\s?[xX✓✔✗✘*•]\s?\]|\(\s?[xX✓✔✗✘*•]\s?\)|[☑☒✓✔✅■◼●◉🔘])\ufe0f?`
const BOX = fragment`(?:${TICKED}|(?:\[[ _\u00a0]{0,3}\]|\([ _\u00a0]{1,3}\)|[☐⬜▢□◻○◯])\ufe0f?)`
const STRUCK = fragment`(?:~~ ?${TIER} ?~~|<(?:s|del|strike)>${TIER}<\/(?:s|del|strike)>)`
const RINGED = fragment`
  (?:\(\(? ?${TIER} ?\)\)?|\[\[? ?${TIER} ?\]\]?|\{ ?${TIER} ?\}|<${TIER}>|\*{1,3}${TIER}\*{1,3}|_${TIER}_|[→➔➡►⭕]\ufe0f? ?${TIER})
`
const BOXES = patternWith('gu')`
  (?:${BOX}[ \t]{0,4}${TIER}[\s,;\/|•–-]{0,12}){2,6}|(?:${TIER}[ \t]{0,4}${BOX}[\s,;\/|•–-]{0,12}){2,6}
`
const BOX_FIRST = patternWith('u')`^${BOX}`
const TICK_FIRST = patternWith('gu')`${TICKED}[ \t]{0,4}${TIER}`
const TICK_LAST = patternWith('gu')`${TIER}[ \t]{0,4}${TICKED}`
const ROW = patternWith('gmu')`
  (?=[UOTS~([{<*_→➔➡►⭕])(?:(?:${STRUCK}|${RINGED}|${TIER})(?:[ \t]*[\/|,][ \t]*|[ \t]{1,12}|(?=\s|$))){2,6}
`
const STRIKES = patternWith('gu')`${STRUCK}`
const RINGS = patternWith('gu')`${RINGED}`
const TIERS = patternWith('gu')`${TIER}`
const TIER_WORD = /\b(?:SECRET|Secret|T?S)\b/g
const SIGN_BEFORE = /(?:[[\](){}<>*_~☐⬜▢□◻○◯☑☒✓✔✅■◼●◉🔘→➔➡►⭕]|\ufe0f)[ \t]{0,4}(?:UK )?(?:T[Oo][Pp][ -])?$/u
const SIGN_AFTER = /^[ \t]{0,4}[[\](){}<>*_~☐⬜▢□◻○◯☑☒✓✔✅■◼●◉🔘]/u
const CHOOSE =
  /\b(?:ring|circle|tick|mark|delete|select|choose|indicate|strike|grade|grading|classification|marking|tier)\b/i

export const choice: Rule = {
  id: 'markings/choice',
  title: 'Form with SECRET or TOP SECRET chosen',
  ...TOP_TIERS,
  limits: 'Counts rows of two letters only where the form says to choose one.',
  *find(reading) {
    for (const part of reading.parts)
      if (part.kind !== 'label' && everyMatch(part.text, TIER_WORD).some((word) => hasSign(part.text, word))) {
        yield* inBoxes(part)
        yield* inRows(part)
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
    ],
    clear: [
      'Classification:  ☒ OFFICIAL   ☐ SECRET   ☐ TOP SECRET',
      'Ring your size: (S) M L',
      'Tick: ☑ Secret Santa ☐ Raffle',
      'Sizes: [x] S [ ] M [ ] L',
      'Classification: [ ] OFFICIAL [ ] SECRET [ ] TOP SECRET',
      'Marking: (OFFICIAL) / SECRET / TOP SECRET',
    ],
  },
}

const hasSign = (text: string, { 0: it, index }: RegExpExecArray): boolean =>
  SIGN_BEFORE.test(text.slice(Math.max(0, index - 14), index)) ||
  SIGN_AFTER.test(text.slice(index + it.length, index + it.length + 8))

function* inBoxes({ id, text }: Part): Iterable<Match> {
  for (const { 0: run, index } of everyMatch(text, BOXES)) {
    const ticked = everyMatch(run, BOX_FIRST.test(run) ? TICK_FIRST : TICK_LAST)
    const one = ticked.length === 1 ? ticked[0]! : undefined
    if (one) yield* chosen(id, index + one.index, one[0])
  }
}

/** Exactly one tier is ringed, or exactly one is not struck out. */
function* inRows({ id, text }: Part): Iterable<Match> {
  for (const { 0: run, index } of everyMatch(text, ROW)) {
    const tiers = everyMatch(run, TIERS).map(([tier]) => tier.replace(/^UK /, ''))
    const struck = everyMatch(run, STRIKES)
    const [ring, ...others] = everyMatch(run, RINGS)
    const before = text.slice(Math.max(0, index - 80), index)
    if (struck.length === 0 && ring && others.length === 0 && isOffered(tiers, before, ring[0]))
      yield* chosen(id, index + ring.index, ring[0])
    if (struck.length === 0 || struck.length !== tiers.length - 1 || new Set(tiers).size < tiers.length) continue
    // Blanks what is not chosen, so that offsets stay valid.
    const [left] = everyMatch(
      struck.reduce((rest, { 0: it }) => rest.replace(it, ' '.repeat(it.length)), run),
      TIERS,
    )
    if (left) yield* chosen(id, index + left.index, left[0])
  }
}

/** Each once, where the form says to choose or the sign is unambiguous. */
function isOffered(tiers: readonly string[], before: string, sign: string): boolean {
  if (new Set(tiers).size < tiers.length || !tiers.some((tier) => tier.startsWith('O'))) return false
  return (
    CHOOSE.test(before) || /^(?:\(\(|\[\[|<)/.test(sign) || (tiers.length > 2 && tiers.every((tier) => tier.length < 4))
  )
}

function* chosen(part: string, start: number, whole: string): Iterable<Match> {
  const found = tierIn(/(?:TOP[ -])?SECRET|O(?:FFICIAL)?|T?S/i.exec(whole)![0])
  if (found?.severity === 'block')
    yield markingMatch(part, start, whole.length, found, 'it is the tier chosen on a form')
}
