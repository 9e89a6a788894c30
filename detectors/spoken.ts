import type { Part } from './contract.ts'

/** Nobody speaks in capitals, so rules must not ask for them. */
export const isSpoken = ({ kind, times }: Part): boolean => times !== undefined && kind === 'attachment'

export const asSpoken = (text: string) => ({ text, part: { kind: 'attachment', times: [[0, 0]] } }) as const
