import { classifiedAs, classifierRule } from '../classifier-rule.ts'
import type { ClassifierMatch, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { rows } from '../pattern.ts'
import { overlap } from '../sorted.ts'
import { silent } from './classified-facts.ts'
import { zoneAt } from './layout.ts'
import { factsOf } from './linked.ts'
import { between, peopleIn, privatePeople } from './names/people.ts'
import { CANNOT_BE_HURT } from './names/unreal.ts'
import { person } from './person.ts'

const partOf = ({ part }: ClassifierMatch, { parts }: Reading): Part | undefined => parts.find(({ id }) => id === part)

function ofNobody(classified: ClassifierMatch, reading: Reading): boolean {
  const where = partOf(classified, reading)
  const people = where ? between(peopleIn(where, reading), classified.start, classified.end) : []
  const unreal = people.filter(({ publicBecause }) => CANNOT_BE_HURT.test(publicBecause ?? ''))
  return unreal.length > 2 * people.filter(({ publicBecause, full }) => full && publicBecause === undefined).length
}

function inFooter(classified: ClassifierMatch, reading: Reading): boolean {
  const { start, end } = classified
  const where = partOf(classified, reading)
  if (!where || reading.circumstances.kind !== 'email') return false
  return everyMatch(where.text.slice(start, end), /[^\n]*\p{L}[^\n]*/gu).every(
    ({ index }) => zoneAt(where, reading, start + index) === 'signature',
  )
}

const foundByOthers = ({ part, start, end }: ClassifierMatch, reading: Reading): boolean =>
  [...person.find(reading), ...factsOf(reading)].some(
    ({ span, severity }) => severity !== 'note' && span.part === part && overlap(span, { start, end }),
  )

/** As far above the threshold the head needs no other. */
const SURE = 1.5

/** No head of facts sees health, an offence or an identity there. */
function isDoubtful(classified: ClassifierMatch, reading: Reading): boolean {
  const { above = SURE, start, end } = classified
  const where = partOf(classified, reading)
  if (above >= SURE || where === undefined || !silent(reading, where, start, end)) return false
  return !between(privatePeople(where, reading), start, end).some(({ full }) => full)
}

export const recognised: Rule = classifierRule({
  id: 'personal-data/recognised',
  title: 'A private person may be recognisable',
  advice: 'Think whom a local reader would recognise. Take out what points to them, or get their consent.',
  source: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/personal-information-what-is-it/',
  groups: rows`
    personal | JOINT_RISK | 18 26 46 29 | May disclose something private about an identifiable person
  `,
  unless: (classified, reading) =>
    ofNobody(classified, reading) || inFooter(classified, reading) || foundByOthers(classified, reading),
  doubtful: isDoubtful,
  examples: {
    found: [
      classifiedAs(
        'personal',
        'The only dentist in the village has not been at work since the business with the till.',
      ),
      classifiedAs('personal', 'Ask the twins at number nine who it was that the van took away.'),
    ],
    clear: [
      classifiedAs(
        'personal',
        'In 1869 the owner, Alfred Sample-Crook, told the bench that the goat had never touched a drop.',
      ),
      classifiedAs('personal', 'The driver of the other vehicle is SAMPLE-MORGAN, Sioned.'),
      'Ask at the surgery for the leaflet on looking after your teeth.',
    ],
  },
})
