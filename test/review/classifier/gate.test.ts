import { expect, test } from 'vitest'
import type { ClassifierFamily } from '../../../detectors/contract.ts'
import { type Gate, gateLogits } from '../../../src/review/classifier/gate.ts'

const FAMILIES: readonly ClassifierFamily[] = ['political', 'conduct', 'facts']
const [PIECES, WIDTH, UNITS] = [6, 4, 5] as const
const STEPS = { pieces: 0.5, direct: 0.25 }

const numbers = (count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => ((at * 37 + seed * 11) % 23) - 11)
const rows = (count: number, width: number, seed: number) =>
  Array.from({ length: count }, (_, at) => numbers(width, seed + at).map((number) => number / 7))

const pieces = rows(PIECES, WIDTH, 1).map((row) => row.map((number) => Math.round(number * 7)))
const direct = Array.from({ length: PIECES }, (_, at) => numbers(FAMILIES.length, 20 + at))
const weights = {
  ...{ families: FAMILIES, width: WIDTH, steps: STEPS, limit: 0, alone: {} },
  ...{ hidden: rows(2 * WIDTH, UNITS, 3), hidden_bias: rows(1, UNITS, 5)[0]! },
  ...{ last: rows(UNITS, FAMILIES.length, 7), last_bias: rows(1, FAMILIES.length, 9)[0]! },
}
const gate: Gate = { weights, tables: Int8Array.from([...pieces.flat(), ...direct.flat()]) }

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

/** The formula that the training uses. */
function expected(ids: readonly number[]): number[] {
  const root = Math.sqrt(Math.max(ids.length, 1))
  const columns = Array.from({ length: WIDTH }, (_, column) => ids.map((id) => pieces[id]![column]! * STEPS.pieces))
  const inputs = [...columns.map((column) => sum(column) / root), ...columns.map((column) => Math.max(...column))]
  const units = weights.hidden_bias.map((bias, unit) =>
    Math.max(0, bias + sum(inputs.map((input, at) => input * weights.hidden[at]![unit]!))),
  )
  return weights.last_bias.map(
    (bias, family) =>
      bias +
      sum(units.map((unit, at) => unit * weights.last[at]![family]!)) +
      (sum(ids.map((id) => direct[id]![family]!)) * STEPS.direct) / root,
  )
}

test('the gate gives the logits of the formula by which it was trained', () => {
  const tokens = (...ids: number[]) => ids.map((id) => ({ id, start: 0, end: 1 }))
  const passage = { part: 'body', text: '', sentences: [tokens(0, 3, 3), tokens(5, 1)] }
  for (const [family, logit] of gateLogits(passage, gate).entries())
    expect(logit).toBeCloseTo(expected([0, 3, 3, 5, 1])[family]!, 9)
})
