import type { Circumstances } from '../../../detectors/contract.ts'
import { addDays } from '../../core/calendar.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import type { Entry } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Progress } from '../../core/item/state.ts'
import { type Mention, partiesNamed } from '../../core/mentions.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Ports } from '../../ports.ts'

/** Embargoed content of these items must not appear elsewhere. */
const AHEAD: readonly Progress[] = ['checking', 'blocked', 'awaiting', 'returned', 'approved', 'scheduled', 'releasing']
const MAX_AHEAD = 60
/** One-sided mentions of a party count this long. */
const LATELY_DAYS = 28
const MAX_LATELY = 20
const MAX_KEPT = 500

type Other = Pick<Required<Circumstances>, 'others'>['others'][number]

/** Versions never change, so each is opened once. */
export function createRelatedItems(ports: Ports) {
  const embargoed = new Map<string, Promise<Other | undefined>>()
  const texts = new Map<string, Promise<string>>()

  return async (
    draft: Draft,
    snapshot: OfficeSnapshot,
    at: string,
  ): Promise<Pick<Circumstances, 'others' | 'lately'>> => {
    const others = await embargoedNow(at)
    const lately = await mentionedLately(draft, snapshot, at)
    return { ...(others.length > 0 ? { others } : {}), ...(lately.length > 0 ? { lately } : {}) }
  }

  async function embargoedNow(at: string): Promise<Other[]> {
    const rows = await ports.items({ progress: AHEAD, mail: false, erased: false, limit: MAX_AHEAD })
    const found = await Promise.all(
      rows.map(({ item, version }) => once(embargoed, version, () => embargoOf(item, version))),
    )
    return found.filter((one) => one !== undefined).filter(({ until }) => Date.parse(until) > Date.parse(at))
  }

  async function embargoOf(item: string, version: string): Promise<Other | undefined> {
    const until = itemFrom((await ports.read(item)) as readonly Entry[]).submitted?.embargoUntil
    if (!until) return undefined
    const { parts } = await ports.openText(version)
    return { item, until, text: parts.map(({ text }) => text).join('\n') }
  }

  async function mentionedLately(draft: Draft, snapshot: OfficeSnapshot, at: string): Promise<Mention[]> {
    const day = dayOf(at)
    const period = draft.electionPeriod ?? snapshot.calendar.inElectionPeriod(day)
    if (!period || draft.kind === 'email' || draft.account !== 'corporate') return []
    const rows = await ports.items({ progress: ['released'], mail: false, erased: false, limit: MAX_LATELY })
    const recent = rows.filter(({ changedAt }) => dayOf(changedAt) >= addDays(day, -LATELY_DAYS))
    const sums = new Map<string, number>()
    for (const { version } of recent) {
      const text = await once(texts, version, () => textOf(version))
      for (const { party, count } of partiesNamed(text, snapshot.office.parties))
        sums.set(party, (sums.get(party) ?? 0) + count)
    }
    return [...sums].map(([party, count]) => ({ party, count }))
  }

  async function textOf(version: string): Promise<string> {
    const { parts } = await ports.openText(version)
    return parts.map(({ text }) => text).join('\n')
  }
}

/** Forgets failed work; drops the oldest when full. */
function once<Value>(kept: Map<string, Promise<Value>>, key: string, work: () => Promise<Value>): Promise<Value> {
  const before = kept.get(key)
  if (before) return before
  const made = work().catch((fault: unknown) => {
    kept.delete(key)
    throw fault
  })
  kept.set(key, made)
  if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!)
  return made
}
