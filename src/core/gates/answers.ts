import type { Draft } from '../draft.ts'
import { evidenceOf } from './gate.ts'

const ANSWERS = {
  sources: ['source'],
  pictures: ['consent', 'licence', 'nobody-shown'],
  template: ['template'],
  'returning-officer': ['paro'],
  advice: ['advice'],
  dpia: ['dpia', 'dpia-not-needed'],
  eqia: ['eqia', 'eqia-not-needed'],
} as const satisfies Record<string, readonly string[]>

export function isAnswered(draft: Pick<Draft, 'evidence'>, gate: keyof typeof ANSWERS): boolean {
  return ANSWERS[gate].some((kind) => evidenceOf(draft, kind) !== undefined)
}

/** Gates that record an answer which nobody verifies. */
export const NOMINAL_GATES: ReadonlySet<string> = new Set([
  ...Object.keys(ANSWERS),
  'transcript',
  'own-device',
  'training',
])
