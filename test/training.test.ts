import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const training = new URL('../scripts/training/', import.meta.url)
const { bucketsOf } = (await import(new URL('gate-features.mjs', training).href)) as {
  readonly bucketsOf: (text: string) => readonly number[]
}
const examples = JSON.parse(
  readFileSync(new URL('encoder/gate_examples.json', training), 'utf8'),
) as readonly (readonly [text: string, buckets: readonly number[]])[]

test('the gate has the same features in JavaScript as in training', () => {
  expect(examples.length).toBeGreaterThan(0)
  for (const [text, buckets] of examples) expect([...bucketsOf(text)].sort((a, b) => a - b)).toEqual(buckets)
})
