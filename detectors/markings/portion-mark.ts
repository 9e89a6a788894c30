import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { either, oneLine, patternWith, phrases } from '../pattern.ts'
import { parse } from './grammar.ts'
import { TOP_TIERS } from './tiers.ts'

/** (S) at the start of a paragraph. */
const MARK = patternWith('gm')`
  ^[ \t>]{0,8}(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?[ \t]{1,4}|[•*-][ \t]{1,3})?["'“‘]?[([]
    (?<it>(?:UK )?(?:TS|S|NS|CTS)(?:\/\/?[A-Z ,/]{1,30})?|O-?S|OS|O|U|C|R|NR|NU)[)\]](?=[ \t])
`
/** After a sentence, before the next: '… at ten. (S) The man at the gate is ours.' */
const MIDDLE = patternWith('gu')`
  (?<=[.!?:;][”"’')]{0,2}[ \t]{1,3})[([](?<it>(?:UK )?(?:TS|S|NS|CTS)(?:\/\/?[A-Z ,/]{1,30})?|O-?S|OS|O|U)[)\]](?=[ \t]["“]?\p{Lu})
`
const ALONE = patternWith('u')`
  ^\s*(?:(?:re|RE|Re|fw|FW|Fw|fwd|FWD|Fwd)\s?: ?){0,4}(?<it>C?TS)(?=\s*(?:$|\n|[–—:|/]|- ))
`
const CLOSING_MARKS = phrases`
  (?:UK )?(?:TOP SECRET|SECRET|TS|S|NS|CTS)(?:\/\/?[A-Z ,/]{1,30})?, OFFICIAL(?:[-: ]SENSITIVE)?, O-?S, OS, O, U, C,
  R, NR, NU
`

