import { escalations } from '../core/clock/escalations.ts'
import { lapses } from '../core/clock/lapses.ts'
import { reminders } from '../core/clock/reminders.ts'
import { dayOf } from '../core/deadline.ts'
import type { Entry, LapseReason, ReviewBasis } from '../core/entry.ts'
import { permitsOf } from '../core/gates/gates.ts'
import type { Item } from '../core/item/state.ts'
import { type OfficeSnapshot, SYSTEM } from '../core/office-snapshot.ts'
import { Conflict } from '../core/refusal.ts'
import { isCutShort } from '../core/review.ts'
import { basisOf, isCheckedOn, sameBasis } from '../core/review-basis.ts'
import { isStopped } from '../core/stop.ts'
import { everyItemById } from './common/every-item.ts'
import { endedPermit } from './common/permitted.ts'
import { RECHECKED } from './common/reviewer.ts'
import { createScheduledDelivery } from './common/scheduled-delivery.ts'
import type { Dependencies } from './dependencies.ts'
import type { Erased } from './retention/erase-due.ts'

export type Clock = ReturnType<typeof createClock>

export type Ticked = { readonly looked: number; readonly acted: number; readonly faults: readonly string[] }

const PAGE = 200
/** Milliseconds; the background check should be done by then. */
const AGAIN_MS = 20 * 60_000
/** Milliseconds until a check that failed is tried again; the background gives up after a few times. */
const FAILED_AGAIN_MS = 5 * 60_000
/** An item can owe several steps at once. */
const MAX_STEPS = 4

const isPublishing = (entry: Entry) =>
  entry.what === 'reminded' && (entry.because === 'to-publish' || entry.because === 'not-sent')

type DueUseCases = {
  readonly mail: { expire(): Promise<number> }
  readonly registers: { sendReminders(): Promise<void> }
  readonly retention: { eraseDue(): Promise<Erased> }
  readonly audit: { anchor(): Promise<string | undefined> }
}

