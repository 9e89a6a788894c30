import type { Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import { asSpoken, isSpoken } from '../spoken.ts'

const NUMBER = /(?<![\d£$€.,])\+?\d(?:[ -]?\d){8,19}(?![\d.,]\d)/g
const OF_A_PERSON = /\b(?:ring|call|phone|telephone|mobile|text|message|number)\b[^.!?]{0,40}$/i
const MAILBOX = patternWith('gi')`
  \b(?:his|her|their|my|\w+['’]s) e-?mail(?: address)?(?: is|,|:)?
  [ ]\w{1,40}(?:(?:\.| dot | underscore | dash )\w{1,40}){0,4} at \w{1,40}(?:(?:\.| dot )\w{1,40}){1,4}
`
const AROUND = 60
/** Other rules judge UK numbers. */
const WHOLE = new Set([10, 11])

export const spokenNumber: Rule = {
  id: 'personal-data/spoken-number',
  title: 'Number or email address spoken in a recording, misheard',
  paragraphs: ['18', '26', '46'],
  advice:
    'Listen there. If it is a person’s number or address, cut it out. A machine wrote it down, with too few or too many digits.',
  severity: 'sign-off',
  limits: 'Numbers with as many digits as one in the United Kingdom are left to the other rules.',
  *find({ parts }) {
    for (const part of parts.filter(isSpoken)) {
      for (const { 0: words, index } of everyMatch(part.text, MAILBOX)) {
        const span = { part: part.id, start: index, end: index + words.length }
        yield { span, type: 'EMAIL', confidence: 0.6, because: 'Spoken in the recording.' }
      }
      for (const found of everyMatch(part.text, NUMBER)) {
        const digits = found[0].replace(/\D/g, '')
        const before = part.text.slice(Math.max(0, found.index - AROUND), found.index)
        if (WHOLE.has(digits.length) || !(/^[0+]/.test(found[0]) || OF_A_PERSON.test(before))) continue
        const span = { part: part.id, start: found.index, end: found.index + found[0].length }
        yield { span, type: 'PHONE', confidence: 0.6, because: 'Spoken in the recording, with digits that do not fit.' }
      }
    }
  },
  examples: {
    found: [
      asSpoken('You can ring her at home on 01632 9600 0123 4.'),
      asSpoken('Her mobile is 077009000461, so send a message.'),
      asSpoken('His email address is ann.sampler at mailbox.atample.'),
    ],
    clear: [
      asSpoken('It cost 2,500,000,000 pounds in 2024 2025 2026.'),
      asSpoken('You can email us at our office. Their email is answered at noon.'),
      'Her mobile is 077009000461, so send a message.',
    ],
  },
}
