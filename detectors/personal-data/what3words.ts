import { lineBefore } from '../around.ts'
import type { Rule } from '../contract.ts'
import { anyPhrase, patternWith } from '../pattern.ts'
import { type Found, identifierRule } from './identifier.ts'
import { between, privatePeople } from './names/people.ts'

const FOR_ALL = anyPhrase`
  meet(?:ing)?, events?, starts?, starting, stalls?, parade, join us, car ?parks?, venues?, entrance,
  find (?:us|it), open day, we'll be, bins?, library, bus (?:station|stop), station, stop, leisure, community,
  centre, park, playing field, green, square, market, church, hall, school gates?, defibrillators?, AED, benches?,
  bollards?, cameras?, signs?, shelters?, van, pop-up, drop-in, surger(?:y|ies), route, trail, walk, car boot,
  recycling, supermarket, superstore, retail, Tesco, Asda, Aldi, Lidl, Morrisons, Sainsbury\S{0,3}, Co-op,
  assembly point, muster, gate [A-Z\d], plaque, memorial, statue, bridge, canal
`
const SOMEBODYS = anyPhrase`
  lives?, living, lived, sleeps?, sleeping, stays?, staying, home, her, his, their, him, she, he, victims?,
  witness\w*, refuge, safe (?:house|flat), hid(?:es?|ing|eout), moved, resident, tenant, caravan, moor(?:ed|ing)s?,
  narrowboat, informant, covert, undercover, observation
`

function publicPlace({ part, reading, start, end, before, after }: Found): boolean {
  const from = start - lineBefore(part.text, start, 200).length
  const stop = part.text.indexOf('\n', end)
  const line = part.text.slice(from, stop < 0 ? end + 200 : Math.min(stop, end + 200))
  const near = privatePeople(part, reading)
  if (
    SOMEBODYS.test(before + after) ||
    between(near, Math.max(from, start - 120), stop < 0 ? end + 60 : stop).length > 0
  )
    return false
  return FOR_ALL.test(line) || FOR_ALL.test(before + after)
}

export const what3words: Rule = identifierRule({
  id: 'personal-data/what3words',
  title: 'Location in three words',
  advice: 'Remove the three words, or name the area only.',
  paragraphs: ['18', '19', '26'],
  source: 'https://what3words.com',
  limits:
    "Finds three words without slashes only beside the company's name. Ignores the meeting place of a public event.",
  sign: /\/\/\/|what3words|w3w/gi,
  pattern: patternWith('giu')`
    \/\/\/(?<it>\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20})(?!\w|\.\w)
    |(?:what3words|w3w)[^.\n]{0,30}?(?<![\p{L}.])(?<it2>\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20})(?!\w|\.\w)
  `,
  confidence: 0.65,
  near: /what3words|w3w|home|house|flat|lives?|address/i,
  spare: publicPlace,
  because: 'Marks a place three metres wide with three words',
  suggestion: '[location removed]',
  examples: {
    found: [
      'He is known to sleep in the boathouse at ///filled.count.soap.',
      'The refuge is at ///filled.count.soap.',
      'Her home is at ///filled.count.soap',
      'what3words: filled.count.soap',
    ],
    clear: [
      'The new defibrillator is at ///filled.count.soap.',
      'Meet us at ///filled.count.soap',
      'www.example.org is our site',
    ],
  },
})
