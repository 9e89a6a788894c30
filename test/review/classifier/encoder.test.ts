import { expect, test } from 'vitest'
import { native, portable } from '../../../src/adapters/encoder/embed.ts'

test('the machine’s own instructions and WebAssembly make the same of a text', async () => {
  const texts = [
    'Vote for our candidate 🙂 on Thursday, please.',
    'She lives with her nan in Mill Lane.',
    // Longer than what counts of a text.
    'The panel asked for an update on the repair of the canteen roof, and heard that it is late. '.repeat(12),
  ]
  const [ours, theirs] = await Promise.all([
    native().then((embed) => embed(texts)),
    portable().then((embed) => embed(texts)),
  ])
  for (const [at, vector] of ours.entries()) {
    expect(vector).toHaveLength(512)
    const apart = vector.map((value, i) => Math.abs(value - theirs[at]![i]!))
    expect(Math.max(...apart)).toBeLessThan(1e-5)
  }
})
