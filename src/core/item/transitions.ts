import type { Item, Progress } from './state.ts'

/** An act that changes nothing names the same state. */
export type Moves = Partial<Readonly<Record<Progress, readonly Progress[]>>>

export type Transition = {
  readonly act: string
  readonly who: 'people' | 'mail' | 'system'
  readonly means: string
  readonly moves: Moves
  /** Further moves while an earlier version is out. */
  readonly whileOut?: Moves
}

export const STATES: Readonly<Record<Progress, string>> = {
  new: 'Nothing was submitted.',
  checking: 'It is being checked in the background. Nobody can decide yet.',
  blocked: 'A finding blocks it. This version cannot be approved.',
  awaiting: 'It waits for a sign-off.',
  returned: 'Somebody asked for changes.',
  rejected: 'It was rejected.',
  recalled: 'Its author took it back.',
  approved: 'All sign-offs are given, and its certificate is signed.',
  scheduled: 'It goes out at a set time.',
  releasing: 'It is on its way out.',
  released: 'It has gone out.',
  withdrawn: 'It was taken down, or its approval was withdrawn.',
  expired: 'Nobody decided on a held email in time. It went back to its sender.',
  lapsed: 'Its approval ended before it went out.',
}

const REVIEWED = ['awaiting', 'blocked', 'checking'] as const
const APPROVED = ['approved', 'scheduled'] as const
const OUT_OR_APPROVED = ['approved', 'scheduled', 'releasing', 'released'] as const

function from(states: readonly Progress[], to: readonly Progress[]): Moves {
  return Object.fromEntries(states.map((state) => [state, to]))
}

function staying(...states: readonly Progress[]): Moves {
  return Object.fromEntries(states.map((state) => [state, [state]]))
}

const SUBMITTABLE = ['new', 'checking', 'blocked', 'awaiting', 'returned', 'rejected', 'recalled', 'lapsed'] as const
const IN_CORRECTION = SUBMITTABLE.slice(1)
const ALL_IN_CORRECTION = [...IN_CORRECTION, ...APPROVED, 'releasing'] as const
const ALL = Object.keys(STATES) as Progress[]
const SUBMITTED = ALL.filter((state) => state !== 'new')

