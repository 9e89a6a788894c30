import { expect, test } from 'vitest'
import { native, portable } from '../../../src/adapters/encoder/embed.ts'

test('native instructions and WebAssembly give the same vectors', async () => {
  const texts = [
    'Vote for our candidate 🙂 on Thursday, please.',
    'She lives with her nan in Mill Lane.',
    // Longer than the part of a text that is encoded.
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
