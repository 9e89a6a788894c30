import type { Rule } from '../contract.ts'
import { asSpoken } from '../spoken.ts'
import { findAs } from './classify.ts'
import { GSC } from './tiers.ts'

export const classed: Rule = {
  id: 'markings/classed',
  title: 'Document or picture described as SECRET or TOP SECRET',
  paragraphs: ['25', '62'],
  advice: 'Stop if this document is classified. If the sentence is about something else, say so when you submit.',
  severity: 'sign-off',
  source: GSC,
  limits:
    'Finds only capitals or speech, next to the verb, place or paper’s name, except as a whole subject. Ignores general talk, the past, doubts.',
  find: findAs('classed'),
  examples: {
    found: [
      asSpoken('I read from the report, which is classified secret.'),
      'The drawing (rated SECRET by its owner) shows the pump house, and we would like it on the cover.',
      'The sponsor’s note, all of it graded TOP SECRET, follows for the web team.',
      'Photo for the homepage: the duty desk, a folder with TOP SECRET across the front beside the mugs.',
      'The pictures are in the blue folder – TOP SECRET on the wrapper – so use the cake one.',
      'It has SECRET across the top but the graph is harmless.',
      'The label on the lid says GEHEIM in red. Inside: names.',
      'The cover says SECRET, so crop it.',
      'I am sending you TOP SECRET material from the unit, please publish it on Friday.',
      'Attached is the TOP_SECRET report for the meeting.',
      'NB this is a SECRET document',
      'RETURN TO REGISTRY\nROUTING SLIP\nINDEX SECRET 1271\nTO: the station',
      { text: 'Re: top secret', part: { id: 'attachment:1/subject', kind: 'title' } },
    ],
    clear: [
      'I read from the report, which is classified secret.',
      asSpoken('We kept it secret, and what is secret is fun.'),
      'Our staff need clearance to see SECRET material.',
      'You may not send SECRET material by email.',
      { text: 'Re: my top secret gravy', part: { id: 'attachment:1/subject', kind: 'title' } },
      'It is a SECRET! Come on Saturday and find out.',
      'Papers marked SECRET are kept in a cabinet.',
      'If it is marked SECRET, tell your manager.',
      'The plan was classified TOP SECRET in 1944 and is on show.',
      'TOP SECRET MISSION for young detectives this Saturday',
    ],
  },
}