/** Some departments mark the end of a paragraph. */
const CLOSING = patternWith('gmu')`
  (?<=[.!?;:][”"’')]{0,2}[ \t]{1,3})[([](?<it>${either(CLOSING_MARKS)})[)\]](?=[ \t]*$)
`
const SUBJECT = /^[ \t>]{0,8}(?:(?:subject|re|fwd?) ?: ?){1,6}\((?<it>(?:UK )?C?TS|S)\) /gim
/** Sizes, days and keys that end their lines the same way. */
const OTHER_ENDS = /[([](?:[ABD-NPQTVWXYZ]|X+L|XS)[)\]][ \t]*$/m
/** The text after a mark: a sentence, not an entry of a list or a key. */
const SENTENCE = /^[ \t]+["'“‘]?[A-Z0-9£](?:[^\s.!?]*[ \t,;]+){6}[^\n]*[.!?;”’]/
const SECRETS = /^(?:UK )?(?:TOP SECRET|SECRET|TS|S|NS|CTS)(?:\/|$)/

export const portionMark: Rule = {
  id: 'markings/portion-mark',
  title: 'Portion marks (S) or (TS) before paragraphs',
  ...TOP_TIERS,
  limits: oneLine`
    Leaves a single (S) before a sentence or a subject to a person. Before a few words, counts it only beside another
    portion mark or a SECRET banner. Portion marks are rare in UK papers.
  `,
  *find(reading) {
    for (const part of reading.parts) {
      yield* aloneOnTop(part)
      if (!/[([]/.test(part.text)) continue
      yield* inPart(part)
      yield* inTheMiddle(part)
      yield* atEnds(part)
      yield* inSubject(part)
    }
  },
  examples: {
    found: [
      'The depot opens at ten. (S) The man at the gate is ours. (O) Dogs are welcome.',
      'TS – do not forward\n\nThe plan',
      { text: 'Re: TS', part: { id: 'attachment:1/subject', kind: 'title' } },
      '(TS) The source reported twice.\n(O-S) The Home Office knows.',
      '1. (S) The warehouse has two exits.\n2. (O) Tea will be served.',
      'Subject: RE: (S) visit on the 14th\n\nAs discussed.',
      '1. The depot opens at ten. (O)\n2. The man at the gate is ours. (S)\n3. Dogs are welcome. (O)',
      'The aerial is on the church. (SECRET)\nTea is at four. (OFFICIAL)',
      '[S] The aerial is on the church.\n[O] Tea is at four.',
      '(S//NF) The party will use the rear entrance.',
      'The line in the assessment is\n\n(TS) Planning against the venue is judged to be at an early stage; reporting is thin.',
      'I was told this:\n“(S) The aircraft was held over the two addresses for nine nights with its lights off.”',
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
      'Ann Bell (S)\nBob Cole (O)',
      'Bernie would like the blue one. (S)\nDot asks for the same. (S)',
      'Bus 12 at 09:15 (S) and 10:15\n\n(S) Runs on Saturdays only, and not on the Saturday after Christmas.',
      '(TS) Trading Standards\n(CPS) Crown Prosecution Service',
      '(O) The meeting is at two.\n(O-S) Salaries are at annex 1.',
    ],
  },
}

function* inSubject(part: Part): Iterable<Match> {
  for (const found of everyMatch(part.text, SUBJECT)) {
    const it = found.groups?.['it'] ?? ''
    const start = found.index + found[0].lastIndexOf('(')
    yield {
      span: { part: part.id, start, end: start + it.length + 2 },
      type: it.endsWith('TS') ? 'TOP_SECRET' : 'SECRET',
      confidence: 0.6,
      severity: 'sign-off',
      because: 'Read as a portion mark: it begins the subject.',
    }
  }
}

function* inPart(part: Part): Iterable<Match> {
  const marks = everyMatch(part.text, MARK).map((found) => ({ found, it: found.groups?.['it'] ?? '' }))
  if (marks.length === 0 || /^[ \t]*\((?:M|L|XL|XS|XXL)\)/m.test(part.text)) return
  const secret = marks.filter(({ it }) => SECRETS.test(it))
  const family =
    new Set(marks.map(({ it }) => it)).size > 1 || secret.length > 2 || /^\W*(?:UK )?(?:TOP )?SECRET\b/m.test(part.text)
  for (const { found, it } of secret) {
    const start = found.index + found[0].length - it.length - 2
    const span = { part: part.id, start, end: start + it.length + 2 }
    const type = /^(?:UK )?C?TS/.test(it) ? 'TOP_SECRET' : 'SECRET'
    const read = `Read as a portion mark of the tier ${type.replace('_', ' ')}: it begins a paragraph`
    if (it.includes('//')) yield { span, type, confidence: 0.9, because: `${read}, with its controls.` }
    else if (family) yield { span, type, confidence: 0.8, because: `${read}, and there are others.` }
    else if (alone(part.text, it, span.end))
      yield {
        span,
        type,
        confidence: 0.6,
        // (TS) means little else; (S) may.
        ...(type === 'TOP_SECRET' ? {} : { severity: 'sign-off' }),
        because: `${read} that is a sentence.`,
      }
  }
}

function* aloneOnTop(part: Part): Iterable<Match> {
  const found = /\bC?TS\b/.test(part.text.slice(0, 60)) ? ALONE.exec(part.text) : null
  const it = found?.groups?.['it']
  if (!found || it === undefined || parse(restOfLine(part.text, found[0].length)).unknown.length > 0) return
  yield {
    span: { part: part.id, start: found[0].length - it.length, end: found[0].length },
    type: 'TOP_SECRET',
    confidence: 0.6,
    severity: 'sign-off',
    because: 'Read as the short form of the tier TOP SECRET: it is alone on the first line.',
  }
}

const restOfLine = (text: string, from: number): string => text.slice(from, from + 200).split('\n', 1)[0]!

/** A letter counts here only beside a mark of another tier. */
function* inTheMiddle(part: Part): Iterable<Match> {
  const marks = everyMatch(part.text, MIDDLE).map((found) => ({ found, it: found.groups?.['it'] ?? '' }))
  if (new Set(marks.map(({ it }) => it)).size < 2 || OTHER_ENDS.test(part.text)) return
  for (const { found, it } of marks) {
    if (!SECRETS.test(it)) continue
    yield {
      span: { part: part.id, start: found.index, end: found.index + found[0].length },
      type: /^(?:UK )?C?TS/.test(it) ? 'TOP_SECRET' : 'SECRET',
      confidence: 0.8,
      because: 'Read as a portion mark: it begins a sentence, and another tier begins another.',
    }
  }
}

/** Only beside a mark of a lower tier: letters often end paragraphs. */
function* atEnds(part: Part): Iterable<Match> {
  const marks = everyMatch(part.text, CLOSING).map((found) => ({ found, it: found.groups?.['it'] ?? '' }))
  if (!marks.some(({ it }) => !SECRETS.test(it)) || OTHER_ENDS.test(part.text)) return
  for (const { found, it } of marks) {
    if (!SECRETS.test(it)) continue
    const type = /^(?:UK )?(?:C?TS|TOP)/.test(it) ? 'TOP_SECRET' : 'SECRET'
    yield {
      span: { part: part.id, start: found.index, end: found.index + found[0].length },
      type,
      confidence: 0.8,
      because: `Read as a portion mark of the tier ${type.replace('_', ' ')}: it ends a paragraph, and there are others.`,
    }
  }
}

/** The only mark, before a sentence: an abbreviation occurs elsewhere too. */
function alone(text: string, it: string, end: number): boolean {
  return text.split(`(${it})`).length === 2 && SENTENCE.test(text.slice(end, end + 400))
}
