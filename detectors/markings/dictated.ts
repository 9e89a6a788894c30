import type { Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith, phrases } from '../pattern.ts'
import { BLOCKED, GSC } from './tiers.ts'

const LAYOUT_BEFORE = phrases`
  heading, header, (?:all|block) capitals, capitals, all caps, caps(?: on)?, capital letters, bold, underlined?,
  centred, new line, top (?:of (?:the )?page|line)
`
const DICTATION_AFTER = phrases`
  full stop, stop\b, comma, colon, dash, hyphen, slash, close\b, end (?:of )?(?:caps|capitals|heading|header|bold),
  new (?:line|paragraph|para), next (?:line|paragraph), caps off, caps end, no caps, paragraph\b, u ?k eyes,
  lower case, underlined?\b
`

/** Dictation words before and after a heading. */
const SPOKEN = patternWith('giu')`
  (?<![\p{L}\p{N}])${LAYOUT_BEFORE}(?:[,:;]| [-–—])?(?: (?:in )?(?:bold|capitals|caps|underlined?|centred)
    [,:;])? ["“‘']?(?:u ?k )?(?<it>(?:top )?secret)(?=["”’']?[,:;.]? (?:[-–—] )?${DICTATION_AFTER})
`

/** 'capital S, capital E, capital C …'. */
const LETTER = '(?:(?:capital|cap|letter|big|upper[- ]case) )'
const SPELT = patternWith('gi')`(?<it>(?:${spelt('TOP')}[,;. -]{1,3})?${spelt('SECRET')})(?![a-z])`

function spelt(word: string): string {
  return [...word].map((letter) => LETTER + letter).join('[,;. -]{1,3}')
}

export const dictated: Rule = {
  id: 'markings/dictated',
  title: 'SECRET or TOP SECRET dictated as a heading',
  paragraphs: ['25', '62'],
  advice: BLOCKED,
  severity: 'sign-off',
  source: GSC,
  limits: 'Needs a layout word before the tier and a dictation word after it.',
  *find(reading) {
    for (const part of reading.parts) {
      if (!/secret|(?:capital|cap|letter|big|upper[- ]case) s/i.test(part.text)) continue
      for (const found of [...everyMatch(part.text, SPOKEN), ...everyMatch(part.text, SPELT)]) {
        const it = found.groups?.['it'] ?? ''
        const end = found.index + found[0].length
        const top = /^(?:top|\S+ t)/i.test(it)
        yield {
          span: { part: part.id, start: end - it.length, end },
          type: top ? 'TOP_SECRET' : 'SECRET',
          confidence: 0.7,
          because: `Read as the tier ${top ? 'TOP SECRET' : 'SECRET'}: it is dictated as a heading.`,
        }
      }
    }
  },
  examples: {
    found: [
      'Heading, capitals, top secret, full stop. New paragraph. The van leaves at nine.',
      'New line, secret, dash, u k eyes only, next line. Dear Sir David',
      'header in block capitals secret full stop next line the van leaves',
      'Capital S, capital E, capital C, capital R, capital E, capital T. The van leaves at nine.',
      'block capitals: secret, caps off. the handover is on level four',
    ],
    clear: [
      'Heading: secret gardens of the Black Country',
      'In bold, secret shoppers. New paragraph.',
      'The heading was a secret, full stop.',
    ],
  },
}
