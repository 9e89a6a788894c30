import type { Severity } from '../../detectors/contract.ts'
import { dayOf } from './deadline.ts'
import { type DelegationNow, live } from './delegation.ts'
import type { Holder, SignOff } from './entry.ts'
import { type House, nameOf, personOf } from './house.ts'
import type { Item } from './item.ts'
import { Refusal } from './refusal.ts'
import type { Person, Role } from './registers.ts'
import { dayInWords } from './said-time.ts'

/** The capacity in which somebody decides: in their own right, or for another under a delegation. */
export type Capacity = { readonly signOff: SignOff; readonly under?: DelegationNow }

const GRAVITY: Record<Severity, number> = { note: 0, 'sign-off': 1, block: 2 }

/** Holds the role today, in their own right. */
export function holds(person: Person, role: Role, day: string): boolean {
  return person.roles.includes(role) && inPost(person, day)
}

export function inPost(person: Person, day: string): boolean {
  return (person.from ?? '') <= day && day <= (person.until ?? '9999')
}

/** Everybody who could give this sign-off today, the holder first, then delegates in the order of their delegations. */
export function signatories(
  house: House,
  item: Item,
  signOff: SignOff,
  day: string,
): { person: Person; under?: DelegationNow }[] {
  const own: { person: Person; under?: DelegationNow }[] = house.office.people
    .filter((person) => inOwnRight(person, signOff, day))
    .map((person) => ({ person }))
  const lent = house.delegations.flatMap((under) => {
    const person = personOf(house, under.to)
    const twice = own.some((one) => one.person.id === under.to)
    return person && !twice && covers(house, under, item, signOff, day) ? [{ person, under }] : []
  })
  const all = signOff.first === 'delegate' ? [...lent, ...own] : [...own, ...lent]
  return all.filter(({ person }) => !item.editors.includes(person.id) && !item.excluded.has(person.id))
}

function inOwnRight(person: Person, { holder, person: only }: SignOff, day: string): boolean {
  if (holder === 'manager') return person.id === only && inPost(person, day)
  return holds(person, holder, day)
}

/**
 * The capacity in which this person may decide the item today. Checked at the moment of decision.
 * Refusals: `wrong-state`, `own-work`, `delegation-ended`, `not-your-turn`.
 */
export function capacity(house: House, item: Item, by: string, day: string): Capacity {
  const signOff = item.outstanding[0]
  if (!signOff) throw new Refusal('wrong-state', 'No sign-off is outstanding on this item.')
  if (item.editors.includes(by))
    throw new Refusal('own-work', 'You handed in a version of this, so somebody else must decide.')
  const excluded = item.excluded.get(by)
  if (excluded) throw new Refusal('conflict-of-interest', `Somebody else must decide this: ${excluded}`)
  const found = signatories(house, item, signOff, day).find(({ person }) => person.id === by)
  if (found) return { signOff, ...(found.under ? { under: found.under } : {}) }
  throw notYours(house, item, signOff, by, day)
}

function notYours(house: House, item: Item, signOff: SignOff, by: string, day: string): Refusal {
  const { holder } = signOff
  const mine =
    holder === 'manager'
      ? undefined
      : house.delegations.find((delegation) => delegation.to === by && lender(house, delegation, holder, day))
  const who = signatories(house, item, signOff, day).map(({ person }) => nameOf(house, person.id))
  const instead =
    who.length > 0 ? ` ${who.join(' or ')} can.` : ' Nobody else can at present: tell the Chief Executive.'
  if (mine && signOff.reserved)
    return new Refusal('not-your-turn', `This is for the Chief Executive personally: ${signOff.why}${instead}`)
  if (mine && !live(mine, day))
    return new Refusal(
      'delegation-ended',
      `Your delegation (${dayInWords(mine.starts)} to ${dayInWords(mine.ends)}) is not live today.${instead}`,
    )
  if (mine && signOff.named)
    return new Refusal(
      'not-your-turn',
      `A delegate may decide this only when the delegation names this kind.${instead}`,
    )
  if (mine)
    return new Refusal('not-your-turn', `Your delegation does not cover this kind, channel or severity.${instead}`)
  return new Refusal('not-your-turn', `You may not decide this.${instead}`)
}

function covers(house: House, delegation: DelegationNow, item: Item, signOff: SignOff, day: string): boolean {
  const { holder, reserved, named } = signOff
  if (holder === 'manager' || reserved || !live(delegation, day) || !lender(house, delegation, holder, day))
    return false
  const { submitted, review } = item
  if (!submitted) return false
  if (named && !delegation.kinds) return false
  if (delegation.kinds && !delegation.kinds.includes(submitted.kind)) return false
  if (delegation.channels && !delegation.channels.includes(submitted.channel)) return false
  const gravest = Math.max(0, ...(review?.findings ?? []).map((finding) => GRAVITY[finding.severity]))
  return gravest <= GRAVITY[delegation.upTo] || item.verdict === 'clear'
}

function lender(house: House, delegation: DelegationNow, holder: Role, day: string): boolean {
  const from = personOf(house, delegation.from)
  return from !== undefined && holds(from, holder, day)
}

/**
 * Publications are open to the office; held mail to its sender, to those who may decide on it, and for a short while to whom a
 * second person allowed it. At this moment, ISO 8601.
 */
export function mayRead(house: House, item: Item, by: string, at: string): boolean {
  if (!personOf(house, by)) return false
  if (!item.mail || item.editors.includes(by)) return true
  const day = dayOf(at)
  const answers = item.progress === 'blocked' && holdersFor(house, by, day).includes('chief-executive')
  return (
    answers ||
    item.signOffs.some((signOff) => signatories(house, item, signOff, day).some((one) => one.person.id === by)) ||
    (item.glass?.state === 'broken' && item.glass.by === by && at < item.glass.until)
  )
}

/** May learn that it is there and what happened to it, without reading it: those who watch over the house as well. */
export function mayKnow(house: House, item: Item, by: string, at: string): boolean {
  const day = dayOf(at)
  const watches = (['auditor', 'data-protection-officer', 'chief-executive'] as const).some((role) => {
    const person = personOf(house, by)
    return person !== undefined && holds(person, role, day)
  })
  return watches || mayRead(house, item, by, at)
}

/** The sign-offs this person might give today, in their own right or under a delegation. */
export function holdersFor(house: House, by: string, day: string): Holder[] {
  const person = personOf(house, by)
  const roles = (['chief-executive', 'independent-reviewer', 'data-protection-officer'] as const).filter(
    (holder) =>
      (person && holds(person, holder, day)) ||
      house.delegations.some(
        (delegation) => delegation.to === by && live(delegation, day) && lender(house, delegation, holder, day),
      ),
  )
  return house.office.people.some(({ manager }) => manager === by) ? [...roles, 'manager'] : roles
}

/** Says that somebody is away on a day; it lends nobody anything. */
export function isAway(house: House, person: string, day: string): boolean {
  return (house.office.absences ?? []).some(
    (absence) => absence.person === person && (absence.from ?? '') <= day && day <= (absence.until ?? '9999'),
  )
}

/** May give the outstanding sign-off, or answer the dispute of a blocked item. */
export function mayDecide(house: House, item: Item, by: string, day: string): boolean {
  if (item.editors.includes(by) || item.excluded.has(by)) return false
  const person = personOf(house, by)
  if (item.progress === 'blocked') return person !== undefined && holds(person, 'chief-executive', day)
  const signOff = item.outstanding[0]
  return signOff !== undefined && signatories(house, item, signOff, day).some((one) => one.person.id === by)
}
