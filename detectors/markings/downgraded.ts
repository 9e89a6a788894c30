import { matchAt } from '../around.ts'
import type { Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import { GSC } from './tiers.ts'

const WORDS = patternWith('gi')`
  \b(?:down-?graded|declassified|reclassified|sanitised)\b[^.\n]{0,30}?\b(?:from|to)\s+["'“]?(?:UK )?
    (?:TOP )?(?:SECRET|CONFIDENTIAL|RESTRICTED|OFFICIAL)\b
`
const IN_GENERAL = /\b(?:how|when|whether|should|may be|can be|must be|if)\b[^.\n]{0,30}$/i

export const downgraded: Rule = {
  id: 'markings/downgraded',
  title: 'Text that says it was downgraded',
  paragraphs: ['25', '62'],
  advice: 'Show who downgraded it, and when, before it goes out.',
  severity: 'sign-off',
  source: GSC,
  limits: 'Cannot know whether the downgrading was lawful, so a person must check.',
  *find(reading) {
    const because = 'Says that its marking was lowered, which a person with authority must confirm.'
    for (const part of reading.parts)
      for (const found of everyMatch(part.text, WORDS))
        if (!IN_GENERAL.test(part.text.slice(Math.max(0, found.index - 40), found.index)))
          yield matchAt(part, found, 'DOWNGRADED', 0.7, because)
  },
  examples: {
    found: ['Downgraded from SECRET to OFFICIAL on 3 May 2019', 'DECLASSIFIED FROM TOP SECRET'],
    clear: ['The warning was downgraded from amber to yellow.', 'How a paper may be downgraded from SECRET'],
  },
}
