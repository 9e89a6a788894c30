import type { Part } from '../../contract.ts'
import { fragment, patternWith, phrases } from '../../pattern.ts'
import { sought } from '../../sought.ts'

/** The register is the proof; the text only shows that there should be one. */
export const AGREED_NAME = 'has agreed to be named, as the text says'
export const AGREED_TEXT = 'has agreed to what is told, as the text says'

const NAMED_OR_SHOWN = phrases`
  named, quoted, identified, mentioned, pictured, photographed, thanked, in (?:it|our pages|the picture)
`

const NAMED = fragment`
  (?:be(?:ing)? ${NAMED_OR_SHOWN}|(?:us(?:e|ing)|print(?:ing)?|publish(?:ing)?|shar(?:e|ing)) (?:their|her
    |his) (?:names?|stor|pictur|photo|words)|(?:names?|story|stories|picture|photograph|age|photo)s?
    (?:(?:,| and|, and) (?:[\w’]+ ){0,2}?(?:names?|ages?|stor(?:y|ies)|pictures?|photographs?|photos?|words|careers?
    |quotes?)){0,3} (?:to )?(?:be |being )?(?:used|published|printed|shared|told|given|in))
`
const AGREEMENT_WORDS = phrases`
  agree[ds]?, agreement, happy, glad, content, proud, willing, asked, ask, wish(?:es|ed)?, want(?:s|ed), chose,
  consent(?:ed|s)?, permission, said yes, ticked the box
`
const PUBLISHED = '(?:\\w+ )?(?:release|text|page|piece|article|words|answers|draft|story|post|line)s?\\b'

const TO_NAME = phrases`
  ${AGREEMENT_WORDS}\b[^.!?;]{0,40}\b${NAMED},
  name(?:s|d)? (?:is |are )?(?:given |used |published )?with (?:her|his|their) (?:consent|agreement|permission)
`
/** A form, or text read by its subjects. */
const TO_TEXT = phrases`
  (?:signed|returned|gave|given|written|recorded|with (?:her|his|their)(?: full| written)?)\b[^.!?;]{0,30}\b
    (?:consent|agreement)\b, consent form\b,
  (?:has|have|had|who|all|both|they|she|he|each) (?:has |have |had )?(?:\w+ )?(?:read|seen|saw|approved|checked|passed)
    (?: and \w+)? (?:this|these|the|what) ${PUBLISHED},
  (?:told|tells?|shared|shares?) (?:her|his|their) story (?:in|to|on|at) (?:\w+ ){0,3}
    (?:schools?|parliament|audiences?|conferences?|radio|television|the press|the media)\b
`
const REFUSAL_WORDS = phrases`
  not, n[’']t, never, without, nobody, neither, nor, refus\w+, withdr[ae]w\w*, declin\w+, before (?:she|he|they),
  unless, until, if (?:she|he|they|you), should, must, need(?:s|ed)? to, trying to, yet to, whether
`

const REFUSED = patternWith('iu')`\b${REFUSAL_WORDS}\b|n[’']t\b`
const MANY =
  /\b(?:all|both|each|everybody|everyone|they|nominees|winners|members|people|of them|whom|families|pair|couple|group|their)\b/iu

const LOOK_BACK_CHARS = 520
const LOOK_AHEAD_CHARS = 420

type Place = { readonly start: number; readonly end: number }
type Agreement = { readonly from: number; readonly to: number; readonly many: boolean; readonly why: string }

const FORMS = [TO_TEXT.map((words) => [words, AGREED_TEXT]), TO_NAME.map((words) => [words, AGREED_NAME])]
  .flat()
  .map(([words, why]) => ({ seek: sought(patternWith('giu')`\b${words!}`), why: why! }))

const seen = new WeakMap<Part, readonly Agreement[]>()

function agreements(part: Part): readonly Agreement[] {
  const before = seen.get(part)
  if (before) return before
  const all = FORMS.flatMap(({ seek, why }) => seek(part).map((hit) => agreementAt(part.text, hit, why))).filter(
    (one) => one !== undefined,
  )
  seen.set(part, all)
  return all
}

/** Returns undefined if consent is refused. */
function agreementAt(text: string, hit: RegExpMatchArray, why: string): Agreement | undefined {
  const at = hit.index ?? 0
  const left = text.slice(Math.max(0, at - 260), at)
  const right = text.slice(at, at + 260)
  const stop = right.search(/[.!?](?:\s|$|\))|\n/)
  const cut = Math.max(...['. ', '.)', '\n', '? ', '! '].map((sign) => left.lastIndexOf(sign)))
  const from = at - left.length + cut + 1
  const to = at + (stop < 0 ? right.length : stop)
  if (REFUSED.test(text.slice(Math.max(from, at - 70), at)) || REFUSED.test(hit[0])) return undefined
  return { from, to, many: MANY.test(text.slice(from, to)), why }
}

export const agreed = ({ start, end }: Place, part: Part, others: readonly Place[]): string | undefined =>
  agreements(part).find(({ from, to, many }) => {
    if (start >= from && end <= to) return true
    if (many) return start > from - LOOK_BACK_CHARS && end < to + LOOK_AHEAD_CHARS
    if (others.some((other) => other.start >= from && other.end <= to)) return false
    // If its sentence has no name, the statement is about the person named last.
    const isLast = !others.some((other) => other.start >= end && other.end <= from)
    return end <= from && from - end < LOOK_BACK_CHARS && isLast
  })?.why
