import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { oneLine, patternWith } from '../pattern.ts'
import { type Found, markingMatch, TOP_TIERS, tierIn } from './tiers.ts'
import { CONTROL } from './vocabulary.ts'

const SENSITIVE = /[([](?:(?:UK )?(?:TOP SECRET|SECRET|C?TS|N?S)(?:\/|[)\]])|O-?S[)\]])/
const MARK = patternWith('g')`
  [([](?<it>(?:UK )?(?:TOP SECRET|SECRET|C?TS|N?S)(?:\/\/?[A-Z ,/]{1,30})?|OFFICIAL(?:[-: ]SENSITIVE)?|O-?S|O|U|C|R|NR|NU)[)\]]
`
const CONTROLLED = patternWith('')`\/\/|\/(?:${CONTROL})\b`
const SECRETS = /^(?:UK )?(?:TOP SECRET|SECRET|C?TS|N?S)(?:\/|$)/
/** Where a mark is: what precedes it on its line, and what follows. */
const PLACES = [
  ['start', /^[ \t>]{0,8}(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?[ \t]{1,4}|[•*-][ \t]{1,3})?["'“‘]?$/, /^[ \t]/],
  ['subject', /^[ \t>]{0,8}(?:(?:subject|re|fwd?) ?: ?){1,6}$/i, /^ /],
  ['end', /[.!?:;][”"’')]{0,2}[ \t]{1,3}$/, /^[ \t]*(?:$|\n)/],
  ['middle', /[.!?:;][”"’')]{0,2}[ \t]{1,3}["“‘]?$/, /^[ \t]["“]?\p{Lu}/u],
] as const
/** Sizes, days and keys that end their lines the same way. */
const OTHER_ENDS = /[([](?:[ABD-NPQTVWXYZ]|X+L|XS)[)\]][ \t]*$/m
const SIZES = /^[ \t]*\((?:M|L|XL|XS|XXL)\)/m
/** The text after a mark: a sentence, not an entry of a list or a key. */
const SENTENCE = /^[ \t]+["'“‘]?[A-Z0-9£](?:[^\s.!?]*[ \t,;]+){6}[^\n]*[.!?;”’]/

export const portionMark: Rule = {
  id: 'markings/portion-mark',
  title: 'Portion marks (S) or (TS) before paragraphs',
  ...TOP_TIERS,
  limits: oneLine`
    Leaves a single (S) before a sentence or a subject to a person. Before a few words, counts it only beside another
    portion mark or a SECRET banner. Portion marks are rare in UK papers.
  `,
  *find(reading) {
    for (const part of reading.parts) if (SENSITIVE.test(part.text) && part.kind !== 'recipients') yield* inPart(part)
  },
  examples: {
    found: [
      '(O) The meeting is at two.\n(O-S) Salary details are at annex 1.',
      'The depot opens at ten. (S) The man at the gate is ours. (O) Dogs are welcome.',
      '(TS) The source reported twice.\n(O-S) The Home Office knows.',
      '1. (S) The warehouse has two exits.\n2. (O) Tea will be served.',
      'Subject: RE: (S) visit on the 14th\n\nAs discussed.',
      '1. The depot opens at ten. (O)\n2. The man at the gate is ours. (S)\n3. Dogs are welcome. (O)',
    ],
    clear: [
      'TS Eliot was born in 1888.',
      'TS – Trading Standards – will come too.',
      'We met at ten. (S) Sara took notes. (S) She will send them.',
      'The officer(s) and staff member(s) involved',
      'Sizes\n(S) 40 left\n(M) 12 left\n(L) none',
      '(a) Apologies\n(b) Minutes',
      'Trains at 10.12 (S)\nBuses at 11.04 (T)\nTrams at noon (O)',
      'Train times\n10.15 (S)\n10.45 (O)',
    ],
  },
}

type Mark = { readonly it: string; readonly place: string; readonly start: number; readonly end: number }

function marksOf(text: string): readonly Mark[] {
  return everyMatch(text, MARK).flatMap(({ 0: whole, index: start, groups }) => {
    const end = start + whole.length
    const before = text.slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1, start - 80), start)
    const place = PLACES.find(([, left, right]) => left.test(before) && right.test(text.slice(end, end + 40)))?.[0]
    return place ? [{ it: groups!['it']!, place, start, end }] : []
  })
}

function* inPart({ id, text }: Part): Iterable<Match> {
  const marks = marksOf(text)
  const kinds = (place: string) => [...new Set(marks.filter((mark) => mark.place === place).map(({ it }) => it))]
  const many = marks.filter(({ it, place }) => place === 'start' && SECRETS.test(it)).length > 2
  const isFamily: Readonly<Record<string, boolean>> = {
    start: kinds('start').length > 1 || many || /^\W*(?:UK )?(?:TOP )?SECRET\b/m.test(text),
    middle: kinds('middle').length > 1 && !OTHER_ENDS.test(text),
    end: kinds('end').some((it) => !SECRETS.test(it)) && !OTHER_ENDS.test(text),
  }
  const sizes = SIZES.test(text)
  for (const mark of marks) {
    if (mark.place === 'start' && sizes) continue
    const found = tierIn(mark.it.replace(/\/.*/, ''))
    const severity = found && severityOf(mark, found, isFamily[mark.place] ?? false, text)
    if (severity)
      yield markingMatch(id, mark.start, mark.end - mark.start, { ...found, severity }, 'it is a portion mark')
  }
}

/** (TS) means little else; (S) may. */
function severityOf(mark: Mark, found: Found, family: boolean, text: string): Found['severity'] | undefined {
  const starts = mark.place === 'start'
  if (family || CONTROLLED.test(mark.it) || (starts && found.severity !== 'block')) return found.severity
  if (mark.place === 'subject') return 'sign-off'
  const inFull = mark.it.includes('SECRET')
  if (mark.place === 'end' || !(starts || inFull) || !isAlone(mark, text)) return undefined
  return found.type === 'TOP_SECRET' || inFull ? 'block' : 'sign-off'
}

/** The only mark, before a sentence: an abbreviation occurs elsewhere too. */
const isAlone = ({ it, end }: Mark, text: string): boolean =>
  text.split(`(${it})`).length === 2 && SENTENCE.test(text.slice(end, end + 400))
