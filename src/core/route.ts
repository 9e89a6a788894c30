import type { Speaker } from '../../detectors/contract.ts'
import { registeredRoles } from './app-roles.ts'
import { signatories } from './authority.ts'
import { dueAfter } from './deadline.ts'
import type { SignOff } from './entry.ts'
import { fitsPattern } from './finding-pattern.ts'
import type { Item } from './item/state.ts'
import type { Clearer } from './mail/clearance.data.ts'
import { nameOf, type OfficeSnapshot, personOf } from './office-snapshot.ts'
import { type Review, type Verdict, weightyOf } from './review.ts'
import type { Row, Step, When } from './routing-row.ts'
import { dayInWords } from './time-in-words.ts'

export type Facts = {
  readonly kind: NonNullable<Item['submitted']>['kind']
  readonly speaker: Speaker
  readonly review: Review
  readonly verdict: Verdict
  readonly author: string
  readonly editors: readonly string[]
  readonly excluded: readonly string[]
  readonly electionPeriod: boolean
  readonly elections: readonly string[]
  readonly held: boolean
  readonly clearedBy?: Clearer
  readonly toMedia: boolean
  /** Released before by this channel under a valid approval. */
  readonly reuse: boolean
  /** The author's rejections in the last thirty days. */
  readonly rejections: number
  readonly newStarter: boolean
}

/** A blocked version needs no sign-off. */
export function route(
  facts: Facts,
  snapshot: OfficeSnapshot,
  now: string,
  isWorkingDay: (day: string) => boolean,
): SignOff[] {
  if (facts.verdict === 'block') return []
  const looksFirst = snapshot.pack.before.filter(({ when }) => applies(when, facts, snapshot))
  // Somebody looks first, so the author does not clear it alone.
  const isApprovers = facts.clearedBy === 'sender' && looksFirst.length > 0
  const routed: Facts = isApprovers ? { ...facts, clearedBy: 'approver' } : facts
  const row = snapshot.pack.routing.find(({ when }) => applies(when, routed, snapshot))
  if (!row) throw new Error('The routing table has no last row.')
  const before = looksFirst.flatMap((step) => managerOf(step, routed, snapshot) ?? [])
  const steps: (Step & { readonly person?: string })[] = [...before.slice(0, 1), ...(row.preceded ?? []), row]
  let from = now
  return steps.map((step) => {
    const signOff = signOffFor(step, row, from, isWorkingDay)
    from = signOff.due
    return signOff
  })
}

function signOffFor(
  step: Step & { readonly person?: string },
  row: Row,
  from: string,
  isWorkingDay: (day: string) => boolean,
): SignOff {
  const after = (share: number) => dueAfter(from, step.hours * share, isWorkingDay)
  return {
    holder: step.holder,
    reserved: step.reserved ?? false,
    why: step.why,
    row: step === row ? row.id : `${row.id}/${step.id}`,
    asks: step.asks ?? 'approval',
    first: step.first ?? 'holder',
    half: after(0.5),
    due: after(1),
    late: after(2),
    ...(step.named ? { named: true } : {}),
    ...(step.person ? { person: step.person } : {}),
  }
}

/** Undefined without one: it goes on to the decider. */
function managerOf(step: Step, facts: Facts, snapshot: OfficeSnapshot): (Step & { person: string }) | undefined {
  const manager = personOf(snapshot, facts.author)?.manager
  if (!manager || facts.editors.includes(manager) || facts.excluded.includes(manager)) return undefined
  if (isChief(manager, snapshot)) return undefined
  return { ...step, person: manager }
}

const tests: {
  readonly [K in keyof When]-?: (wanted: NonNullable<When[K]>, facts: Facts, snapshot: OfficeSnapshot) => boolean
} = {
  verdict: (wanted, facts) => facts.verdict === wanted,
  byChiefExecutive: (_, facts, snapshot) => facts.editors.some((id) => isChief(id, snapshot)),
  chiefExecutiveExcluded: (_, facts, snapshot) => facts.excluded.some((id) => isChief(id, snapshot)),
  reserved: (_, facts) => weightyOf(facts.review).some((finding) => finding.reserved),
  findings: (wanted, facts) =>
    weightyOf(facts.review).some((finding) => wanted.some((pattern) => fitsPattern(pattern, finding))),
  electionPeriod: (_, facts) => facts.electionPeriod,
  elections: (wanted, facts) => wanted.some((kind) => facts.elections.includes(kind)),
  detectors: (wanted, facts) => weightyOf(facts.review).some((finding) => wanted.includes(finding.detector)),
  kinds: (wanted, facts) => wanted.includes(facts.kind),
  speakers: (wanted, facts) => wanted.includes(facts.speaker),
  unread: (_, facts) => facts.review.unread.length > 0 || facts.review.failures.length > 0,
  held: (wanted, facts) => facts.held === wanted,
  clearedBy: (wanted, facts) => facts.clearedBy === wanted,
  toMedia: (_, facts) => facts.toMedia,
  reuse: (_, facts) => facts.reuse,
  nothingFound: (_, facts) => weightyOf(facts.review).length === 0,
  rejections: (wanted, facts) => facts.rejections >= wanted,
  newStarter: (_, facts) => facts.newStarter,
}

function isChief(id: string, snapshot: OfficeSnapshot): boolean {
  const person = personOf(snapshot, id)
  return person !== undefined && registeredRoles(person).includes('chief-executive')
}

function applies(when: When, facts: Facts, snapshot: OfficeSnapshot): boolean {
  return (Object.keys(when) as (keyof When)[]).every((name) => {
    const check = tests[name] as (wanted: unknown, facts: Facts, snapshot: OfficeSnapshot) => boolean
    return check(when[name], facts, snapshot)
  })
}

export function whyThem(snapshot: OfficeSnapshot, item: Item, day: string): string {
  const signOff = item.outstanding[0]
  if (!signOff) return 'Nobody needs to decide this now.'
  if (signOff.holder === 'sender') return signOff.why
  const who = signatories(snapshot, item, signOff, day)
  const [first, ...rest] = who
  if (!first)
    return `Nobody can decide this today. ${signOff.why} Tell the ${snapshot.pack.terms.chiefExecutive}’s office.`
  const named = (one: (typeof who)[number]) =>
    one.under
      ? `${one.person.name}, for ${nameOf(snapshot, one.under.from)} under a delegation to ${dayInWords(one.under.ends)}`
      : `${one.person.name} (${one.person.title})`
  const others = rest.length > 0 ? `, or ${rest.map(named).join(', or ')}` : ''
  const after = item.outstanding.slice(1).flatMap((next) => signatories(snapshot, item, next, day)[0] ?? [])
  const then = after.length > 0 ? ` Then ${after.map(named).join(', then ')}.` : ''
  return `${named(first)}${others}. ${signOff.why}${then}`
}
