import { nameOf, personOf } from '../office-snapshot.ts'
import { within } from '../register/describe.ts'
import type { Permission, Person } from '../registers.ts'
import { dayInWords } from '../time-in-words.ts'
import type { Facts, Gate, Missing } from './gate.ts'
import { mayTouch } from './touches.ts'

/** Everybody declares yearly (policy 1); the Commissioner is not staff. */
export const declaration: Gate = function* ({ by, snapshot, day, policy }) {
  const person = personOf(snapshot, by)
  if (!person || person.type === 'pcc') return
  const mine = (snapshot.office.declarations ?? []).filter((one) => one.person === by)
  if (mine.some((one) => one.policy === policy && within(one, day))) return
  yield {
    gate: 'declaration',
    stops: true,
    paragraphs: ['1'],
    says: mine.some((one) => one.policy !== policy)
      ? `Your declaration is for an older version of the policy than ${policy}.`
      : 'Your annual declaration has not been made, or has run out.',
    todo: 'Read the policy and make the declaration. It takes a minute, and what you have written stays.',
    page: '/me',
  }
}

/** Author and speaker each need a permission (policy 11). */
export const permission: Gate = function* (facts) {
  const { draft, by } = facts
  if (draft.account === 'personal') return
  yield* permitted(facts, by)
  if (draft.onBehalfOf && draft.onBehalfOf !== by) yield* permitted(facts, draft.onBehalfOf)
}

function* permitted(facts: Facts, who: string): Iterable<Missing> {
  const person = personOf(facts.snapshot, who)
  if (!person || needsNone(person)) return
  const { day, snapshot, draft, by } = facts
  const name = who === by ? 'You have' : `${nameOf(snapshot, who)} has`
  const missing = (gate: string, says: string, todo: string): Missing => ({
    ...{ gate, stops: true, paragraphs: ['11'], says, todo, page: '/applications/permission' },
  })
  if (suspended(facts, who)) {
    yield {
      ...missing(
        'political-interest',
        `${name} told the ${snapshot.pack.terms.chiefExecutive} of a political interest.`,
        `Ask the ${snapshot.pack.terms.chiefExecutive}: until it is decided, the permission to speak is suspended.`,
      ),
      paragraphs: ['A.f', 'A.g'],
      page: '/me',
    }
    return
  }
  const live = (snapshot.office.permissions ?? []).filter((one) => one.person === who && covers(one, facts))
  if (live.length === 0) {
    yield missing(
      who === by ? 'permission' : 'spokesperson',
      `${name} no permission today to speak for the office in this kind and on this channel (${draft.kind}, ${draft.channel}).`,
      `Apply to the ${snapshot.pack.terms.chiefExecutive} for a permission to speak, or choose a person who has one.`,
    )
    return
  }
  const due = live.map((one) => lacking(one, facts, who))
  if (due.every((courses) => courses.length > 0)) {
    yield missing(
      'training',
      `The permission needs training that is not in date on ${dayInWords(day)}: ${due[0]!.join(', ')}.`,
      'Take the course, and have it entered on the register of training.',
    )
    return
  }
  const held = live[due.findIndex((courses) => courses.length === 0)]!
  for (const condition of held.conditions ?? [])
    yield {
      gate: 'condition',
      stops: false,
      paragraphs: ['11'],
      says: `The permission of ${nameOf(snapshot, who)} has a condition: ${condition.replace(/\.$/, '')}.`,
      todo: 'Check that the draft keeps to it.',
      ...(mayTouch(condition, facts) ? {} : { untouched: true as const }),
    }
}

/** The Chief Executive gives permissions, and the Commissioner is not staff. */
function needsNone(person: Person): boolean {
  return person.type === 'pcc' || person.roles.includes('chief-executive')
}

function covers(one: Permission, { draft, day }: Facts): boolean {
  if (!within(one, day)) return false
  if (one.kinds?.length && !one.kinds.includes(draft.kind)) return false
  return !one.channels?.length || one.channels.includes(draft.channel)
}

export function lacking(one: Permission, { snapshot, day }: Pick<Facts, 'snapshot' | 'day'>, who: string): string[] {
  return (one.training ?? []).filter(
    (course) =>
      !(snapshot.office.training ?? []).some(
        (taken) => taken.person === who && taken.course.toLowerCase() === course.toLowerCase() && within(taken, day),
      ),
  )
}

/** Policy A.f and A.g: standing for election suspends a permission until the Chief Executive has decided. */
function suspended({ snapshot, day }: Facts, who: string): boolean {
  return (snapshot.office.politicalInterests ?? []).some(
    (one) => one.person === who && one.interest !== 'polling-staff' && one.decision !== 'cleared' && within(one, day),
  )
}
