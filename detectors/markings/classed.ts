import type { Rule } from '../contract.ts'
import { asSpoken } from '../spoken.ts'
import { findTiers } from './classify.ts'
import { GSC } from './tiers.ts'

export const classed: Rule = {
  id: 'markings/classed',
  title: 'Document or picture described as SECRET or TOP SECRET',
  paragraphs: ['25', '62'],
  advice: 'Stop if this document is classified. If the sentence is about something else, say so when you submit.',
  severity: 'sign-off',
  source: GSC,
  limits:
    'Finds small letters only in speech or as a whole subject, and “Secret” where no name goes on. Ignores general talk, lists, the past and titles.',
  find: findTiers(['SECRET', 'TOP_SECRET'], ['classed']),
  examples: {
    found: [
      'TS – do not forward\n\nThe plan',
      'T/S\n\nThe plan',
      'SECRET!\n\nThe van leaves at nine.',
      'It must not be published: SECRET.\n\nThe van leaves at nine.',
      'Do not publish (SECRET).\n\nThe van leaves at nine.',
      'It is wrong that this report must be treated as secret.',
      'SECRET – The two cars move at nine.\nOFFICIAL – The rota follows.\nTOP SECRET – A source saw it.',
      { text: 'Re: TS', part: { id: 'attachment:1/subject', kind: 'title' } },
      asSpoken('I read from the report, which is classified secret.'),
      'The drawing (rated SECRET by its owner) shows the pump house, and we would like it on the cover.',
      'Photo for the homepage: the duty desk, a folder with TOP SECRET across the front beside the mugs.',
      'The pictures are in the blue folder – TOP SECRET on the wrapper – so use the cake one.',
      'It has SECRET across the top but the graph is harmless.',
      'The label on the lid says GEHEIM in red. Inside: names.',
      'The cover says SECRET, so crop it.',
      'The bit in red is SECRET, the rest is fine.',
      'Ignore the SECRET stamp, it is fine.',
      'From the SECRET annex: two cars.',
    ],
    clear: [
      'I read from the report, which is classified secret.',
      asSpoken('We kept it secret, and what is secret is fun.'),
      'Our staff need clearance to see SECRET material.',
      'You may not send SECRET material by email.',
      { text: 'Re: my top secret gravy', part: { id: 'attachment:1/subject', kind: 'title' } },
      'It is a SECRET! Come on Saturday and find out.',
      'Please look at papers that are above OFFICIAL (SECRET or higher) with care.',
      'Base: Walsall\nClearance: must be able to hold DV (TOP SECRET)\nHoliday: 28 days',
      'SECRET!\n\nThe drama club plays its novel show for kids.',
      'T.S. Eliot\n\nHe was born in 1888.',
      'Papers marked SECRET are kept in a cabinet.',
      'If the cover says SECRET, hand it in.',
      'If it is marked SECRET, tell your manager.',
      'The strong room is approved for TOP SECRET.',
      'THE SECRET BARRISTER\nTalk at the library',
      'The note isn’t SECRET.',
    ],
  },
}
