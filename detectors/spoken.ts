import type { Part } from './contract.ts'

/** Whether a machine wrote down what somebody says. Nobody speaks in capitals, so rules must not ask for them. */
export const isSpoken = ({ kind, times }: Part): boolean => times !== undefined && kind === 'attachment'
