import type { Severity } from '../../detectors/contract.ts'
import { registeredRoles } from './app-roles.ts'
import { conflictAnswerers } from './conflicts.ts'
import { dayOf } from './deadline.ts'
import { type DelegationNow, live } from './delegation.ts'
import type { ApproverRole, SignOff } from './entry.ts'
import { holds, inPost } from './in-post.ts'
import type { Item } from './item/state.ts'
import { isOpenToJudge } from './mail/declare.ts'
import { nameOf, type OfficeSnapshot, personOf } from './office-snapshot.ts'
import { Refusal } from './refusal.ts'
import type { Person, Role } from './registers.ts'
import { dayInWords } from './time-in-words.ts'

export type Capacity = { readonly signOff: SignOff; readonly under?: DelegationNow }

const GRAVITY: Record<Severity, number> = { note: 0, 'sign-off': 1, block: 2 }

/** The role's holder first, then delegates by date. */
export function signatories(
  snapshot: OfficeSnapshot,
  item: Item,
  signOff: SignOff,
  day: string,
): { person: Person; under?: DelegationNow }[] {
  const own: { person: Person; under?: DelegationNow }[] = snapshot.office.people
    .filter((person) => inOwnRight(person, signOff, day))
    .map((person) => ({ person }))
  const delegated = snapshot.delegations.flatMap((under) => {
    const person = personOf(snapshot, under.to)
    const twice = own.some((one) => one.person.id === under.to)
    return person && !twice && covers(snapshot, under, item, signOff, day) ? [{ person, under }] : []
  })
  const all = signOff.first === 'delegate' ? [...delegated, ...own] : [...own, ...delegated]
  return all.filter(({ person }) => !item.editors.includes(person.id) && !item.excluded.has(person.id))
}

function inOwnRight(person: Person, { holder, person: only }: SignOff, day: string): boolean {
  if (holder === 'manager') return person.id === only && inPost(person, day)
  // The sender declares; nobody decides in their place.
  if (holder === 'sender') return false
  return holds(person, holder, day)
}

/** Throws `wrong-state`, `own-work`, `conflict-of-interest`, `delegation-ended`, `not-your-turn`. */
export function capacity(snapshot: OfficeSnapshot, item: Item, by: string, day: string): Capacity {
  const signOff = item.outstanding[0]
  if (!signOff) throw new Refusal('wrong-state', 'No sign-off is outstanding on this item.')
  if (item.editors.includes(by))
    throw new Refusal('own-work', 'You submitted a version of this, so somebody else must decide.')
  const excluded = item.excluded.get(by)
  if (excluded) throw new Refusal('conflict-of-interest', `Somebody else must decide this: ${excluded}`)
  const found = signatories(snapshot, item, signOff, day).find(({ person }) => person.id === by)
  if (found) return { signOff, ...(found.under ? { under: found.under } : {}) }
  throw notYours(snapshot, item, signOff, by, day)
}