/** Never approves. A second call for the same moment finds nothing to do. */
export function createClock(deps: Dependencies, others: DueUseCases) {
  const { ports, commit, reviewer, recheck, earlierReviews, pages } = deps
  const nextDeliveryStep = createScheduledDelivery(ports, checkAgain)
  /** Items whose check failed or ran out of time: when to look again (ISO 8601), and the basis asked for. */
  const postponed = new Map<string, { readonly when: string; readonly basis: ReviewBasis }>()
  let finished = ''

  return {
    async run(report: (event: object) => void): Promise<void> {
      const expired = await others.mail.expire()
      if (expired > 0) report({ mail: 'expired', messages: expired })
      await others.registers.sendReminders()
      const { items, rows, faults: kept } = await others.retention.eraseDue()
      if (items + rows > 0) report({ erased: { items, rows } })
      for (const fault of kept) report({ fault: `retention: ${fault}` })
      const line = await others.audit.anchor()
      if (line) report({ anchor: line })
      const { faults } = await tick()
      for (const fault of faults) report({ fault: `clock: ${fault}` })
    },

    tick,
  }

  /** `now`: ISO 8601. A failure of one item does not stop others. */
  async function tick(now: string = ports.now()): Promise<Ticked> {
    const items = new Set([
      ...(await due(now)),
      ...[...postponed].flatMap(([id, { when }]) => (when <= now ? [id] : [])),
    ])
    const snapshot = await ports.officeSnapshot()
    const state = await stateOf(snapshot, now)
    if (state !== finished) for (const item of await open()) items.add(item)
    const { acted, faults, isComplete } = await advanceAll(items, now)
    if (isComplete) finished = state
    return { looked: items.size, acted, faults }
  }

  async function advanceAll(items: ReadonlySet<string>, now: string) {
    let acted = 0
    let isComplete = true
    const faults: string[] = []
    for (const item of items) {
      try {
        acted += await advance(item, now)
      } catch (fault) {
        // The next tick looks again.
        isComplete = false
        if (!(fault instanceof Conflict)) faults.push(`${item}: ${(fault as Error).name}`)
      }
    }
    return { acted, faults, isComplete }
  }

  async function due(now: string): Promise<string[]> {
    return (await ports.items({ wakeBy: now, limit: PAGE })).map(({ item }) => item)
  }

  async function open(): Promise<string[]> {
    const found: string[] = []
    for await (const { item } of everyItemById(ports, { progress: RECHECKED }, PAGE)) found.push(item)
    return found
  }

  /** Hash of every input except time. If it is unchanged, only time-based rules can expire anything. */
  function stateOf(snapshot: OfficeSnapshot, now: string): Promise<string> {
    const day = dayOf(now)
    const { people, absences } = snapshot.office
    const inputs = [
      day,
      snapshot.rules,
      snapshot.pack.version,
      snapshot.calendar.electionsOn(day),
      snapshot.delegations,
      people,
      absences,
      permitsOf(snapshot.office),
      snapshot.registers,
    ]
    return ports.digest(JSON.stringify(inputs))
  }

  async function advance(id: string, at: string): Promise<number> {
    let steps = 0
    for (; steps < MAX_STEPS; steps++) {
      let made = 0
      await commit(id, async (now, snapshot) => {
        const entries = await owed(id, now, snapshot, at)
        made = entries.length
        return entries
      })
      if (made === 0) break
    }
    return steps
  }

  async function owed(id: string, now: Item, snapshot: OfficeSnapshot, at: string): Promise<Entry[]> {
    const lapse = lapses(now, snapshot, at) ?? (await unpermitted(now, snapshot, at))
    if (lapse) return lapsed(id, now, snapshot, at, lapse)
    if (RECHECKED.includes(now.progress)) {
      const checked = await checkAgain(id, now, snapshot, at)
      if (checked.length > 0) return checked
    }
    const sent = await nextDeliveryStep(id, now, snapshot, at)
    if (sent.length > 0) return sent
    const compared = await pages.owed(now, snapshot, at)
    if (compared.length > 0) return compared
    // During a stop nobody is reminded to publish.
    const due = reminders(now, snapshot, at).filter(
      (entry) => !(isPublishing(entry) && isStopped(snapshot, id, now.version)),
    )
    return [...escalations(now, snapshot, at), ...due]
  }

  async function unpermitted(now: Item, snapshot: OfficeSnapshot, at: string): Promise<LapseReason | undefined> {
    if ((now.progress !== 'approved' && now.progress !== 'scheduled') || !now.certificate) return undefined
    return (await endedPermit(ports, now, snapshot, at)) ? 'permission-revoked' : undefined
  }

  /** It waits for its author; other lapses go back to today's approver. */
  async function lapsed(
    id: string,
    now: Item,
    snapshot: OfficeSnapshot,
    at: string,
    because: LapseReason,
  ): Promise<Entry[]> {
    const entry: Entry = { at, by: SYSTEM, what: 'lapsed', version: now.version!, because }
    if (because === 'expired' || because === 'permission-revoked') return [entry]
    const [draft, text] = await Promise.all([ports.open(now.version!), ports.openText(now.version!)])
    const seen = { draft, by: now.author!, at, snapshot, review: now.review!, verdict: now.verdict!, text }
    const { signOffs } = await reviewer.signOffsFor(id, now, seen)
    return [entry, { at, by: SYSTEM, what: 'routed', version: now.version!, signOffs }]
  }

  async function checkAgain(id: string, now: Item, snapshot: OfficeSnapshot, at: string): Promise<Entry[]> {
    const reviewBasis = basisOf(snapshot, at)
    const asked = postponed.get(id)
    if (asked && at < asked.when && sameBasis(asked.basis, reviewBasis)) return []
    postponed.delete(id)
    if (isCheckedOn(now, reviewBasis)) return []
    const draft = await ports.open(now.version!)
    const looked = await reviewer.review(draft, snapshot, at, now.author).catch(async (fault: unknown) => {
      await postpone(id, at, FAILED_AGAIN_MS, reviewBasis)
      throw fault
    })
    if (!isCutShort(looked.review)) return recheck.rechecked(id, now, { draft, snapshot, reviewBasis, at, ...looked })
    // The more complete review stays until the background check is done.
    if (await postpone(id, at, AGAIN_MS, reviewBasis)) return []
    const before = { draft, review: now.review!, text: await ports.openText(now.version!) }
    const kept = await earlierReviews.merge(now.author!, draft, looked, [before])
    return recheck.rechecked(id, now, { draft, snapshot, reviewBasis, at, ...kept })
  }

  /** Hands the check to the background; false where there is none. */
  async function postpone(id: string, at: string, milliseconds: number, basis: ReviewBasis): Promise<boolean> {
    if (!ports.background) return false
    postponed.set(id, { when: new Date(Date.parse(at) + milliseconds).toISOString(), basis })
    await ports.background.ask(id)
    return true
  }
}
