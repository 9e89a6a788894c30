import type { Speaker } from '../../../detectors/contract.ts'
import type { Entry } from '../entry.ts'
import { inPeriod, type Period } from './record.ts'

export type Declared = {
  readonly made: number
  readonly sampled: number
  readonly right: number
  readonly wrong: number
}

/** Counted by rule and by kind of sender, never by person. */
export type Declarations = Declared & {
  readonly rules: readonly ({ readonly rule: string } & Declared)[]
  readonly senders: readonly ({ readonly type: Speaker } & Declared)[]
}

type One = {
  readonly type: Speaker
  readonly rules: readonly string[]
  readonly sampled: boolean
  readonly outcome: 'right' | 'wrong' | undefined
}

export function declarationsOf(items: readonly { readonly entries: readonly Entry[] }[], period: Period): Declarations {
  const all = items.flatMap(({ entries }) => declaredIn(entries, period))
  const rules = [...new Set(all.flatMap((one) => one.rules))].sort()
  const types = [...new Set(all.map(({ type }) => type))].sort()
  return {
    ...countOf(all),
    rules: rules.map((rule) => ({ rule, ...countOf(all.filter((one) => one.rules.includes(rule))) })),
    senders: types.map((type) => ({ type, ...countOf(all.filter((one) => one.type === type)) })),
  }
}

/** On the day of the declaration, whenever it is judged. */
function declaredIn(entries: readonly Entry[], period: Period): One[] {
  const found: One[] = []
  let type: Speaker = 'staff'
  let last: Extract<Entry, { what: 'mail-declared' }> | undefined
  const close = (outcome?: 'right' | 'wrong') => {
    if (last && inPeriod(last.at, period))
      found.push({ type, rules: last.findings.map(({ rule }) => rule), sampled: last.sample !== undefined, outcome })
    last = undefined
  }
  for (const entry of entries) {
    if (entry.what === 'declaration-judged') close(entry.outcome)
    if (entry.what === 'mail-declared' || entry.what === 'submitted') close()
    if (entry.what === 'mail-declared') last = entry
    if (entry.what === 'submitted') type = entry.speaker
  }
  close()
  return found
}

function countOf(all: readonly One[]): Declared {
  const judged = (outcome: One['outcome']) => all.filter((one) => one.outcome === outcome).length
  return {
    made: all.length,
    sampled: all.filter(({ sampled }) => sampled).length,
    right: judged('right'),
    wrong: judged('wrong'),
  }
}
