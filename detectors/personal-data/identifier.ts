import { around } from '../around.ts'
import { remembered } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { besideSign, sought } from '../sought.ts'
import { consented } from './consent.ts'
import { declared, REAL } from './declared.ts'
import { zoneAt } from './layout.ts'
import type { Zone } from './layout-lines.ts'
import { lastBefore, peopleIn } from './names/people.ts'
import { CANNOT_BE_HURT } from './names/unreal.ts'
import { columnOf } from './table.ts'

export type Found = {
  readonly reading: Reading
  readonly part: Part
  readonly text: string
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  readonly zone: Zone | undefined
  /** Words or the column name the number. */
  readonly near: boolean
}

export type Identifier = {
  readonly type: string
  readonly pattern: RegExp
  /** A character that every match has near its ends. */
  readonly sign?: RegExp
  readonly confidence: number
  readonly because: string
  readonly suggestion: string
  /** A failed check drops the match unless `lenient`. */
  readonly valid?: (text: string) => boolean
  readonly lenient?: boolean
  readonly near?: RegExp
  readonly required?: boolean
  /** No other words are needed behind a name: 'Ann Sample (case X123456'. */
  readonly behindName?: boolean
  readonly says?: (place: Omit<Found, 'near' | 'zone'>) => boolean
  /** These words exclude a match unless `near` matches. */
  readonly not?: RegExp
  readonly spare?: (found: Found) => boolean
}

const CONTEXT_CHARS = 100
const DUMMY_MARKERS = phrases`
  made[- ]up, dummy, fictitious, fictional, not (?:a )?real, invented, placeholder, belongs? to (?:no one|nobody),
  reserved for (?:documentation|testing), specimen, textbook, for (?:instance|example), e\.g\., as in this example,
  the sample (?:card|form|letter|plate), (?:doesn[’']t|does not|don[’']t) exist, the standard[’']s own example,
  a silly (?:one|number|plate)(?: like)?, (?:is|are|was|were)n[’']t (?:a )?(?:real|anybody[’']s|anyone[’']s),
  (?:like|such as) this:
`
const DUMMY = patternWith('i')`\b${DUMMY_MARKERS}(?![\w])`

type RuleOfNumbers = Omit<Rule, 'find' | 'severity' | 'paragraphs'> &
  Partial<Pick<Rule, 'paragraphs'>> & { readonly numbers: readonly Identifier[] }

export const ruleOfNumbers = ({ numbers, paragraphs = ['18', '26', '46'], ...rule }: RuleOfNumbers): Rule => ({
  ...rule,
  paragraphs,
  severity: 'sign-off',
  find: identifier(...numbers),
})

/** The type is the name of the rule: 'NHS_NUMBER' of 'personal-data/nhs-number'. */
export const identifierRule = (rule: Omit<Identifier, 'type'> & Omit<RuleOfNumbers, 'numbers'>): Rule =>
  ruleOfNumbers({
    ...rule,
    numbers: [{ ...rule, type: rule.id.replace(/^.*\//, '').toUpperCase().replaceAll('-', '_') }],
  })

export function identifier(...rules: readonly Identifier[]): (reading: Reading) => readonly Match[] {
  const all = rules.map((rule) => ({
    rule,
    seek: rule.sign ? besideSign(rule.pattern, rule.sign) : sought(rule.pattern),
  }))
  return remembered((reading) =>
    reading.parts.flatMap((part) => {
      const matches = all.flatMap(({ rule, seek }) => seek(part).map((hit) => matchAt(rule, reading, part, hit)))
      return matches.filter((match) => match !== undefined).sort((a, b) => a.span.start - b.span.start)
    }),
  )
}

function matchAt(rule: Identifier, reading: Reading, part: Part, hit: RegExpExecArray): Match | undefined {
  // A named group narrows the span.
  const text = Object.values(hit.groups ?? {}).find((group) => group !== undefined) ?? hit[0]
  const start = hit.index + hit[0].indexOf(text)
  const checked = rule.valid?.(text)
  if (checked === false && !rule.lenient) return undefined
  const found = surroundings(rule, reading, part, text, start)
  if (!found.near && (checked === false || otherwise(rule, found))) return undefined
  if (isPublic(rule, found)) return undefined
  const reasons = [rule.because, checked && 'it passes its check', found.near && 'the words around it say what it is']
  return consented(
    {
      span: { part: part.id, start, end: found.end },
      type: rule.type,
      confidence: Math.min(0.95, rule.confidence + (checked ? 0.15 : 0) + (found.near ? 0.25 : 0)),
      because: reasons.filter(Boolean).join('; '),
      suggestion: rule.suggestion,
    },
    part,
    reading,
  )
}

function surroundings(rule: Identifier, reading: Reading, part: Part, text: string, start: number): Found {
  const end = start + text.length
  const { before, after } = around(part.text, start, end, CONTEXT_CHARS)
  const says = (words: string) => rule.near?.test(words) ?? false
  const place = { reading, part, text, start, end, before, after }
  const lead = part.text.slice(Math.max(0, start - 60), text.startsWith('(') ? start + 1 : start)
  const near =
    [before, after].some(says) ||
    (rule.near !== undefined && says(columnOf(part, start))) ||
    (rule.behindName === true && BEHIND_NAME.test(lead)) ||
    (rule.says?.(place) ?? false)
  return { ...place, zone: zoneAt(part, reading, start), near }
}

/** Between digit groups, also across a line break in a narrow form. */
export const BREAK = '(?:[ -]?|[ ]?\\n[> ]{0,40})'

/** A name before a bracket or comma, or joined as in a file name. */
const BEHIND_NAME = patternWith('u')`
  \p{Lu}[\p{L}’'-]+ \p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}[\p{L}’'-]+)?,? ?[(,–-] ?
    (?:(?:case|ref(?:erence)?|no|number|CRN|NOMIS|prison(?:er)?)\.?:? ?(?:no\.?:? ?|number ?)?)?$
  |(?<![\p{L}\d])\p{Lu}[\p{L}’'-]+_\p{Lu}[\p{L}’'-]+(?:_[A-Z]\d{4,6}(?:[A-Z]{2})?)?_$
`

const otherwise = (rule: Identifier, { before, after }: Found): boolean =>
  rule.required === true || (rule.not !== undefined && (rule.not.test(before) || rule.not.test(after)))

const isPublic = (rule: Identifier, found: Found): boolean =>
  example(found.part.text, found.start, found.end) ||
  declared(found.part, found.start) ||
  ofNobody(found) ||
  (rule.spare?.(found) ?? false)

function ofNobody({ part, reading, start }: Found): boolean {
  const last = lastBefore(peopleIn(part, reading), start)
  return last !== undefined && start - last.end < 40 && CANNOT_BE_HURT.test(last.publicBecause ?? '')
}

function example(text: string, start: number, end: number): boolean {
  if (REAL.test(text.slice(Math.max(0, start - 160), start))) return false
  const lead = text.slice(Math.max(0, start - 60), start)
  return DUMMY.test(lead) || DUMMY.test(text.slice(end, end + 110).split('\n')[0]!)
}
