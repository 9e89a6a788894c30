import { mayBeSent, mayGo } from '../../core/acts/release.ts'
import { reminders } from '../../core/clock/reminders.ts'
import type { Entry } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import { type OfficeSnapshot, SYSTEM } from '../../core/office-snapshot.ts'
import { pressList } from '../../core/press.ts'
import { refusalOf, refusedBy } from '../../core/refusal.ts'
import { basisOf, isCheckedOn } from '../../core/review-basis.ts'
import { isStopped } from '../../core/stop.ts'
import type { Ports } from '../../ports.ts'
import { orderKey } from './order-key.ts'
import { mustBePermitted } from './permitted.ts'

const NOT_AS_APPROVED =
  'The policy, the rules, a register or an election period changed since it was approved, so it must be checked again.'

/** Checks an item on today's basis; empty where that must be tried again later. */
type CheckAgain = (id: string, now: Item, snapshot: OfficeSnapshot, at: string) => Promise<readonly Entry[]>

/** Ordered at its time, begun, and sent. Returns the next step's entries. */
export function createScheduledDelivery(ports: Ports, checkAgain: CheckAgain) {
  return async function nextStep(id: string, now: Item, snapshot: OfficeSnapshot, at: string): Promise<Entry[]> {
    if (isStopped(snapshot, id, now.version)) return []
    const { progress, scheduled, order, hold } = now
    const isDue = progress === 'scheduled' && isCheckedOn(now, basisOf(snapshot, at))
    if (isDue && scheduled?.means === 'press-list' && at >= scheduled.for) return [await setOff(now, at)]
    if (progress !== 'releasing' || !order?.notBefore) return []
    if (order.begun) return send(id, now, snapshot, at)
    return at >= order.notBefore && !hold ? goOn(id, now, snapshot, at) : []
  }

  /** Where the basis has changed, the order goes on only if the approval still holds; the next step then begins. */
  async function goOn(id: string, now: Item, snapshot: OfficeSnapshot, at: string): Promise<Entry[]> {
    if (isCheckedOn(now, basisOf(snapshot, at))) return [await begin(now, snapshot, at)]
    const checked = await checkAgain(id, now, snapshot, at)
    return checked[0]?.what === 'rechecked' ? [...checked] : [cancelled(now, at, NOT_AS_APPROVED)]
  }

  function cancelled(now: Item, at: string, reason: string): Entry {
    return { at, by: SYSTEM, what: 'order-cancelled', order: now.order!.key, reason }
  }

  async function setOff(now: Item, at: string): Promise<Entry> {
    const refused = refusalOf(() => mayGo(now, at))
    if (refused) return { at, by: SYSTEM, what: 'unscheduled', reason: refused.message }
    const order = await orderKey(now.certificate!.jws, ports.digest)
    return { at, by: SYSTEM, what: 'ordered', version: now.version!, order, notBefore: at }
  }

  /** Recorded first, so that an interrupted delivery is known to have begun. */
  async function begin(now: Item, snapshot: OfficeSnapshot, at: string): Promise<Entry> {
    const order = now.order!.key
    const refused = await refusedBy(async () => {
      await mustBePermitted(ports, now, snapshot)
      mayBeSent(now, at)
    })
    return refused
      ? cancelled(now, at, refused.message)
      : { at, by: SYSTEM, what: 'sending', version: now.version!, order }
  }

  /** Under its idempotency key, so that a retry delivers nothing twice. */
  async function send(id: string, now: Item, snapshot: OfficeSnapshot, at: string): Promise<Entry[]> {
    const { key } = now.order!
    const draft = await ports.open(now.version!)
    // Somebody may have stopped everything since.
    if (isStopped(await ports.officeSnapshot(), id, now.version)) return []
    try {
      if (!ports.deliver) throw new Error('Sending is not set up.')
      const receipt = await ports.deliver({ key, draft, to: pressList(snapshot) })
      return [{ at, by: SYSTEM, what: 'released', version: now.version!, order: key, receipt }]
    } catch (fault) {
      const reminded = reminders(now, snapshot, at)
      if (reminded.length > 0) return reminded
      throw fault
    }
  }
}
