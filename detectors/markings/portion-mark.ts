import type { Match, Part, Rule } from '../contract.ts'
import { BLOCKED, GSC } from './tiers.ts'

/** (S) at the start of a paragraph or after its number. */
const MARK =
  /^[ \t>]{0,8}(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?[ \t]{1,4}|[•*-][ \t]{1,3})?\((?<it>(?:UK )?(?:TS|S|NS|CTS)(?:\/\/?[A-Z ,/]{1,30})?|O-?S|OS|O|U|C|R|NR|NU)\)(?=[ \t])/gm
/** Behind Subject: and its Re: and Fw:, where mail programs put it. */
const SUBJECT = /^[ \t>]{0,8}(?:(?:subject|re|fwd?) ?: ?){1,6}\((?<it>(?:UK )?C?TS|S)\) /gim
const SECRETS = /^(?:UK )?(?:TS|S|NS|CTS)(?:\/|$)/

export const portionMark: Rule = {
  id: 'markings/portion-mark',
  title: 'Portion marks (S) or (TS) before paragraphs',
  paragraphs: ['25', '62'],
  advice: BLOCKED,
  severity: 'block',
  source: GSC,
  limits:
    'A single (S) counts only beside another portion mark, a SECRET banner, or at the head of a subject, where a person decides; portion marks are rare in UK papers.',
  *find(reading) {
    for (const part of reading.parts) {
      if (!part.text.includes('(')) continue
      yield* inPart(part)
      yield* inSubject(part)
    }
  },
  examples: {
    found: [
      '(TS) The source reported twice.\n(O-S) The Home Office knows.',
      '1. (S) The warehouse has two exits.\n2. (O) Tea will be served.',
      'Subject: RE: (S) visit on the 14th\n\nAs discussed.',
      '(S//NF) The party will use the rear entrance.',
    ],
    clear: [
      'The officer(s) and staff member(s) involved',
      'Sizes\n(S) 40 left\n(M) 12 left\n(L) none',
      '(a) Apologies\n(b) Minutes',
      '(O) The meeting is at two.\n(O-S) Salaries are at annex 1.',
    ],
  },
}

function* inSubject(part: Part): Iterable<Match> {
  for (const found of part.text.matchAll(SUBJECT)) {
    const it = found.groups?.['it'] ?? ''
    const start = found.index + found[0].lastIndexOf('(')
    yield {
      span: { part: part.id, start, end: start + it.length + 2 },
      type: it.endsWith('TS') ? 'TOP_SECRET' : 'SECRET',
      confidence: 0.6,
      severity: 'sign-off',
      because: 'Read as a portion mark: it opens the subject.',
    }
  }
}

function* inPart(part: Part): Iterable<Match> {
  const marks = [...part.text.matchAll(MARK)].map((found) => ({ found, it: found.groups?.['it'] ?? '' }))
  if (marks.length === 0 || /^[ \t]*\((?:M|L|XL|XS|XXL)\)/m.test(part.text)) return
  const family = new Set(marks.map(({ it }) => it)).size > 1 || /^\W*(?:UK )?(?:TOP )?SECRET\b/m.test(part.text)
  for (const { found, it } of marks) {
    if (!SECRETS.test(it)) continue
    const sure = it.includes('//')
    if (!sure && !family && marks.filter((mark) => SECRETS.test(mark.it)).length < 3) continue
    const start = found.index + found[0].lastIndexOf('(')
    const type = /^(?:UK )?C?TS/.test(it) ? 'TOP_SECRET' : 'SECRET'
    yield {
      span: { part: part.id, start, end: start + it.length + 2 },
      type,
      confidence: sure ? 0.9 : 0.8,
      because: `Read as a portion mark of the tier ${type.replace('_', ' ')}: it opens a paragraph, ${sure ? 'with its controls' : 'and others of its family are here'}.`,
    }
  }
}
