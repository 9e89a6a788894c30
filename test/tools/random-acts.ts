import type { Outcome } from '../../src/core/entry.ts'
import { itemFrom } from '../../src/core/item/item-from.ts'
import type { Progress } from '../../src/core/item/state.ts'
import { Conflict, Refusal } from '../../src/core/refusal.ts'
import type { Clock } from '../../src/use-cases/clock.ts'
import type { Service } from '../../src/use-cases/service.ts'
import { draftOf, type Setting } from './memory-ports.ts'
import { GWEN, HELEN, OWAIN, PRIYA, TOM } from './scenario.ts'

/** A generator of numbers from 0 to 1, repeatable by its seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const PEOPLE = [TOM, PRIYA, HELEN, OWAIN, GWEN]
const WORDS = 'They say so.'
const TEXTS: readonly string[] = [
  'Extra patrols start on Monday.',
  `Extra patrols start on Tuesday. ${WORDS} Along the canal.`,
  'Extra patrols start on Tuesday. Along the canal.',
  'The patient’s NHS number is 999 000 0018.',
  'SECRET\n\nThe plan for the raid.',
  'Helen Marchetti has been given an award.',
]
const REASON = 'It cannot wait until the morning, and so it goes.'
const MINUTE = 60_000

export type Playground = {
  readonly service: Service
  readonly clock: Clock
  readonly setting: Setting
  /** Ids of existing items; starts with one. */
  readonly items: string[]
  wait(milliseconds: number): void
  now(): string
}

/**
 * One act of a random person on some item, allowed or not; returns whether it succeeded. Throws anything but a
 * refusal.
 */
export async function randomAct(place: Playground, random: () => number): Promise<boolean> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const latest = place.items.at(-1)!
  // Most acts concern the newest item; now and then another is started.
  if (random() < 0.03) place.items.push(`${place.items[0]}-${place.items.length + 1}`)
  const id = random() < 0.75 ? latest : pick(place.items)
  // Half of the acts continue from the state of the item, the others are arbitrary.
  const { progress } = itemFrom(await place.service.items.history(id))
  const name = random() < 0.5 ? pick(SENSIBLE[progress] ?? ALL) : pick(ALL)
  try {
    await acts[name]!({ ...place, id, by: pick(PEOPLE), pick, random })
    return true
  } catch (fault) {
    if (fault instanceof Refusal || fault instanceof Conflict) return false
    throw new Error(`${name}: ${(fault as Error).stack}`)
  }
}

type Chance = Playground & {
  readonly id: string
  readonly by: string
  readonly random: () => number
  pick<T>(all: readonly T[]): T
}

async function decide({ service, id, by, pick }: Chance, outcomes: readonly Outcome[]): Promise<unknown> {
  const item = await service.items.read(id)
  const findings = (item.review?.findings ?? []).map((_, index) => `f${index + 1}`)
  const outcome = pick(outcomes)
  const conditions = [
    pick([
      { id: 'c', kind: 'text-removed', needs: WORDS },
      { id: 'c', kind: 'evidence', needs: 'dpia' },
      { id: 'c', kind: 'confirmation', needs: 'The family knows', who: GWEN },
      { id: 'c', kind: 'before', needs: '2026-12-01T09:00:00.000Z' },
    ] as const),
  ]
  const shown = { version: item.version!, shown: item.shown! }
  return service.items.decide(id, { by, ...shown, outcome, acknowledged: findings, reason: 'Because.', conditions })
}

