import type { Match, Part, Reading } from './contract.ts'

/** The common rule: an expression, a check, and the words nearby, before and after, in the same sentence. */
export type PatternRule = {
  readonly type: string
  /** Global; bounded quantifiers only. Where it has a group named `it`, that is the span. */
  readonly pattern: RegExp
  /** With neither check nor context. */
  readonly confidence: number
  /** Check digit or structure of the matched text. Absent = nothing to check. */
  readonly valid?: (text: string) => boolean
  /** Words that make the match more likely; `required` drops a match without them. */
  readonly near?: RegExp
  readonly required?: boolean
  /** Words that make it something else: an invoice number, a grant reference. */
  readonly not?: RegExp
  /** Why, for a person. */
  readonly because: string
  readonly kinds?: readonly Part['kind'][]
  readonly known?: (text: string, reading: Reading) => boolean
}

const REACH = 80

/** The sentence around a span, no farther than REACH characters on either side; the span itself is left out. */
export function around(text: string, start: number, end: number, reach = REACH): { before: string; after: string } {
  const left = text.slice(Math.max(0, start - reach), start)
  const right = text.slice(end, end + reach)
  const cut = Math.max(left.lastIndexOf('\n\n'), left.search(/[.!?]\s+(?=[A-Z][^.!?]*$)/))
  const stop = right.search(/[.!?](\s|$)|\n\n/)
  return { before: cut >= 0 ? left.slice(cut + 1) : left, after: stop >= 0 ? right.slice(0, stop) : right }
}

export function pattern(rule: PatternRule): (reading: Reading) => Iterable<Match> {
  return function* find(reading) {
    for (const part of reading.parts) {
      if (rule.kinds && !rule.kinds.includes(part.kind)) continue
      yield* inPart(rule, part, reading)
    }
  }
}

function* inPart(rule: PatternRule, part: Part, reading: Reading): Iterable<Match> {
  for (const found of part.text.matchAll(rule.pattern)) {
    const it = found.groups?.['it'] ?? found[0]
    const start = found.index + found[0].indexOf(it)
    const match = weigh(rule, part, it, start)
    if (match && !rule.known?.(it, reading)) yield match
  }
}

function weigh(rule: PatternRule, part: Part, it: string, start: number): Match | undefined {
  if (rule.valid && !rule.valid(it)) return undefined
  const end = start + it.length
  const { before, after } = around(part.text, start, end)
  const near = rule.near ? rule.near.test(before) || rule.near.test(after) : false
  if (rule.required && !near) return undefined
  if (!near && rule.not && (rule.not.test(before) || rule.not.test(after))) return undefined
  const confidence = Math.min(0.95, rule.confidence + (rule.valid ? 0.15 : 0) + (near ? 0.25 : 0))
  const because = near ? `${rule.because}; the words around it say so` : rule.because
  return { span: { part: part.id, start, end }, type: rule.type, confidence, because }
}
