import * as conflicts from '../../core/acts/conflict.ts'
import * as emergencies from '../../core/acts/emergency.ts'
import * as following from '../../core/acts/follow.ts'
import { pass } from '../../core/acts/pass.ts'
import * as releasing from '../../core/acts/release.ts'
import * as withdrawing from '../../core/acts/withdraw.ts'
import { mayRead } from '../../core/authority.ts'
import { mustStand } from '../../core/clock/lapses.ts'
import type { Means } from '../../core/entry.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import type { Policy } from '../../core/policy.ts'
import { pressList } from '../../core/press.ts'
import { lastSeen, type Redline, redline, type Side } from '../../core/redline.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'
import { createRegistry } from '../registers/registry.ts'
import { certifying } from '../shared/certifier.ts'
import type { Acting, More } from '../shared/journal.ts'
import { openedBy } from '../shared/opened-files.ts'
import { orderKey } from '../shared/order-key.ts'
import type { reviewing } from '../shared/reviewer.ts'

/** The acts around a decision, and all that follows it. Each is one pure function of the core, written down. */
export function followingActs(ports: Ports, policy: Policy, acts: Acting, looking: ReturnType<typeof reviewing>) {
  const { act, read } = acts
  const certified = certifying(ports, policy)
  const registry = createRegistry(ports)
  /** The content as it is kept: opening it proves that it is still what was approved. */
  const proven = async (id: string) => ports.open((await read(id)).version!)

  return {
    /** What has changed since the version that this person saw last, or since a given one of this item. */
    async changes(id: string, by: string, given?: string): Promise<{ since?: string; redline: Redline }> {
      const entries = await acts.history(id)
      const { version, versions } = itemFrom(entries)
      const house = await ports.house()
      const item = itemFrom(entries)
      const closed = (one: string) => !mayRead(house, item, by, ports.now(), one)
      const since = given ?? lastSeen(entries, by)
      if (since === undefined || (given === undefined && closed(since)))
        return { redline: { parts: [], circumstances: [], files: [] } }
      if (!versions.includes(since) || closed(since)) throw new Refusal('not-found', 'This item has no such version.')
      const [before, now] = await Promise.all([side(since), side(version!)])
      return { since, redline: redline(before, now) }
    },

    claim: (id: string, by: string) => act(id, (now, house) => following.claim(now, house, policy, ports.now(), by)),
    pass: (id: string, command: { by: string; to: string; note?: string }) =>
      act(id, (now, house) => pass(now, house, { ...command, at: ports.now() })),
    unclaim: (id: string, by: string) => act(id, (now) => following.unclaim(now, ports.now(), by)),
    async comment(id: string, command: following.Remark & { by: string }) {
      const parts = command.anchor ? (await ports.openText((await read(id)).version!)).parts : []
      return act(id, (now) => following.comment(now, parts, { ...command, at: ports.now() }))
    },
    undo: (id: string, by: string) => act(id, (now) => following.undo(now, policy, ports.now(), by)),
    hold: (id: string, by: string, reason: string) =>
      act(id, (now) => following.hold(now, { at: ports.now(), by, reason })),
    lift: (id: string, by: string, reason: string) =>
      act(id, (now, house) => following.lift(now, house, { at: ports.now(), by, reason })),
    recall: (id: string, by: string, reason: string) =>
      act(id, (now) => following.recall(now, { at: ports.now(), by, reason })),

    /** Somebody should not decide it; it goes to the next in the chain. */
    async declareConflict(id: string, command: { by: string; person: string; reason: string }) {
      const item = await read(id)
      const [draft, text] = await Promise.all([ports.open(item.version!), ports.openText(item.version!)])
      return act(id, async (now, house) => {
        const at = ports.now()
        const seen = { draft, by: now.author!, at, house, review: now.review!, verdict: now.verdict!, text }
        const without = { ...now, excluded: new Map(now.excluded).set(command.person, command.reason) }
        const { signOffs } = await looking.signOffsFor(id, without, seen)
        return conflicts.declareConflict(now, house, { ...command, at, signOffs })
      })
    },

    /** Whether a conflict that an author declared is one. */
    async answerConflict(id: string, command: Omit<conflicts.ConflictAnswer, 'at' | 'signOffs'>) {
      const item = await read(id)
      const [draft, text] = await Promise.all([ports.open(item.version!), ports.openText(item.version!)])
      return act(id, async (now, house) => {
        const at = ports.now()
        const seen = { draft, by: now.author!, at, house, review: now.review!, verdict: now.verdict!, text }
        const why = now.openConflicts.get(command.person)?.reason ?? ''
        const without = { ...now, excluded: new Map(now.excluded).set(command.person, why) }
        const { signOffs } = await looking.signOffsFor(id, without, seen)
        return conflicts.answerConflict(now, house, { ...command, at, signOffs })
      })
    },

    meet: (id: string, command: { by: string; condition: string; how: string }) =>
      act(id, (now) => releasing.meet(now, { ...command, at: ports.now() })),
    attach: (id: string, command: { by: string; evidence: string; reference: string }) =>
      act(id, (now) => releasing.attach(now, { ...command, at: ports.now() })),

    /** Somebody published it by hand, and says where. */
    async confirm(id: string, command: { by: string; receipt: string; address?: string }) {
      await proven(id)
      return act(id, (now, house) => {
        releasing.mayConfirm(now, house, command.by)
        mustStand(now, house, ports.now())
        return releasing.confirm(now, { ...command, at: ports.now() })
      })
    },
    /** To be mailed to the press list, once the time for taking it back has passed. */
    async order(id: string, by: string) {
      await proven(id)
      const sendable = await canSend()
      return act(id, async (now, house) => {
        mustStand(now, house, ports.now())
        const key = await orderKey(now.certificate?.jws ?? '', ports.digest)
        const entries = releasing.order(now, house, policy, { at: ports.now(), by, key })
        sendable()
        return entries
      })
    },
    async schedule(id: string, command: { by: string; for: string; means: Means }) {
      const sendable = await canSend()
      return act(id, (now, house) => {
        mustStand(now, house, ports.now())
        const entries = releasing.schedule(now, house, { ...command, at: ports.now() })
        if (command.means === 'press-list') sendable()
        return entries
      })
    },
    cancel: (id: string, by: string, reason: string) =>
      act(id, (now, house) => releasing.cancel(now, house, { at: ports.now(), by, reason })),

    async emergencyRelease(id: string, command: Omit<emergencies.Emergency, 'at' | 'served' | 'due'>) {
      await proven(id)
      return act(id, async (now, house, past) => {
        const opened = await openedBy(ports, id, now, command.by)
        return certified(id, past, emergencies.emergencyRelease(now, house, { ...command, ...opened, at: ports.now() }))
      })
    },
    emergencyReview: (id: string, command: Omit<emergencies.EmergencyReview, 'at' | 'served' | 'due'>) =>
      act(
        id,
        async (now, house) => {
          const opened = await openedBy(ports, id, now, command.by)
          return emergencies.emergencyReview(now, house, { ...command, ...opened, at: ports.now() })
        },
        (after) => incident(id, after),
      ),

    withdraw: (id: string, by: string, reason: string) =>
      act(id, (now, house) => withdrawing.withdraw(now, house, { at: ports.now(), by, reason })),
    finish: (id: string, command: { by: string; task: string; how: string }) =>
      act(id, (now) => withdrawing.finish(now, { ...command, at: ports.now() })),
    date: (id: string, command: { by: string; reason: string; reviewBy?: string; expiresOn?: string }) =>
      act(id, (now) => withdrawing.date(now, { ...command, at: ports.now() })),
  }

  /** An emergency release that was not ratified stands on the register of incidents, in the batch of the review. */
  async function incident(id: string, { emergency, incidents }: Item): Promise<More> {
    const row = incidents.at(-1)
    if (emergency?.outcome !== 'not-ratified' || !row) return {}
    const values = emergencies.incidentOf(id, emergency.at, ports.now())
    return { also: await registry.applied('incidents', { row, values }, 'house', id) }
  }

  async function side(version: string): Promise<Side> {
    const [draft, text] = await Promise.all([ports.open(version), ports.openText(version)])
    return { draft, parts: text.parts }
  }

  async function canSend(): Promise<() => void> {
    const empty = pressList(await ports.house()).length === 0
    return () => {
      if (!ports.deliver)
        throw new Refusal(
          'wrong-state',
          'Sending to the press list is not set up here. Publish it by hand and say where.',
        )
      if (empty) throw new Refusal('wrong-state', 'There is no address on the media register to send it to.')
    }
  }
}
