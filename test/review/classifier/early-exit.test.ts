import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Circumstances, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import { createClassifier } from '../../../src/review/classifier/classify.ts'
import type { Encode, EncoderInput } from '../../../src/review/classifier/encode-within.ts'
import { ModelFault, type ModelFiles, modelOf } from '../../../src/review/classifier/model.ts'
import { MODEL } from '../../tools/classifier.ts'
import { smallEncoder, smallModel } from '../../tools/small-model.ts'

const email: Circumstances = {
  ...{ kind: 'email', account: 'corporate', author: 'staff' },
  ...{ electionPeriod: false, today: '2026-12-01' },
}
const body = (text: string): readonly Part[] => [{ id: 'body', kind: 'body', text }]
const KINDS = ['press-release', 'social-post', 'letter', 'reply', 'media-enquiry', 'report'] as const

/** An encoder whose lower layers suffice wherever they may. */
function exiting() {
  const whole = smallEncoder({ idiot: { conduct: 300 } })
  const asked: EncoderInput[] = []
  const encode: Encode = async (passages) => {
    asked.push(...passages)
    return Promise.all(passages.map(async (one) => (one.exitBelow ? 'exited' : (await whole.encode([one]))[0]!)))
  }
  return { encode, asked }
}

/** The gate doubts passages with the word for conduct alone. */
function doubtsConduct() {
  const { gate, pieces } = smallModel()
  const { families } = gate.weights
  const tables = gate.tables.map((value, at) => (at < pieces.length * gate.weights.width ? value : 0))
  tables[pieces.length * gate.weights.width + pieces.indexOf('idiot') * families.length + families.indexOf('conduct')] =
    100
  return smallModel(undefined, { gate: { ...gate, tables } })
}

const groups = (matches: readonly ClassifierMatch[]) => matches.map(({ group, suppressed }) => [group, suppressed])

describe('the early exit', () => {
  test('has limits in mail, of its own for sentences that are read alone', async () => {
    const { encode, asked } = exiting()
    await createClassifier(doubtsConduct(), encode)(body('tea\nidiot'), email)
    expect(asked.map(({ exitBelow }) => exitBelow)).toEqual([[0], [1]])
  })

  test.each(KINDS)('never applies to other kinds of text: %s', async (kind) => {
    const { encode, asked } = exiting()
    const matches = await createClassifier(doubtsConduct(), encode)(body(`idiot\n${'tea\n'.repeat(8_000)}`), {
      ...email,
      kind,
    })
    expect(asked.map(({ exitBelow }) => exitBelow)).toEqual(asked.map(() => undefined))
    expect(matches.filter(({ level }) => level === 'hold')).not.toEqual([])
  })

  test('leaves a passage as the gate leaves one: softened only where the gate has no doubt, and no names read', async () => {
    const { encode } = exiting()
    const matches = await createClassifier(doubtsConduct(), encode)(body('idiot'), email)
    expect(groups(matches)).toEqual([
      ['political', true],
      ['personal', true],
    ])
  })

  test('of a sentence that is read alone adds nothing', async () => {
    const { encode } = exiting()
    const only: Encode = async (passages) =>
      passages[0]!.ids.length > 3 ? smallEncoder({}).encode(passages) : encode(passages)
    const matches = await createClassifier(doubtsConduct(), only)(body('tea\nidiot\ntea'), email)
    expect(matches.filter(({ suppressed, level }) => !suppressed && level)).toEqual([])
  })

  test('needs its limits: without them nothing is classified', () => {
    const json = (name: string) => JSON.parse(readFileSync(new URL(name, MODEL), 'utf8'))
    const thresholds = json('thresholds.json')
    const files = { card: json('classifier.json'), thresholds, examples: { examples: [] }, vectors: new Int8Array() }
    for (const exit of [undefined, {}, { passage: [0] }, { passage: [null], alone: [null] }])
      expect(() => modelOf({ ...files, thresholds: { ...thresholds, exit } } as unknown as ModelFiles)).toThrow(
        ModelFault,
      )
  })
})
