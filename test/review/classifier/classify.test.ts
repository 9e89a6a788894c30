import { describe, expect, test } from 'vitest'
import type { Circumstances, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import { createClassifier } from '../../../src/review/classifier/classify.ts'
import type { ClassificationIncomplete } from '../../../src/review/classifier/incomplete.ts'
import { smallEncoder, smallModel } from '../../tools/small-model.ts'

const staff: Circumstances = {
  kind: 'press-release',
  account: 'corporate',
  author: 'staff',
  electionPeriod: false,
  today: '2026-11-24',
}
const body = (text: string): Part => ({ id: 'body', kind: 'body', text })
const found = (matches: readonly ClassifierMatch[]) => matches.filter(({ suppressed }) => !suppressed)
/** More word pieces than two passages hold, so that the next line begins another. */
const FILLER = `${'tea '.repeat(126)}\n`

describe('thresholds and places', () => {
  const logits = { vote: { 'political-staff-office': 0.5 }, ward: { 'private-fact': 2 }, idiot: { conduct: 3 } }

  test('the election period moves the threshold, not the score', async () => {
    const classify = createClassifier(smallModel(), smallEncoder(logits).encode)
    const [outside] = found(await classify([body('vote')], staff))
    const [inside] = found(await classify([body('vote')], { ...staff, electionPeriod: true }))
    expect([outside!.level, inside!.level]).toEqual(['note', 'hold'])
    expect(outside!.confidence).toBe(inside!.confidence)
    expect(inside!.confidence).toBeCloseTo(1 / (1 + Math.exp(-0.5)))
  })

  test('the passage’s logits of other heads count with their weights', async () => {
    const { encode } = smallEncoder({ idiot: { conduct: 0 } })
    const levels = async (weight: number) => {
      const model = smallModel()
      const byHead = model.heads.map((head) => (head === 'security' ? weight : 0))
      const calibration = { ...model.calibration, conduct: [0, 1, 0, ...byHead] as const }
      return found(await createClassifier({ ...model, calibration }, encode)([body('idiot')], staff)).map(
        ({ level }) => level,
      )
    }
    // The encoder gives each passage a logit of -10 for each head.
    expect([await levels(0), await levels(-0.2), await levels(0.2)]).toEqual([['note'], ['hold'], []])
  })

  test('author and account choose the political head', async () => {
    const classify = createClassifier(smallModel(), smallEncoder({ vote: { 'political-staff-own': 5 } }).encode)
    expect(found(await classify([body('vote')], staff))).toEqual([])
    const own = { ...staff, kind: 'social-post', account: 'personal' } as const
    expect(found(await classify([body('vote')], own)).map(({ group }) => group)).toEqual(['political'])
  })

  test('a match names the other kinds of its family that its sentence is over the threshold of', async () => {
    const words = { idiot: { conduct: 3, disparagement: 2, defamation: 0 }, vote: { conduct: 3 } }
    const classify = createClassifier(smallModel(), smallEncoder(words).encode)
    const also = async (text: string) => found(await classify([body(text)], staff)).map((match) => match.also)
    expect(await also('idiot')).toEqual([['disparagement']])
    expect(await also('vote')).toEqual([undefined])
  })

  test('a match points at its sentence, and each sentence about a person is a match of its own', async () => {
    const classify = createClassifier(smallModel(), smallEncoder(logits).encode)
    const text = 'tea\nward\ntea\nward\nidiot'
    const places = found(await classify([body(text)], staff)).map(({ group, start, end }) => [
      group,
      start,
      text.slice(start, end),
    ])
    expect(places).toEqual([
      ['conduct', 18, 'idiot'],
      ['private-fact', 4, 'ward'],
      ['private-fact', 13, 'ward'],
    ])
  })

  test('the sentences below many short lines have their own scores', async () => {
    const classify = createClassifier(smallModel(), smallEncoder(logits).encode)
    const lines = 'tea\n'.repeat(40)
    const places = found(await classify([body(`${lines}idiot\nward`)], staff)).map(({ start }) => start)
    expect(places).toEqual([lines.length, lines.length + 'idiot\n'.length])
  })

  test('the subject of a message is classified like its body', async () => {
    const classify = createClassifier(smallModel(), smallEncoder(logits).encode)
    const title: Part = { id: 'title', kind: 'title', text: 'idiot' }
    expect(found(await classify([title, body('tea')], staff)).map(({ part, group }) => [part, group])).toEqual([
      ['title', 'conduct'],
    ])
  })

  test('each passage has its own scores, whatever the order and number of passages', async () => {
    const classify = createClassifier(smallModel(), smallEncoder({ idiot: { conduct: 300 } }).encode)
    const text = `${FILLER}${FILLER}idiot\n${FILLER}${FILLER}`.repeat(3)
    const places = found(await classify([body(text)], staff)).map(({ start, end }) => text.slice(start, end))
    expect(places).toEqual(['idiot', 'idiot', 'idiot'])
  })

  test('a longer text must reach a higher score', async () => {
    const tail = { political: 1, conduct: 1, confidentiality: 1, claims: 1, facts: 1 }
    const settings = smallModel().settings.map((setting) => ({ ...setting, tail }))
    const classify = createClassifier(smallModel(undefined, { settings }), smallEncoder(logits).encode)
    expect(found(await classify([body('idiot')], staff)).map(({ level }) => level)).toEqual(['hold'])
    const long = found(await classify([body(`idiot\n${FILLER.repeat(20)}`)], staff))
    expect(long.map(({ level }) => level)).not.toContain('hold')
  })

  test('a passage under every threshold is harmless for politics, people and all others', async () => {
    const classify = createClassifier(smallModel(), smallEncoder(logits).encode)
    const groups = async (text: string) =>
      (await classify([body(text)], staff)).filter(({ suppressed }) => suppressed).map(({ group }) => group)
    expect(await groups('tea')).toEqual(['political', 'other', 'personal'])
    expect(await groups('idiot')).toEqual(['political', 'personal'])
    expect(await groups('vote')).toEqual(['other', 'personal'])
  })

  test('the nearest example of the same group explains a match', async () => {
    const examples = {
      scale: 0.01,
      examples: [
        { head: 'conduct', why: 'Calls a colleague names.' },
        { head: 'conduct', why: 'Threatens.' },
        { head: 'secrecy', why: 'Tells a secret.' },
      ],
      vectors: Int8Array.from([90, 40, 0, 100, 100, 0]),
    }
    const classify = createClassifier(smallModel(undefined, { examples }), smallEncoder(logits).encode)
    expect(found(await classify([body('idiot')], staff)).map(({ like }) => like)).toEqual(['Calls a colleague names.'])
  })
})

describe('the gate', () => {
  const mail = { ...staff, kind: 'email' } as const
  const logits = { idiot: { conduct: 300 } }

  test('in mail, only what it lets through is encoded', async () => {
    const { encode, asked } = smallEncoder(logits)
    const classify = createClassifier(smallModel(['idiot']), encode)
    expect(found(await classify([body('tea')], mail))).toEqual([])
    expect(asked).toHaveLength(0)
    expect(found(await classify([body(`${FILLER}${FILLER}idiot`)], mail)).map(({ group }) => group)).toEqual([
      'conduct',
    ])
    expect(asked).toHaveLength(1)
  })

  test('in long mail it lets less through, as the thresholds are higher', async () => {
    const { encode, asked } = smallEncoder(logits)
    const tail = { political: 0, conduct: 0.5, confidentiality: 0, claims: 0, facts: 0 }
    const settings = smallModel().settings.map((setting) => ({ ...setting, tail }))
    const { gate } = smallModel()
    const families = gate.weights.families.map((family) => (family === 'conduct' ? 100 : 0))
    const direct = gate.tables.length - smallModel().pieces.length * families.length
    const tables = Int8Array.from(gate.tables, (value, at) => (at < direct ? value : 0))
    tables.set(families, direct + smallModel().pieces.indexOf('idiot') * families.length)
    const classify = createClassifier(smallModel(undefined, { settings, gate: { ...gate, tables } }), encode)
    // A sentence that is read alone is no passage.
    const passages = () => asked.filter(({ ids }) => ids.length > 3)
    await classify([body(`idiot\n${FILLER}`)], mail)
    expect(passages()).toHaveLength(1)
    await classify([body(`idiot\n${FILLER.repeat(20)}`)], mail)
    expect(passages()).toHaveLength(1)
  })

  test('of a publication everything is encoded, until it is very long', async () => {
    const { encode, asked } = smallEncoder(logits)
    const classify = createClassifier(smallModel(['idiot']), encode)
    await classify([body('tea')], staff)
    expect(asked).toHaveLength(1)
    const long = await classify([body(`${FILLER.repeat(60)}idiot`)], staff)
    expect(asked).toHaveLength(2)
    expect(found(long).map(({ group }) => group)).toEqual(['conduct'])
  })
})

describe('an encoder that fails', () => {
  test('a score that is no number is a fault, not harmless', async () => {
    const classify = createClassifier(smallModel(), smallEncoder({ idiot: { conduct: Number.NaN } }).encode)
    await expect(classify([body('idiot')], staff)).rejects.toThrow('no number')
  })

  test('is reported with what was found before', async () => {
    const { encode } = smallEncoder({ idiot: { conduct: 300 } })
    let asked = 0
    const classify = createClassifier(smallModel(), async (passages) => {
      if (++asked > 1) throw new Error('out of memory')
      return encode(passages)
    })
    const fault = await classify([body(`idiot\n${FILLER}${FILLER}`)], staff).catch((thrown) => thrown)
    expect((fault as ClassificationIncomplete).name).toBe('ClassificationIncomplete')
    expect((fault as Error).message).toContain('out of memory')
    expect(found((fault as ClassificationIncomplete).matches).map(({ group }) => group)).toEqual(['conduct'])
  })
})
