import { expect, test } from 'vitest'
import { stillAt } from '../../src/core/timeline.ts'

test('a moment has the picture before it, and the first word of a film has the first picture', () => {
  const stills = [80, 2_000].map((at) => ({ at, jpeg: String(at) }))
  expect([0, 80, 1_999, 2_000].map((at) => stillAt({ stills }, at)?.at)).toEqual([80, 80, 80, 2_000])
  expect(stillAt({ stills: stills.slice(1) }, 500)).toBeUndefined()
})
