import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { BODIES, REPORTED, VERY } from './word-lists.ts'

const USELESS = phrases`
  useless, hopeless, clueless, incompetent, inept, shambolic, shambles, pathetic, laughable, laughing ?stock, joke, circus,
  farce, disgrace, amateurs, clowns, muppets, idiots, cowboys, waste of (?:space|money), not fit for purpose,
  toxic, rotten, (?:a )?(?:nightmare|madhouse), lazy, bone idle, spineless, two-faced, past it
`

export const disparagement: Rule = {
  id: 'conduct/disparagement',
  title: 'Disparagement of the office, a colleague, a partner or a supplier',
  advice: 'State the fact or the complaint without the scorn, or raise it with the body.',
  severity: 'sign-off',
  paragraphs: ['5', '15', '18', '25', '29', '47', '62'],
  limits: 'Finds only a body or a colleague called useless in so many words; the classifier looks for the rest.',
  find: phraseRules({
    type: 'DISPARAGEMENT',
    when: ({ circumstances }) => circumstances.author === 'staff' || circumstances.author === 'contractor',
    says: [
      {
        cues: 'is are was were always another worst',
        says: pattern`
          \b(?:${BODIES}|this place|my (?:job|work|employer))(?: here)?(?: people| lot| staff| team)? (?:is|are|was|were|have been
            |has been) (?:as |worse than )?(?:\w+ly )?${VERY}(?:${USELESS})\b(?! of| as a)
          |\bthe worst (?:\w+ )?(?:supplier|partner|contractor|council|force|employer|boss|manager|firm|agency)s?\b[^.]{0,20}\b(?:we|i)(?:'ve| have
          | ever| had)?\b
          |\banother day at the (?:circus|zoo|madhouse)\b
        `,
        not: /\b(?:not|never|nobody|isn't|aren't) (?:\w+ )?(?:useless|hopeless|a joke|lazy|incompetent)\b|\binspect\w+|\bfound that\b|\bsurvey\b|\?\s*$/,
        notNear: REPORTED,
        because: 'Calls the office, a colleague or a partner bad at its work',
        confidence: 0.76,
      },
    ],
  }),
  examples: {
    found: [
      'The council are hopeless, as they always have been.',
      'The police here are worse than useless.',
      'That supplier is an absolute joke.',
      'They are the worst partner that we have ever had.',
      'The Home Office people were as clueless as ever.',
      { text: 'This place is a joke.', circumstances: { kind: 'social-post', account: 'personal' } },
      { text: 'My boss is useless.', circumstances: { kind: 'social-post', account: 'personal' } },
    ],
    clear: [
      'The inspectorate has found that the force is inadequate at answering 101 calls.',
      'The court was a shambles of scaffolding last week.',
      'Worst-case figures are in the annex.',
      'Defending was useless again and my nan could have headed that clear.',
      'The council is not useless at this: it gritted every road.',
      { text: 'The council is a shambles.', circumstances: { author: 'pcc' } },
      'We are working closely with the city council, which leads on the project.',
    ],
  },
}
