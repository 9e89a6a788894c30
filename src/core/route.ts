import { signatories } from './authority.ts'
import { dueAfter } from './deadline.ts'
import type { SignOff } from './entry.ts'
import { type House, nameOf, personOf } from './house.ts'
import type { Item } from './item.ts'
import type { Policy, When } from './policy.ts'
import type { Review, Verdict } from './review.ts'

/** What routing looks at. */
export type Facts = {
  readonly kind: NonNullable<Item['submitted']>['kind']
  readonly review: Review
  readonly verdict: Verdict
  readonly editors: readonly string[]
  readonly electionPeriod: boolean
  readonly held: boolean
}

/** The sign-offs a version needs: none when it is blocked, since nobody may approve it as it stands. */
export function route(
  facts: Facts,
  house: House,
  policy: Policy,
  now: string,
  isWorkingDay: (day: string) => boolean,
): SignOff[] {
  if (facts.verdict === 'block') return []
  const row = policy.routing.find((candidate) => applies(candidate.when, facts, house))
  if (!row) throw new Error('The routing table has no last row.')
  const { holder, reserved, why, id } = row
  return [{ holder, reserved, why, row: id, due: dueAfter(now, row.hours, isWorkingDay) }]
}

const tests: { readonly [K in keyof When]-?: (wanted: NonNullable<When[K]>, facts: Facts, house: House) => boolean } = {
  verdict: (wanted, facts) => facts.verdict === wanted,
  byChiefExecutive: (_, facts, house) =>
    facts.editors.some((id) => personOf(house, id)?.roles.includes('chief-executive')),
  reserved: (_, facts) => weighty(facts).some((finding) => finding.reserved),
  electionPeriod: (_, facts) => facts.electionPeriod,
  detectors: (wanted, facts) => weighty(facts).some((finding) => wanted.includes(finding.detector)),
  kinds: (wanted, facts) => wanted.includes(facts.kind),
  unread: (_, facts) => facts.review.unread.length > 0 || facts.review.failures.length > 0,
  held: (_, facts) => facts.held,
  nothingFound: (_, facts) => weighty(facts).length === 0,
}

function weighty(facts: Facts) {
  return facts.review.findings.filter((finding) => finding.severity !== 'note')
}

function applies(when: When, facts: Facts, house: House): boolean {
  return (Object.keys(when) as (keyof When)[]).every((name) => {
    const check = tests[name] as (wanted: unknown, facts: Facts, house: House) => boolean
    return check(when[name], facts, house)
  })
}

/** Who decides and why them, in a sentence for the author. */
export function whyThem(house: House, item: Item, day: string): string {
  const signOff = item.outstanding[0]
  if (!signOff) return 'Nobody needs to decide this now.'
  const who = signatories(house, item, signOff, day)
  const [first, ...rest] = who
  if (!first) return `Nobody can decide this today. ${signOff.why} Tell the Chief Executive’s office.`
  const named = (one: (typeof who)[number]) =>
    one.under
      ? `${one.person.name}, for ${nameOf(house, one.under.from)} under a delegation to ${one.under.ends}`
      : `${one.person.name} (${one.person.title})`
  const others = rest.length > 0 ? `, or ${rest.map(named).join(', or ')}` : ''
  return `${named(first)}${others}. ${signOff.why}`
}
