import type { Part } from './contract.ts'

/** Whether a machine wrote down what somebody says. Nobody speaks in capitals, so rules must not ask for them. */
export const isSpoken = ({ kind, times }: Part): boolean => times !== undefined && kind === 'attachment'

/** An example of a rule: a text that somebody speaks in a recording. */
export const asSpoken = (text: string) => ({ text, part: { kind: 'attachment', times: [[0, 0]] } }) as const