const acts: Readonly<Record<string, (chance: Chance) => Promise<unknown>>> = {
  submit: ({ service, id, by, pick }) =>
    service.items.submit(id, draftOf({ body: pick([...TEXTS, TEXTS[1]!, TEXTS[1]!]) }), pick([TOM, TOM, TOM, by])),
  rework: async ({ service, id }) => {
    const { conditions } = await service.items.read(id)
    if (conditions.some(({ kind }) => kind === 'text-removed'))
      await service.items.submit(id, draftOf({ body: TEXTS[2]! }), TOM)
  },
  correct: ({ service, id, pick }) => service.items.correct(id, draftOf({ body: pick(TEXTS) }), TOM),
  approve: (chance) => decide({ ...chance, by: chance.pick([HELEN, HELEN, OWAIN, PRIYA]) }, ['approved']),
  'approve on condition': (chance) => decide({ ...chance, by: HELEN }, ['approved-with-conditions']),
  advise: (chance) => decide({ ...chance, by: GWEN }, ['advised']),
  decide: (chance) => decide(chance, ['approved', 'approved-with-conditions', 'advised', 'returned', 'rejected']),
  explain: ({ service, id, by }) =>
    service.items.explain(id, { by, finding: 'f1', resolution: 'disputed', reason: 'It is no finding.' }),
  rule: ({ service, id, by, pick }) =>
    service.items.answerDispute(id, { by, finding: 'f1', ruling: pick(['dismissed', 'upheld']), reason: 'So be it.' }),
  claim: ({ service, id, by }) => service.items.claim(id, by),
  undo: ({ service, id, by, pick }) => service.items.undoDecision(id, pick([HELEN, by])),
  hold: ({ service, id, by }) => service.items.hold(id, by, 'Wait.'),
  lift: ({ service, id, by }) => service.items.liftHold(id, by, 'Go on.'),
  recall: ({ service, id, by }) => service.items.recall(id, by, 'Back.'),
  withdraw: ({ service, id, by, pick }) => service.items.withdraw(id, pick([TOM, by]), 'Away with it.'),
  conflict: async ({ service, id, by, random }) => {
    if (random() < 0.2) await service.items.declareConflict(id, { by, person: by, reason: 'I am concerned.' })
  },
  meet: ({ service, id, by, pick }) =>
    service.items.release.meetCondition(id, { by: pick([GWEN, by]), condition: 'c', how: 'I rang.' }),
  attach: ({ service, id, by, pick }) =>
    service.items.release.attachEvidence(id, { by: pick([TOM, by]), evidence: 'dpia', reference: 'DPIA 14' }),
  order: ({ service, id, by, pick }) => service.items.release.order(id, pick([TOM, by])),
  cancel: ({ service, id, by, pick }) => service.items.release.cancel(id, pick([TOM, by]), 'Not now.'),
  schedule: ({ service, id, now, pick }) => {
    const at = new Date(Date.parse(now()) + pick([5, 90, 2_000]) * MINUTE).toISOString()
    return service.items.release.schedule(id, { by: TOM, for: at, means: pick(['press-list', 'by-hand']) })
  },
  confirm: ({ service, id, by }) =>
    service.items.release.confirm(id, { by, receipt: 'Sent.', address: `https://news.example/${id}` }),
  emergency: async ({ service, id, by, pick }) => {
    by = pick([PRIYA, by])
    const { version, shown } = await service.items.read(id)
    await service.items.release.emergencyRelease(id, {
      by,
      version: version!,
      shown: shown!,
      reason: REASON,
      receipt: 'Posted.',
    })
  },
  review: ({ service, id, by, pick }) =>
    service.items.release.emergencyReview(id, {
      by: pick([HELEN, OWAIN, by]),
      outcome: pick(['ratified', 'not-ratified']),
      reason: 'Seen.',
    }),
  preserve: ({ service, id, by, pick }) => service.retention.preserve(id, { by: pick([GWEN, by]), reason: 'A claim.' }),
  'end hold': ({ service, id, by }) => service.retention.endPreservation(id, { by, reason: 'Settled.' }),
  erase: ({ service, id, by, pick }) =>
    service.retention.erase(id, { by: pick([GWEN, HELEN, by]), reason: 'Asked for.' }),
  delegate: async ({ service, random }) => {
    if (random() < 0.5) return
    const given = {
      from: HELEN,
      to: PRIYA,
      starts: '2026-11-24',
      ends: '2026-12-04',
      upTo: 'sign-off',
      reason: 'Leave',
    } as const
    await service.registers.acceptDelegation(await service.registers.delegate(given, HELEN), PRIYA)
  },
  election: async ({ setting, random }) => {
    if (random() < 0.3) setting.elections = random() < 0.3 ? () => ['pcc'] : () => []
  },
  rules: async ({ setting, random }) => {
    if (random() < 0.3) setting.rules = `rules-${random()}`
  },
  wait: async ({ wait, clock, pick }) => {
    wait(pick([1, 1, 2, 3, 60, 600, 3_000]) * MINUTE)
    const { faults } = await clock.tick()
    if (faults.some((fault) => !fault.endsWith('Killed'))) throw new Error(faults.join())
  },
}

const ALL = Object.keys(acts)
const DECIDING = ['approve', 'approve', 'approve', 'advise', 'approve on condition', 'approve on condition', 'decide']
const SENDING = ['order', 'order', 'schedule', 'schedule', 'confirm', 'meet', 'meet', 'attach', 'rework', 'rework']

const SENSIBLE: Partial<Readonly<Record<Progress, readonly string[]>>> = {
  new: ['submit'],
  awaiting: DECIDING,
  blocked: ['explain', 'rule', 'submit'],
  approved: SENDING,
  scheduled: ['wait', 'hold', 'cancel', 'undo'],
  releasing: ['wait', 'wait', 'cancel', 'hold', 'undo'],
  released: ['withdraw', 'correct', 'review', 'review', 'confirm'],
  returned: ['submit'],
  rejected: ['submit'],
  recalled: ['submit'],
  lapsed: ['submit'],
}
