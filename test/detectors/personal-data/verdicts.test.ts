import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Kind } from '../../../detectors/contract.ts'
import { rules } from '../../../detectors/index.ts'
import { readingOf } from '../../tools/reading.ts'

/** Our own invented drafts, each with an expert's verdict. */
type Case = { readonly kind: Kind; readonly text: string; readonly expect: 'clear' | 'sign-off' | 'block' }

const cases = readFileSync(new URL('../../../fixtures/corpus/personal-data-verdicts.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Case)
const own = rules.filter((rule) => rule.id.startsWith('personal-data/'))

function verdictOn({ kind, text }: Case): Case['expect'] {
  const reading = readingOf({ text, circumstances: { kind } })
  const weights = own.flatMap((rule) => [...rule.find(reading)].map((match) => match.severity ?? rule.severity))
  return weights.includes('block') ? 'block' : weights.includes('sign-off') ? 'sign-off' : 'clear'
}

const judged = cases.map((item) => ({ ...item, got: verdictOn(item) }))
const share = (expected: Case['expect']) => {
  const all = judged.filter((item) => item.expect === expected)
  return all.filter((item) => item.got === expected).length / all.length
}

test('without the classifier at most one in six passes that must be held', () => {
  const held = judged.filter((item) => item.expect !== 'clear')
  expect(held.filter((item) => item.got === 'clear').length / held.length).toBeLessThan(1 / 6)
})

test('without the classifier most identities protected by law are blocked', () =>
  expect(share('block')).toBeGreaterThan(0.85))

test('officials, speakers, authors and historical figures are clear', () =>
  expect(share('clear')).toBeGreaterThan(0.93))
