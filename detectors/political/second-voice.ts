import { CALIBRATED, classifiedAs, classifierRule } from '../classifier-rule.ts'
import type { ClassifierMatch, Reading, Rule } from '../contract.ts'
import { rows } from '../pattern.ts'
import { isBesideGuidance, isGuidance } from './guidance.ts'
import { politicalReading } from './political-reading.ts'

export const secondVoice: Rule = classifierRule({
  id: 'political/second-voice',
  title: 'Reads like support for or against a side',
  advice: 'Reword it if a reader could take this as support for a party or candidate.',
  groups: rows`
    political | POLITICAL_TONE | 7 35 A.f A.g A.j | May take a side in politics
  `,
  /** From staff it may be an appeal in other words. */
  reserved: (reading) => politicalReading(reading).speakerKind !== 'own',
  unless: explainsRules,
  examples: {
    found: [
      classifiedAs('political', 'Four more years of this lot? The only way to stop it is on Thursday.'),
      classifiedAs('political', 'Remember who closed your library.', 0.3, 'note'),
    ],
    clear: [
      'Register to vote by Tuesday: it takes five minutes.',
      classifiedAs(
        'political',
        'Staff must not canvass for a party. Ask your line manager before you put up a poster.',
      ),
    ],
  },
})

/** Guidance names what it forbids; beside it the classifier must be sure. */
function explainsRules({ part, start, end, confidence }: ClassifierMatch, reading: Reading): boolean {
  const all = politicalReading(reading)
  const inside = [...all.sentences.keys()].filter((at) => {
    const sentence = all.sentences[at]!
    return sentence.part.id === part && sentence.start < end && start < sentence.end
  })
  const explains = confidence < CALIBRATED ? isBesideGuidance : isGuidance
  return inside.length > 0 && inside.every((at) => explains(all, at))
}
