import type { Hearing, Reading, Rule } from '../contract.ts'
import { heardAs, hearingRule } from '../hearing.ts'
import { legalAnonymity } from './legal-anonymity.ts'
import { rules } from './linked.ts'
import { person } from './person.ts'
import { secondVoice } from './second-voice.ts'

/** Another rule says in the same passage whom and what. */
const said = ({ part, start, end }: Hearing, reading: Reading): boolean =>
  [person, legalAnonymity, secondVoice, ...rules].some((rule) =>
    [...rule.find(reading)].some(
      ({ span, severity }) => severity !== 'note' && span.part === part && span.start < end && start < span.end,
    ),
  )

export const recognised: Rule = hearingRule({
  id: 'personal-data/recognised',
  title: 'Reads like a text in which somebody private can be recognised',
  advice: 'Ask whom a reader who knows the place would think of. Leave out what points to them, or ask them first.',
  source: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/personal-information-what-is-it/',
  groups: {
    personal: {
      type: 'JOINT_RISK',
      paragraphs: ['18', '26', '46', '29'],
      what: 'a text that tells something private of somebody who can be recognised',
    },
  },
  unless: said,
  examples: {
    found: [
      heardAs('personal', 'The only dentist in the village has not been at work since the business with the till.'),
      heardAs('personal', 'Ask the twins at number nine who it was that the van took away.'),
    ],
    clear: [
      heardAs('personal', 'The driver of the other vehicle is SAMPLE-MORGAN, Sioned.'),
      'Ask at the surgery for the leaflet on looking after your teeth.',
    ],
  },
})