/** `docs/states.md` prints it, and a test compares every act with it. */
export const TRANSITIONS: readonly Transition[] = [
  {
    ...{ act: 'items.submit', who: 'people', means: 'An author submits a version.' },
    moves: { ...from(SUBMITTABLE, REVIEWED), ...from(APPROVED, [...REVIEWED, 'approved']) },
  },
  {
    ...{ act: 'items.correct', who: 'people', means: 'An author submits another version of what has gone out.' },
    moves: from(['released'], REVIEWED),
    whileOut: { ...from(SUBMITTABLE.slice(1), REVIEWED), ...from(APPROVED, [...REVIEWED, 'approved']) },
  },
  {
    ...{ act: 'items.explain', who: 'people', means: 'An author explains or disputes a finding.' },
    moves: staying('awaiting', 'blocked'),
  },
  {
    ...{ act: 'items.answerDispute', who: 'people', means: 'The Chief Executive answers a dispute.' },
    moves: { ...staying(...SUBMITTED), blocked: ['awaiting', 'blocked'] },
  },
  {
    ...{ act: 'items.claim', who: 'people', means: 'An approver says that they are looking at it.' },
    moves: staying('awaiting'),
  },
  {
    ...{ act: 'items.decide: advise', who: 'people', means: 'An adviser gives advice.' },
    moves: from(['awaiting'], ['awaiting']),
  },
  {
    ...{
      act: 'items.decide: approve',
      who: 'people',
      means: 'An approver gives a sign-off, with or without conditions.',
    },
    // Approving an application completes it: its row is on the register.
    moves: from(['awaiting'], ['awaiting', 'approved', 'released']),
  },
  {
    ...{ act: 'items.decide: return', who: 'people', means: 'An approver asks for changes.' },
    moves: from(['awaiting'], ['returned']),
  },
  {
    ...{ act: 'items.decide: reject', who: 'people', means: 'An approver rejects it.' },
    moves: from(['awaiting'], ['rejected']),
  },
  {
    ...{ act: 'items.declareConflict', who: 'people', means: 'Somebody declares a conflict of interest.' },
    moves: {
      ...staying(...SUBMITTED),
      ...from(APPROVED, ['approved', 'scheduled', 'awaiting']),
    },
  },
  {
    ...{ act: 'items.undoDecision', who: 'people', means: 'An approver takes an approval back within two minutes.' },
    moves: from([...APPROVED, 'releasing'], ['awaiting']),
  },
  {
    ...{ act: 'items.hold', who: 'people', means: 'Somebody stops it from going out.' },
    moves: staying(...SUBMITTED.filter((state) => state !== 'released' && state !== 'withdrawn')),
  },
  {
    ...{ act: 'items.recall', who: 'people', means: 'Its author takes it back.' },
    moves: from(['checking', 'blocked', 'awaiting', ...APPROVED, 'lapsed'], ['recalled']),
  },
  {
    ...{ act: 'items.release.schedule', who: 'people', means: 'Somebody sets the time at which it goes out.' },
    moves: from(['approved'], ['scheduled']),
  },
  {
    ...{ act: 'items.release.order', who: 'people', means: 'Somebody has it sent to the press list.' },
    moves: from(APPROVED, ['releasing']),
  },
  {
    ...{ act: 'items.release.cancel', who: 'people', means: 'Somebody stops what is scheduled or not yet sent.' },
    moves: from(['scheduled', 'releasing'], ['approved']),
  },
  {
    ...{ act: 'items.release.confirm', who: 'people', means: 'Somebody says where it was published.' },
    moves: from([...APPROVED, 'released'], ['released']),
  },
  {
    ...{ act: 'items.release.emergencyRelease', who: 'people', means: 'Somebody on the emergency list releases it.' },
    moves: from(['awaiting'], ['released']),
  },
  {
    ...{ act: 'items.withdraw', who: 'people', means: 'An author or approver takes it down.' },
    moves: from(OUT_OR_APPROVED, ['withdrawn']),
    whileOut: from(IN_CORRECTION, ['withdrawn']),
  },
  {
    ...{ act: 'items.release.emergencyReview', who: 'people', means: 'A second person reviews an emergency release.' },
    moves: from(['released'], ['released', 'withdrawn']),
    whileOut: Object.fromEntries(ALL_IN_CORRECTION.map((state) => [state, [state, 'withdrawn'] as const])),
  },
  {
    ...{ act: 'mail.screen', who: 'mail', means: 'The gateway asks about a message, for the first time or again.' },
    moves: from(['new', 'recalled', 'expired', 'lapsed'], REVIEWED),
  },
  {
    ...{ act: 'mail.declare', who: 'mail', means: 'The sender clears what was found, by a declaration on record.' },
    moves: from(['awaiting'], ['approved']),
  },
  {
    ...{ act: 'mail.askForSignOff', who: 'mail', means: 'The sender leaves the decision to an approver.' },
    moves: staying('awaiting'),
  },
  {
    ...{ act: 'mail.judgeDeclaration', who: 'mail', means: 'A sampled declaration is judged right or wrong.' },
    moves: staying(...SUBMITTED),
  },
  {
    act: 'mail.recordReceipt',
    who: 'mail',
    means: 'The gateway begins to release it, has released it, or no longer holds it.',
    moves: {
      ...from(APPROVED, ['releasing']),
      releasing: ['releasing', 'released', 'approved'],
      // Withdrawn after its release began: the message has gone out all the same.
      withdrawn: ['released'],
    },
  },
  {
    ...{ act: 'mail.expire', who: 'mail', means: 'Nobody decided on it in time.' },
    moves: from(['awaiting', 'approved'], ['expired']),
  },
  {
    ...{ act: 'items.finishCheck', who: 'system', means: 'The background has checked it to its end.' },
    moves: from(['checking'], ['awaiting', 'blocked']),
  },
  {
    ...{ act: 'clock: recheck', who: 'system', means: 'The rules or the calendar have changed.' },
    moves: from(['awaiting', ...APPROVED], ['awaiting', 'blocked', 'lapsed', ...APPROVED]),
  },
  {
    ...{ act: 'clock: lapse', who: 'system', means: 'The approval ran out, or who gave it may no longer.' },
    moves: from(APPROVED, ['lapsed', 'awaiting']),
  },
  {
    ...{ act: 'clock: due', who: 'system', means: 'Its time has come, or what no longer holds stops it.' },
    moves: { scheduled: ['releasing', 'approved'], releasing: ['releasing', 'released', 'approved'] },
  },
]

/** Throws if the table has no such act. */
export function isAllowed(act: string, { progress, live }: Pick<Item, 'progress' | 'live'>): boolean {
  const transition = TRANSITIONS.find((one) => one.act === act)
  if (!transition) throw new Error(`The table of transitions has no act ${act}.`)
  return progress in transition.moves || (live !== undefined && progress in (transition.whileOut ?? {}))
}

/** `isOut` allows the moves of a correction. */
export function isLegalMove(before: Progress, after: Progress, isOut: boolean): boolean {
  const tables = TRANSITIONS.flatMap(({ moves, whileOut }) => (isOut && whileOut ? [moves, whileOut] : [moves]))
  return before === after || tables.some((moves) => moves[before]?.includes(after))
}
