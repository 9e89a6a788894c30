import { describe, expect, test } from 'vitest'
import type { ThresholdSetting } from '../../detectors/contract.ts'
import { MOST } from '../../src/core/calibration/bounds.data.ts'
import {
  type Calibration,
  calibrationInForce,
  shiftIn,
  shiftLine,
  shiftsInForce,
} from '../../src/core/calibration/calibration.ts'
import { mentionedOften, mentionsIn } from '../../src/core/calibration/mentioned.ts'
import { type ClearedText, type HeldFor, propose } from '../../src/core/calibration/propose.ts'
import type { Finding } from '../../src/core/review.ts'

const POST: ThresholdSetting = { kind: 'post', account: 'office', author: 'staff', period: false }
const CONDUCT = 'conduct/second-voice'
const conduct = (above: number): HeldFor => ({ rule: CONDUCT, family: 'conduct', above })
const political = (above: number): HeldFor => ({ rule: 'political/second-voice', family: 'political', above })
const texts = (count: number, held: readonly HeldFor[] = [], setting = POST): ClearedText[] =>
  Array.from({ length: count }, () => ({ setting, held }))

describe('a proposal', () => {
  test('moves nothing where at most one text in twenty is held', () => {
    const made = propose([...texts(95), ...texts(5, [conduct(0.1)])])
    expect(made).toMatchObject({ texts: 100, heldBefore: 5, heldAfter: 5 })
    expect(made.settings[0]!.shifts).toEqual([])
  })

  test('raises a threshold only as far as one text in twenty needs', () => {
    const held = [0.05, 0.1, 0.15, 0.2, 0.24].flatMap((above) => texts(2, [conduct(above)]))
    const made = propose([...texts(90), ...held])
    expect(made.settings[0]!.shifts).toEqual([{ ...POST, family: 'conduct', shift: 0.15 }])
    expect(made).toMatchObject({ heldBefore: 10, heldAfter: 4 })
    expect(made.rules).toEqual([{ rule: CONDUCT, heldBefore: 10, heldAfter: 4 }])
  })

  test('stays within the bounds, and says that more stays held', () => {
    const made = propose([...texts(50), ...texts(10, [conduct(MOST.conduct + 0.01)])])
    expect(made.settings[0]).toMatchObject({ heldBefore: 10, heldAfter: 10, shifts: [], stillAbove: true })
  })

  test('does not move for a text that another rule holds too', () => {
    const made = propose([...texts(50), ...texts(10, [conduct(0.1), { rule: 'markings/banner' }])])
    expect(made.settings[0]).toMatchObject({ heldAfter: 10, shifts: [], stillAbove: true })
    expect(made.rules).toContainEqual({ rule: 'markings/banner', heldBefore: 10, heldAfter: 10 })
  })

  test('takes the family that lets most texts pass', () => {
    const made = propose([...texts(80), ...texts(10, [political(0.1)]), ...texts(5, [conduct(0.1)])])
    expect(made.settings[0]!.shifts).toEqual([
      { ...POST, family: 'political', shift: 0.1 },
      { ...POST, family: 'conduct', shift: 0.1 },
    ])
    const one = propose([...texts(80), ...texts(10, [political(0.1)]), ...texts(4, [conduct(0.1)])])
    expect(one.settings[0]!.shifts).toEqual([{ ...POST, family: 'political', shift: 0.1 }])
  })

  test('moves a setting by its own texts alone, from fifty on', () => {
    const period = { ...POST, period: true }
    const made = propose([...texts(100), ...texts(10, [conduct(0.1)], period), ...texts(39, [], period)])
    expect(made.settings).toEqual([
      expect.objectContaining({ period: false, shifts: [] }),
      expect.objectContaining({ period: true, texts: 49, shifts: [], tooFew: true }),
    ])
    expect(propose([...texts(10, [conduct(0.1)], period), ...texts(40, [], period)]).settings[0]!.shifts).toHaveLength(
      1,
    )
  })
})

describe('the calibration in force', () => {
  const made = (at: string, more: Partial<Calibration> = {}): Calibration => ({
    ...{ id: at, made: at, madeBy: 'gwen', texts: 100, heldBefore: 9, heldAfter: 5, thresholds: true },
    shifts: [`post office staff none conduct 0.${at.slice(-1)}`],
    ...more,
  })

  test('is the newest with thresholds that was not undone', () => {
    const all = [made('2026-01-02'), made('2026-01-01'), made('2026-01-03', { undone: '2026-01-04' })]
    expect(calibrationInForce([...all, made('2026-01-05', { thresholds: false })])?.id).toBe('2026-01-02')
    expect(shiftsInForce(all)).toEqual([{ ...POST, family: 'conduct', shift: 0.2 }])
    expect(shiftsInForce(undefined)).toEqual([])
  })

  test('is read as it was written, and a damaged line counts as none', () => {
    const shift = { ...POST, kind: 'post' as const, account: 'own' as const, family: 'facts' as const, shift: 0.05 }
    expect(shiftIn(shiftLine(shift))).toEqual(shift)
    for (const line of [
      '',
      'post own staff none facts',
      'post own staff none toString 1',
      'x',
      'post own staff none facts -1',
    ])
      expect(shiftIn(line)).toBeUndefined()
  })
})

describe('people and contacts in published texts', () => {
  const text = 'Jo Example spoke to us. Ring 01632 960123.'
  const parts = [{ id: 'body', text }]
  const finding = (type: string, words: string): Finding => ({
    ...{
      rule: 'personal-data/b',
      detector: 'personal-data',
      severity: 'note',
      confidence: 0.5,
      part: 'body',
      partKind: 'body',
    },
    ...{ type, start: text.indexOf(words), end: text.indexOf(words) + words.length },
    ...{ paragraphs: [], because: '', advice: '' },
  })
  const found = [finding('PERSON', 'Jo Example'), finding('PHONE', '01632 960123'), finding('PERSON', 'Jo')]
  const unread: readonly never[] = []
  const failures: readonly never[] = []
  const plain = () => mentionsIn({ findings: found, unread, failures }, parts)

  test('are proposed from three texts on, with the number of texts alone', () => {
    expect(mentionedOften([plain(), plain()])).toEqual({ people: [], contacts: [] })
    expect(mentionedOften([plain(), plain(), plain()])).toEqual({
      people: [{ value: 'Jo Example', texts: 3 }],
      contacts: [{ type: 'phone', value: '01632 960123', texts: 3 }],
    })
  })

  const withOthers = (body: string, type: string) => {
    const about = [{ id: 'body', text: body }]
    const one: Finding = { ...finding(type, 'spoke'), start: 0, end: 1 }
    return mentionedOften([plain(), plain(), plain(), mentionsIn({ findings: [one], unread, failures }, about)]).people
  }

  test.each(['CRIMINAL_OFFENCE', 'PRISON_NUMBER', 'PNC_ID', 'SPECIAL_CATEGORY'])(
    'nobody is proposed whom any text with %s names, in full or by surname',
    (type) => {
      expect(withOthers('Jo Example was there.', type)).toEqual([])
      expect(withOthers('Mr Example’s case was heard.', type)).toEqual([])
      expect(withOthers('EXAMPLE, J: see the file.', type)).toEqual([])
      expect(withOthers('For example, another was there.', type)).toHaveLength(1)
    },
  )

  test('nobody is proposed whom a text names that was not read or checked whole', () => {
    const incomplete = { findings: [], unread, failures: [{ rule: 'second-voice', why: 'It stopped.' }] }
    expect(mentionedOften([plain(), plain(), plain(), mentionsIn(incomplete, parts)]).people).toEqual([])
  })
})
