import type { Draft } from '../draft.ts'
import { evidenceOf } from './gate.ts'

/** Gates that the author answers in words: a tick, or a reference that nobody here opens. */
const ANSWERS = {
  sources: ['source'],
  pictures: ['consent', 'licence', 'nobody-shown'],
  template: ['template'],
  'returning-officer': ['paro'],
  advice: ['advice'],
  dpia: ['dpia', 'dpia-not-needed'],
  eqia: ['eqia', 'eqia-not-needed'],
} as const satisfies Record<string, readonly string[]>

/** Whether the author has answered this gate. */
export function isAnswered(draft: Pick<Draft, 'evidence'>, gate: keyof typeof ANSWERS): boolean {
  return ANSWERS[gate].some((kind) => evidenceOf(draft, kind) !== undefined)
}

/**
 * Gates that ask for a word, and check no more than that it was given: besides those, whether the transcript is all that is said, whose
 * device it was, and the day that a row of the register gives for a training.
 */
export const NOMINAL_GATES: ReadonlySet<string> = new Set([
  ...Object.keys(ANSWERS),
  'transcript',
  'own-device',
  'training',
])