function notYours(snapshot: OfficeSnapshot, item: Item, signOff: SignOff, by: string, day: string): Refusal {
  const { holder } = signOff
  if (holder === 'sender')
    return new Refusal('not-your-turn', 'The sender of this email clears it, or asks for a sign-off.')
  const mine =
    holder === 'manager'
      ? undefined
      : snapshot.delegations.find((delegation) => delegation.to === by && lender(snapshot, delegation, holder, day))
  const who = signatories(snapshot, item, signOff, day).map(({ person }) => nameOf(snapshot, person.id))
  const chief = snapshot.pack.terms.chiefExecutive
  const instead = who.length > 0 ? ` ${who.join(' or ')} can.` : ` Nobody else can at present: tell the ${chief}.`
  if (mine && signOff.reserved)
    return new Refusal('not-your-turn', `This is for the ${chief} personally: ${signOff.why}${instead}`)
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

function covers(
  snapshot: OfficeSnapshot,
  delegation: DelegationNow,
  item: Item,
  signOff: SignOff,
  day: string,
): boolean {
  const { holder, reserved, named } = signOff
  if (
    holder === 'manager' ||
    holder === 'sender' ||
    reserved ||
    !live(delegation, day) ||
    !lender(snapshot, delegation, holder, day)
  )
    return false
  const { submitted, review } = item
  if (!submitted) return false
  if (named && !delegation.kinds) return false
  if (delegation.kinds && !delegation.kinds.includes(submitted.kind)) return false
  if (delegation.channels && !delegation.channels.includes(submitted.channel)) return false
  const gravest = Math.max(0, ...(review?.findings ?? []).map((finding) => GRAVITY[finding.severity]))
  return gravest <= GRAVITY[delegation.upTo] || item.verdict === 'clear'
}

function lender(snapshot: OfficeSnapshot, delegation: DelegationNow, role: Role, day: string): boolean {
  const from = personOf(snapshot, delegation.from)
  return from !== undefined && holds(from, role, day)
}

/** Information requests and audits need drafts; administrators and registrars do not. */
export const KEEPERS: readonly Role[] = ['auditor', 'data-protection-officer']

/** Roles that may know that an item exists and what happened to it. */
export const OVERSEERS: readonly Role[] = [...KEEPERS, 'chief-executive']

/**
 * The one rule of who may read an item (title, text, findings, files, comments, history). A marked version is open only
 * to its submitters and the Chief Executive; others may request a break-glass reading.
 */
export function mayRead(snapshot: OfficeSnapshot, item: Item, by: string, at: string, version = item.version): boolean {
  const person = personOf(snapshot, by)
  const day = dayOf(at)
  if (!person || !inPost(person, day)) return false
  const authors = item.secret.get(version ?? '')
  const isOpened =
    item.accessRequest?.state === 'broken' && item.accessRequest.by === by && at < item.accessRequest.until
  if (isOpened && isAllowed(item, version)) return true
  if (authors) return authors.includes(by) || rulers(snapshot, item, day).includes(by)
  if (item.editors.includes(by)) return true
  if (signs(snapshot, item, by, day) || isOpenToJudge(item, snapshot, by, at)) return true
  if ([...item.openConflicts.keys()].some((one) => conflictAnswerers(snapshot, item, one, day).includes(by)))
    return true
  return !item.mail && reads(item, person, day)
}

export function isAllowed({ accessRequest, secret }: Item, version = ''): boolean {
  return !secret.has(version) || accessRequest?.marked?.includes(version) === true
}

function signs(snapshot: OfficeSnapshot, item: Item, by: string, day: string): boolean {
  if (item.progress === 'blocked' && item.mail && approverRolesOf(snapshot, by, day).includes('chief-executive'))
    return true
  if (item.progress === 'blocked' && mayDecide(snapshot, item, by, day)) return true
  const last = item.signOffs.at(-1)
  const independent: SignOff[] =
    item.emergency && last ? [{ ...last, holder: 'independent-reviewer', reserved: true }] : []
  return [...item.signOffs, ...independent].some((signOff) =>
    signatories(snapshot, item, signOff, day).some((one) => one.person.id === by),
  )
}

function reads(item: Item, person: Person, day: string): boolean {
  return (
    item.openToOffice === true ||
    item.shared.has(person.id) ||
    item.submitted?.onBehalfOf === person.id ||
    item.live?.by === person.id ||
    item.tasks.some(({ to, done }) => to === person.id && !done) ||
    KEEPERS.some((role) => holds(person, role, day))
  )
}

/** The independent reviewer only where no Chief Executive can. */
export function rulers(snapshot: OfficeSnapshot, item: Item, day: string): string[] {
  const free = snapshot.office.people.filter(({ id }) => !item.editors.includes(id) && !item.excluded.has(id))
  const chief = free.some((person) => registeredRoles(person).includes('chief-executive') && inPost(person, day))
  const role = chief ? 'chief-executive' : 'independent-reviewer'
  return free.filter((person) => holds(person, role, day)).map(({ id }) => id)
}

export function mayKnow(snapshot: OfficeSnapshot, item: Item, by: string, at: string): boolean {
  const person = personOf(snapshot, by)
  const day = dayOf(at)
  if (!person || !inPost(person, day)) return false
  return (
    item.editors.includes(by) || OVERSEERS.some((role) => holds(person, role, day)) || mayRead(snapshot, item, by, at)
  )
}

/** The public can see these channels. */
const PUBLIC: ReadonlySet<string> = new Set(['press', 'website', 'social', 'print'])

/**
 * Colleagues can read it (title and text), so that they do not contradict it; not under embargo, correction or
 * withdrawal.
 */
export function isPublic({ progress, submitted, mail, live, version, erased }: Item, at: string): boolean {
  if (progress !== 'released' || !submitted || mail || erased || live?.version !== version) return false
  return PUBLIC.has(submitted.channel) && Date.parse(submitted.embargoUntil ?? at) <= Date.parse(at)
}

/** A superset of the readers for list queries. `mayRead` decides, so it may name too many and never too few. */
export function readersOf(item: Item): string[] {
  const { editors, submitted, shared, signOffs, accessRequest, emergency, progress } = item
  const asked = [submitted?.onBehalfOf, accessRequest?.by, item.live?.by, ...item.tasks.map(({ to }) => to)]
  const named = [...editors, ...asked, ...signOffs.map(({ person }) => person), ...shared]
  const judge = item.declaration?.sample?.judge
  const roles = [...signOffs.map(({ holder }) => holder), ...(judge ? [judge] : [])]
  const blocked = progress === 'blocked' || item.secret.size > 0
  return [
    ...new Set([
      ...named.flatMap((id) => (id === undefined ? [] : [`person:${id}`])),
      ...[...shared].map((id) => `shared:${id}`),
      ...[...roles, ...(emergency || blocked ? ['independent-reviewer', 'chief-executive'] : [])].map(
        (r) => `role:${r}`,
      ),
      ...(item.openToOffice || progress === 'released' ? ['office'] : []),
    ]),
  ]
}

/** Undefined for keepers of the record, who read nearly all items. */
export function readerNames(snapshot: OfficeSnapshot, by: string, day: string): string[] | undefined {
  const person = personOf(snapshot, by)
  if (person && KEEPERS.some((role) => holds(person, role, day))) return undefined
  return [`person:${by}`, 'office', ...approverRolesOf(snapshot, by, day).map((role) => `role:${role}`)]
}

export function approverRolesOf(snapshot: OfficeSnapshot, by: string, day: string): ApproverRole[] {
  const person = personOf(snapshot, by)
  const roles = (['chief-executive', 'independent-reviewer', 'data-protection-officer'] as const).filter(
    (role) =>
      (person && holds(person, role, day)) ||
      snapshot.delegations.some(
        (delegation) => delegation.to === by && live(delegation, day) && lender(snapshot, delegation, role, day),
      ),
  )
  return snapshot.office.people.some(({ manager }) => manager === by) ? [...roles, 'manager'] : roles
}

/** Includes who may rule on the dispute of a blocked item. */
export function mayDecide(snapshot: OfficeSnapshot, item: Item, by: string, day: string): boolean {
  if (item.editors.includes(by) || item.excluded.has(by)) return false
  if (item.progress === 'blocked') return rulers(snapshot, item, day).includes(by)
  const signOff = item.outstanding[0]
  return signOff !== undefined && signatories(snapshot, item, signOff, day).some((one) => one.person.id === by)
}
