import { beforeEach, describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/core/entry.ts'
import { itemFrom } from '../../src/core/item/item-from.ts'
import type { Progress } from '../../src/core/item/state.ts'
import { isLegalMove, type Moves, STATES, TRANSITIONS, type Transition } from '../../src/core/item/transitions.ts'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { Refusal } from '../../src/core/refusal.ts'
import type { Finding, Review } from '../../src/core/review.ts'
import type { Write } from '../../src/ports.ts'
import { createJournal } from '../../src/use-cases/common/journal.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'
import { randomAct, seeded } from '../tools/random-acts.ts'
import { DAY, HELEN, HOUR, PRIYA, TOM } from '../tools/scenario.ts'

const ID = 'item'
const REASON = 'A reason that is long enough for an emergency release.'
const all = Object.keys(STATES) as Progress[]

let world: ReturnType<typeof memoryPorts>
let service: Service
let findings: Review

const finding = (more: Partial<Finding>): Finding => ({
  ...{ rule: 'conduct/bulk', detector: 'conduct', type: 'CLAIM', severity: 'sign-off', confidence: 0.9 },
  ...{ part: 'body', partKind: 'body', start: 0, end: 4, paragraphs: ['39'], because: 'Claims', advice: 'Check it.' },
  ...more,
})

beforeEach(() => {
  world = memoryPorts()
  findings = { findings: [finding({})], unread: [], failures: [] }
  const text = { parts: [{ id: 'body', kind: 'body' as const, text: 'Some words' }], observations: [] }
  const background = {
    goesOn: true,
    ask: async () => {},
    review: async () => ({ review: findings, text }),
  }
  Object.assign(world.ports, { background, review: async () => ({ review: findings, text }) })
  service = createService(world.ports)
})

const read = () => service.items.read(ID)

/** An earlier version has been released: a new version is a correction of it. */
let isOut = false
const correct = (body = 'A correction.') => service.items.correct(ID, draftOf({ body }), TOM)
const submit = (body = 'The first version.') =>
  isOut ? correct(`${body} Corrected.`) : service.items.submit(ID, draftOf({ body }), TOM)

async function decide(outcome: Outcome, by = HELEN): Promise<unknown> {
  const { version = '', shown = '' } = await read()
  return service.items.decide(ID, { by, version, shown, outcome, reason: 'Because.', acknowledged: ['f1'] })
}

const dispute = () =>
  service.items.explain(ID, { by: TOM, finding: 'f1', resolution: 'disputed', reason: 'It is no finding.' })

async function disputed(): Promise<void> {
  await submit()
  await dispute()
}

async function approved(): Promise<void> {
  await disputed()
  await decide('approved')
}

const schedule = () => {
  const at = new Date(Date.parse(world.ports.now()) + HOUR).toISOString()
  return service.items.release.schedule(ID, { by: TOM, for: at, means: 'by-hand' })
}
const order = () => service.items.release.order(ID, TOM)
const confirm = (address = 'https://news.example/first') =>
  service.items.release.confirm(ID, { by: TOM, receipt: 'Published.', address })
const withdraw = () => service.items.withdraw(ID, TOM, 'It is wrong.')

type State = Exclude<Progress, 'expired'>

const reach: Readonly<Record<State, () => Promise<unknown>>> = {
  new: async () => {},
  checking: async () => {
    // The dispute of the version before is carried over.
    await disputed()
    findings = { ...findings, unread: [{ part: 'attachment:1', why: 'Reading it took too long.', retry: true }] }
    await submit('The second version.')
  },
  blocked: () => {
    findings = { ...findings, findings: [finding({ severity: 'block' })] }
    return disputed()
  },
  awaiting: disputed,
  returned: () => disputed().then(() => decide('returned')),
  rejected: () => disputed().then(() => decide('rejected')),
  recalled: () => disputed().then(() => service.items.recall(ID, TOM, 'Not yet.')),
  approved,
  scheduled: () => approved().then(schedule),
  releasing: () => approved().then(order),
  released: () => approved().then(() => confirm()),
  withdrawn: () => approved().then(withdraw),
  lapsed: async () => {
    await approved()
    world.wait((policy.approvalDays + 1) * DAY)
    await service.clock.tick()
  },
}

const emergencyRelease = async () => {
  const { version = '', shown = '' } = await read()
  return service.items.release.emergencyRelease(ID, { by: HELEN, version, shown, reason: REASON, receipt: 'Posted.' })
}

/** All acts of people, each by a person who may do it, with all required fields. */
const acts: Readonly<Record<string, () => Promise<unknown>>> = {
  'items.submit': () => service.items.submit(ID, draftOf({ body: 'Another version.' }), TOM),
  'items.correct': () => correct(),
  'items.explain': dispute,
  'items.answerDispute': () =>
    service.items.answerDispute(ID, { by: HELEN, finding: 'f1', ruling: 'dismissed', reason: 'It is wrong.' }),
  'items.claim': () => service.items.claim(ID, HELEN),
  'items.decide: approve': () => decide('approved'),
  'items.decide: return': () => decide('returned'),
  'items.decide: reject': () => decide('rejected'),
  'items.declareConflict': () =>
    service.items.declareConflict(ID, { by: PRIYA, person: PRIYA, reason: 'It is about her charity.' }),
  'items.undoDecision': () => service.items.undoDecision(ID, HELEN),
  'items.hold': () => service.items.hold(ID, TOM, 'Wait.'),
  'items.recall': () => service.items.recall(ID, TOM, 'Not yet.'),
  'items.release.schedule': schedule,
  'items.release.order': order,
  'items.release.cancel': () => service.items.release.cancel(ID, TOM, 'Not now.'),
  'items.release.confirm': () => confirm('https://news.example/another'),
  'items.release.emergencyRelease': emergencyRelease,
  'items.withdraw': withdraw,
}

/** These need a history before the state; the tests of their acts cover them. */
const ELSEWHERE = ['items.decide: advise', 'items.release.emergencyReview']

describe('an act is allowed in exactly the states of the table', () => {
  test('every act of people is tried', () => {
    const listed = TRANSITIONS.filter(({ who }) => who === 'people').map(({ act }) => act)
    expect([...Object.keys(acts), ...ELSEWHERE].sort()).toEqual([...listed].sort())
  })

  const cases = Object.keys(acts).flatMap((act) => Object.keys(reach).map((state) => [act, state as State] as const))

  test.each(cases)('%s in the state %s', async (act, state) => {
    isOut = false
    await reach[state]()
    await isAllowedExactly(act, state, movesOf(act).moves)
  })

  const acting = ['submit', 'correct', 'recall', 'hold', 'withdraw', 'release.confirm'].map((act) => `items.${act}`)
  const corrected = cases.filter(
    ([act, state]) => acting.includes(act) && !['new', 'released', 'withdrawn'].includes(state),
  )

  test.each(corrected)('%s in the state %s, after an earlier version was released', async (act, state) => {
    isOut = false
    await reach.released()
    isOut = true
    await reach[state]()
    const { moves, whileOut } = movesOf(act)
    await isAllowedExactly(act, state, { ...moves, ...whileOut })
  })
})

async function isAllowedExactly(act: string, state: State, moves: Moves): Promise<void> {
  expect(itemFrom(await service.items.history(ID)).progress).toBe(state)
  const legal = moves[state]
  let refused: Refusal | undefined
  try {
    await acts[act]!()
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    refused = fault
  }
  expect(refused === undefined, refused?.message ?? 'It was allowed.').toBe(legal !== undefined)
  if (legal) expect(legal).toContain((await read()).progress)
}

function movesOf(act: string): Transition {
  return TRANSITIONS.find((one) => one.act === act)!
}

test('random acts and time move no item along a transition that is not in the table', {
  timeout: 120_000,
}, async () => {
  const open = memoryPorts('2026-11-24T09:00:00.000Z', { elections: () => [] })
  const { append } = open.ports
  const moves: [Progress, Progress, boolean][] = []
  open.ports.append = async (write: Write) => {
    const before = (await open.ports.read(write.stream)) as Parameters<typeof itemFrom>[0]
    await append(write)
    if (write.stream.includes(':')) return
    const after = (await open.ports.read(write.stream)) as Parameters<typeof itemFrom>[0]
    const { progress, live } = itemFrom(before)
    moves.push([progress, itemFrom(after).progress, live !== undefined])
  }
  const service = createService(open.ports)
  const random = seeded(23)
  const place = {
    service,
    clock: service.clock,
    items: ['item'],
    setting: open.setting,
    wait: open.wait,
    now: open.ports.now,
  }
  for (let step = 0; step < 250; step++) await randomAct(place, random)
  expect(new Set(moves.map(([, after]) => after)).size).toBeGreaterThan(5)
  expect(moves.filter((move) => !isLegalMove(...move))).toEqual([])
})

test('an act that would move an item along no transition of the table writes nothing', async () => {
  isOut = false
  await submit()
  const before = await service.items.history(ID)
  const withdrawn = { at: world.ports.now(), by: TOM, what: 'withdrawn', reason: 'It is wrong.' } as const
  const journal = createJournal(world.ports)
  await expect(journal.commit(ID, () => [withdrawn])).rejects.toThrow('moves an item from awaiting to withdrawn')
  expect(await service.items.history(ID)).toEqual(before)
})

test('the documented table of states is the table in the code', async () => {
  function listed(moves: Moves = {}): string {
    const groups = new Map<string, Progress[]>()
    for (const state of all) {
      const to = moves[state]
      if (!to) continue
      const goal = to.length === 1 && to[0] === state ? 'unchanged' : to.join(', ')
      groups.set(goal, [...(groups.get(goal) ?? []), state])
    }
    return [...groups].map(([goal, states]) => `${states.join(', ')} → ${goal}`).join('; ') || '–'
  }
  const rows = TRANSITIONS.map(({ act, who, means, moves, whileOut }) =>
    ['', `\`${act}\``, who, means, listed(moves), listed(whileOut), ''].join(' | ').trim(),
  )
  const nextOf = (state: Progress) => all.filter((next) => next !== state && isLegalMove(state, next, true))
  const lines = [
    '# The states of an item',
    '',
    'Printed from `src/core/item/transitions.ts` by `npx vitest run test/core/transitions.test.ts --update`. Do not edit.',
    '',
    '## States',
    '',
    '| state | means | next |',
    '| --- | --- | --- |',
    ...all.map((state) => `| ${state} | ${STATES[state]} | ${nextOf(state).join(', ') || '–'} |`),
    '',
    '## Acts',
    '',
    'An act is refused in every state that is not listed.',
    '',
    '| act | by | means | moves | further moves while an earlier version is out |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../../docs/states.md')
})
