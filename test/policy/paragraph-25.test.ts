import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { DraftFile } from '../../src/core/draft.ts'
import { missingOfFile } from '../../src/core/gates/gates.ts'
import { zip } from '../files/package.ts'
import { docx, FILM, png, SOUND } from '../tools/media.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { GWEN, HELEN, openSampleOffice, SPOKEN, stopped, TOM } from './sample-office.ts'

const world = openSampleOffice()
const film = (...evidence: string[]) => draftOf({ kind: 'video', channel: 'website', body: SPOKEN, evidence })
const gates = async (draft: ReturnType<typeof film>) =>
  (await world.service.items.checkGates(draft, TOM)).filter(({ gate }) => gate !== 'condition').map(({ gate }) => gate)

test('25: pictures need consent or a licence, and an assessment', async () => {
  expect(await gates(film())).toEqual(['dpia', 'pictures'])
  expect(await gates(film('consent', 'dpia:D7'))).toEqual([])
  expect(await gates(film('nobody-shown', 'dpia-not-needed:no person in it'))).toEqual([])
})

describe('25: what is asked for depends on what was read', () => {
  const asked = async (name: string, bytes: Uint8Array, ...evidence: string[]) => {
    const files: DraftFile[] = [{ name, type: '', bytes }]
    const draft = draftOf({ files, evidence })
    const { review } = await world.service.items.check(draft, TOM)
    const missing = await world.service.items.checkGates(draft, TOM, review)
    return missing.map(({ gate }) => gate).filter((gate) => ['pictures', 'dpia', 'own-device'].includes(gate))
  }

  test('with questions about a film or picture that could not be opened, under any name, in an archive or a Word file', async () => {
    const broken = (await png()).subarray(0, 60)
    expect(await asked('a.txt', broken)).toEqual(['dpia', 'pictures'])
    expect(await asked('a.zip', zip({ b: FILM }))).toEqual(['dpia', 'pictures'])
    expect(await asked('a.docx', await docx(broken))).toEqual(['dpia', 'pictures'])
    expect(await asked('a.docx', await docx(broken), 'nobody-shown', 'dpia', 'own-device')).toEqual(['own-device'])
  })

  test('with questions about a photograph in a document, with the number of faces', async () => {
    const medium = { part: 'attachment:1/word/media/a.jpg', is: 'picture', looks: 'photograph', faces: 2 } as const
    const contents = { toOpen: [{ part: 'attachment:1', media: [medium] }], captions: [], written: [] }
    const review = { findings: [], unread: [], failures: [], contents }
    const missing = await world.service.items.checkGates(draftOf(), TOM, review)
    expect(missing.map(({ gate }) => gate)).toEqual(expect.arrayContaining(['dpia', 'pictures']))
    expect(missing.find(({ gate }) => gate === 'pictures')!.says).toContain('2 faces')
  })

  test('with a light question about a drawing by itself', async () => {
    expect(await asked('chart.png', await png())).toEqual(['pictures'])
    expect(await asked('chart.zip', zip({ 'chart.png': await png() }))).toEqual(['pictures'])
  })

  test('with no questions about a drawing in a document, or a sound or text called a picture', async () => {
    const drawing = await sharp(await png())
      .flatten()
      .jpeg({ quality: 100 })
      .toBuffer()
    expect(await asked('letter.docx', await docx(drawing))).toEqual([])
    expect(await asked('speech.png', SOUND)).toEqual([])
    expect(await asked('photo.jpg', Buffer.from('Roads are safe.'))).toEqual([])
  })
})

test('25: an assessment that is needed and missing stops the draft', async () => {
  await expect(world.service.items.submit('a', film('consent', 'dpia-needed'), TOM)).rejects.toEqual(stopped('dpia'))
  await expect(world.service.items.submit('a', film('consent', 'dpia', 'eqia-needed'), TOM)).rejects.toEqual(
    stopped('eqia'),
  )
})

test('25 and 26: a consent counts only while it is on the register and not withdrawn', async () => {
  const { service, registers } = world
  await expect(service.items.submit('a', film('consent:none', 'dpia'), TOM)).rejects.toEqual(stopped('consent'))
  const given = { person: 'Ada Quillfeather', purpose: 'The film of the open day' }
  const row = await registers.saveRow('consents', { given, by: GWEN })
  await service.items.submit('a', film(`consent:${row}`, 'dpia'), TOM)
  await registers.saveRow('consents', { row, given: { ...given, withdrawn: true }, by: GWEN })
  expect((await service.items.checkItemGates('a')).filter(({ stops }) => stops).map(({ gate }) => gate)).toEqual([
    'consent',
  ])
})

test('18: a figure without a source is questioned', async () => {
  const { service } = world
  await service.items.submit('a', draftOf({ body: 'Burglary fell by 17 per cent last year.' }), TOM)
  expect((await service.items.checkItemGates('a')).map(({ gate }) => gate)).toContain('sources')
  await service.items.submit(
    'b',
    draftOf({ body: 'Burglary fell by 17 per cent.', evidence: ['source:ONS table 3'] }),
    TOM,
  )
  expect((await service.items.checkItemGates('b')).map(({ gate }) => gate)).not.toContain('sources')
})

test('54: pictures from a personal device are shown to the approver', async () => {
  expect(await gates(film('consent', 'dpia', 'own-device'))).toEqual(['own-device'])
})

test('35 and A.h: words about voting in an election period need the returning officer', async () => {
  const turnout = draftOf({ body: 'Polling stations are open until ten. Every vote counts.', electionPeriod: true })
  expect(await gates(turnout)).toContain('returning-officer')
  expect(await gates({ ...turnout, evidence: ['paro'] })).not.toContain('returning-officer')
  expect(await gates({ ...turnout, electionPeriod: false })).not.toContain('returning-officer')
})

test('A.f and A.g: a person who will stand for election does not speak for the office until the Chief Executive decides', async () => {
  const { service, registers } = world
  const row = await registers.saveRow('political-interests', { given: { person: TOM, interest: 'stand' }, by: TOM })
  await expect(service.items.submit('a', draftOf(), TOM)).rejects.toEqual(stopped('political-interest'))
  const given = { person: TOM, interest: 'stand', decision: 'cleared' }
  await registers.saveRow('political-interests', { row, given, by: HELEN })
  await service.items.submit('a', draftOf(), TOM)
})

test('25: while a draft is written, each file shows what it will need, and nothing else', async () => {
  const draft = draftOf({ files: [{ name: 'a.dat', type: '', bytes: FILM }], kind: 'letter', channel: 'post' })
  const { review } = await world.service.items.check(draft, TOM)
  const missing = await world.service.items.checkGates(draft, TOM, review)
  expect(missing.map(({ gate }) => gate)).toContain('template')
  expect(missingOfFile(missing, draft).map(({ gate }) => gate)).toEqual(['transcript', 'dpia', 'pictures'])
  expect(missingOfFile(missing, { kind: 'video' }).map(({ gate }) => gate)).toEqual(['dpia', 'pictures'])
})
