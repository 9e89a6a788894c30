import { afterAll, beforeAll, expect, test } from 'vitest'
import { propose } from '../../src/core/calibration/propose.ts'
import type { Classifier } from '../../src/review/classifier/classify.ts'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample({ classify })
})
afterAll(() => served.close())

/** Finds the whole body a little above the threshold. */
const classify: Classifier = async (parts) =>
  parts
    .filter(({ id }) => id === 'body')
    .map(({ id, text }) => ({
      ...{ part: id, start: 0, end: text.length, group: 'conduct', confidence: 0.6 },
      ...{ family: 'conduct' as const, level: 'hold' as const, above: 0.1 },
    }))

const [TOM, HELEN, GWEN] = ['tom.ashdown', 'helen.marchetti', 'gwen.hollis'] as const
const setting = { kind: 'post', account: 'own', author: 'staff', period: true } as const
const held = [{ rule: 'conduct/second-voice', family: 'conduct', above: 0.1 }] as const
const proposal = propose(Array.from({ length: 60 }, (_, at) => ({ setting, held: at < 6 ? held : [] })))
const people = [{ value: 'Jo Example', texts: 4 }]

const page = (...asked: Parameters<typeof served.page>) => served.page(...asked)

test('the page of calibrations is empty before the first, and only some roles open it', async () => {
  const { text } = await page('/calibration', GWEN)
  for (const words of ['No calibration applies', 'npm run -s calibrate', 'markings never move'])
    expect(text).toContain(words)
  expect((await page('/calibration', TOM)).status).toBe(403)
  expect((await page('/administration', GWEN)).text).toContain('As shipped')
})

test('a calibration shows before and after, and is undone with one press and no script', async () => {
  const id = await served.service.registers.calibrate({ proposal, thresholds: true, people, contacts: [] }, GWEN)
  const { text } = await page('/calibration', HELEN)
  for (const words of [
    'Gwen Hollis',
    'Of 60 cleared texts, 6 were held before and 0 after.',
    'It registered 1 public figure.',
    'posts, own account, staff, in an election period: conduct, by 0.1',
    '6 of 60 held before, 0 after',
    'Its thresholds apply.',
    'Undo the calibration',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Jo Example')
  expect((await page('/administration', GWEN)).text).toContain('Calibrated')
  expect((await page(`/calibration/${id}/undo`, TOM, {})).status).toBe(403)
  const undone = await page(`/calibration/${id}/undo`, HELEN, {})
  expect([undone.status, undone.to]).toEqual([303, '/calibration?done=undone'])
  const after = (await page('/calibration?done=undone', HELEN)).text
  for (const words of ['It was undone.', 'No calibration applies', 'Undone on']) expect(after).toContain(words)
  expect(after).not.toContain(`action="/calibration/${id}/undo"`)
  expect((await page(`/calibration/${id}/undo`, HELEN, {})).status).toBe(409)
  expect((await page('/calibration/nothing/undo', HELEN, {})).status).toBe(404)
})

test('a draft is held by the shipped threshold, and only noted by the one that was raised', async () => {
  const own = { kind: 'prose', account: 'office', author: 'staff', period: false } as const
  const raised = propose(Array.from({ length: 60 }, (_, at) => ({ setting: own, held: at < 6 ? held : [] })))
  const form = { kind: 'article', text: 'Some people never learn.' }
  const verdict = async () => /data-verdict="([\w-]+)"/.exec((await page('/drafts/check', TOM, form)).text)?.[1]
  expect(await verdict()).toBe('sign-off')
  const accepted = { proposal: raised, thresholds: true, people: [], contacts: [] }
  const id = await served.service.registers.calibrate(accepted, GWEN)
  expect(await verdict()).toBe('clear')
  await served.service.registers.undoCalibration(id, GWEN)
  expect(await verdict()).toBe('sign-off')
})
