import { expect, test } from 'vitest'
import type { Circumstances, Part } from '../../../detectors/contract.ts'
import { createClassifier, createNeedsEncoder } from '../../../src/review/classifier/classify.ts'
import type { Encode, EncoderInput } from '../../../src/review/classifier/encode-within.ts'
import { smallEncoder, smallModel } from '../../tools/small-model.ts'

const email: Circumstances = {
  kind: 'email',
  account: 'corporate',
  author: 'staff',
  electionPeriod: false,
  today: '2026-11-24',
}
const body = (text: string): readonly Part[] => [{ id: 'body', kind: 'body', text }]

/** An encoder that finds a word at fault only in a passage of a single sentence: its neighbours lower the score. */
function diluted(alone: number) {
  const harmless = smallEncoder({ idiot: { conduct: -5 } })
  const found = smallEncoder({ idiot: { conduct: alone } })
  const asked: EncoderInput[] = []
  const encode: Encode = async (passages) => {
    asked.push(...passages)
    const all = await Promise.all(
      passages.map((one) => (one.ids.length > 3 ? harmless : found).encode([one]).then(([first]) => first!)),
    )
    return all
  }
  return { encode, asked }
}

test('a sentence at fault is found among harmless neighbours', async () => {
  const classify = createClassifier(smallModel(['idiot']), diluted(5).encode)
  const matches = await classify(body('tea\ntea\nidiot\ntea'), email)
  expect(matches.filter(({ suppressed }) => !suppressed)).toMatchObject([
    { part: 'body', start: 8, end: 13, family: 'conduct', level: 'hold' },
  ])
  // Rules on conduct are no longer softened in that passage; rules on politics are.
  expect(matches.filter(({ suppressed }) => suppressed).map(({ group }) => group)).toEqual(['political', 'personal'])
})

test('alone it must be further above the threshold than in its passage', async () => {
  const classify = createClassifier(smallModel(['idiot']), diluted(2).encode)
  expect((await classify(body('tea\nidiot\ntea'), email)).filter(({ suppressed }) => !suppressed)).toEqual([])
})

test('only the likeliest sentences of a text are read alone', async () => {
  const { encode, asked } = diluted(5)
  await createClassifier(smallModel(['idiot']), encode)(body('tea\nidiot\n'.repeat(30)), email)
  expect(asked.filter(({ ids }) => ids.length === 3)).toHaveLength(2)
  asked.length = 0
  await createClassifier(smallModel(['idiot']), encode)(body('tea\ntea\n'.repeat(30)), email)
  expect(asked).toEqual([])
})

test('a passage of one sentence is read once', async () => {
  const { encode, asked } = diluted(5)
  await createClassifier(smallModel(['idiot']), encode)(body('idiot'), email)
  expect(asked).toHaveLength(1)
})

test('a sentence that would be read alone needs the encoder, though the gate stops its passage', () => {
  const { gate, pieces } = smallModel(['idiot'])
  const needsEncoder = createNeedsEncoder({
    pieces,
    gate: { ...gate, tables: gate.tables.map((value) => value && 14) },
  })
  expect(needsEncoder(body('tea\nidiot\ntea'), email)).toBe(true)
  expect(needsEncoder(body('tea\ntea\ntea'), email)).toBe(false)
})
