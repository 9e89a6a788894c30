import { oneLine, pattern } from '../pattern.ts'
import type { PhraseRule } from '../phrase-rules.ts'
import {
  CANNOT,
  COMPARED_WITH,
  elected,
  INCOMPETENCE_CUES,
  INCOMPETENT,
  SIMPLE_TASKS,
  SOBER,
  THEY_ARE,
  WORK_CONTACTS,
} from './disparagement-words.ts'
import { PARTNER, REPORTED, USELESS, VERY } from './word-lists.ts'

export const PARTNER_SAYINGS: readonly PhraseRule[] = [
  {
    cues: INCOMPETENCE_CUES,
    says: pattern`
      \b${PARTNER}(?:'s)?,? (?:\w+ ){0,4}?(?:is|are|was|were|'s|'re|has been|have been|has become|have become
        |remains?|seems?) (?:${COMPARED_WITH})?${VERY}${USELESS}\b
    `,
    not: SOBER,
    notNear: /\bhelpline\b|\bsurvivors?\b|\bhate crime/,
    when: (reading) => !elected(reading.circumstances.author),
    because: 'Calls a partner or supplier bad at its work',
    confidence: 0.7,
  },
  {
    cues: "couldn't could can't cannot wouldn't haven't hasn't don't doesn't idea clue",
    says: pattern`
      \b(?:${PARTNER}|they|that lot|that firm|the company|the firm|those people)(?:'s)?,? (?:\w+ ){0,2}?
        ${CANNOT} (?:\w+ )?${SIMPLE_TASKS}
    `,
    because: 'Ridicules a partner or supplier',
    notNear: REPORTED,
    confidence: 0.75,
  },
  {
    cues: oneLine`
      cowboys joke amateurs shambles useless hopeless incom* cluel* shamb* dreadful dire rubbish dodgy bust
      avoid bargepole failure failures fiasco nightmare mess references reputation shoddy depth laughing
      disaster cheap appalling
    `,
    says: pattern`\b${THEY_ARE} (?:just |nothing but |frankly |simply |an? )?${VERY}${INCOMPETENT}\b`,
    near: [pattern`\b${WORK_CONTACTS}\b`],
    not: pattern`
      ${SOBER.source}|\bit's (?:a )?(?:rubbish|mess|nightmare)\b
      |\b(?:weather|traffic|road|lift|coffee|junction|pitch|queue)\b
      |\bi'm (?:hopeless|useless)|\bi was (?:hopeless|useless)
      |\b(?:was|were) (?:feeling )?hopeless\b|\bno joke\b|\bfelt\b
    `,
    notNear: REPORTED,
    when: (reading) => !elected(reading.circumstances.author),
    because: 'Judges a firm, body or colleague with contempt',
    confidence: 0.65,
  },
]
