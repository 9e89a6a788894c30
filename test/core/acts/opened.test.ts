import { beforeEach, describe, expect, test } from 'vitest'
import type { DraftFile } from '../../../src/core/draft.ts'
import { zip } from '../../files/package.ts'
import { FILM, png } from '../../tools/media.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { HELEN, OWAIN, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

let scenario: ReturnType<typeof openScenario>

beforeEach(() => {
  scenario = openScenario()
})

const file = (name: string, bytes: Uint8Array): DraftFile => ({ name, type: '', bytes })
const BROKEN = file('plan.pdf', Buffer.from('%PDF-1.7\nnothing of a document'))
const PART = 'attachment:1'
const notOpened = (...fields: string[]) =>
  expect.objectContaining({
    ...refused('not-opened'),
    fields: fields.map((field) => expect.objectContaining({ field })),
  })

async function decide(id: string, by: string, more: object = {}) {
  return scenario.approve(id, by, { reason: 'For the record', ...more })
}

describe('a file that was not read in full', () => {
  beforeEach(async () => {
    await scenario.service.items.submit('a', draftOf({ files: [BROKEN] }), TOM)
  })

  test.each(['approved', 'approved-with-conditions'] as const)(
    '%s: refused unless the file was served and ticked',
    async (outcome) => {
      const more = { outcome, conditions: [{ id: 'c', kind: 'confirmation', needs: 'The date' }] }
      await expect(decide('a', HELEN, more)).rejects.toEqual(notOpened(PART))
      await expect(decide('a', HELEN, { ...more, opened: [PART] })).rejects.toEqual(notOpened(PART))
      await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'file' })
      await expect(decide('a', HELEN, more)).rejects.toEqual(notOpened(PART))
      expect((await decide('a', HELEN, { ...more, opened: [PART] })).progress).toBe('approved')
      expect(await scenario.service.items.history('a')).toContainEqual(
        expect.objectContaining({ what: 'decided', opened: [PART] }),
      )
    },
  )

  test.each(['returned', 'rejected'] as const)('%s does not need the file to be opened', async (outcome) => {
    expect((await decide('a', HELEN, { outcome })).progress).toBe(outcome)
  })

  test('does not count as opened when it was served to another person, or as a picture', async () => {
    await scenario.service.items.recordServed('a', OWAIN, { part: PART, how: 'file' })
    await scenario.service.items.recordServed('a', TOM, { part: PART, how: 'file' })
    await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'picture' })
    await expect(decide('a', HELEN, { opened: [PART] })).rejects.toEqual(notOpened(PART))
    expect(await scenario.service.items.listFilesToOpen('a', HELEN)).toEqual([
      expect.objectContaining({ part: PART, served: false }),
    ])
  })

  test('is recorded as opened only by people who must decide on it', async () => {
    const version = (await scenario.service.items.read('a')).version!
    for (const by of [TOM, HELEN]) await scenario.service.items.recordServed('a', by, { part: PART, how: 'file' })
    expect(await scenario.world.ports.servedTo({ item: 'a', version, by: TOM })).toEqual([])
    expect(await scenario.world.ports.servedTo({ item: 'a', version, by: HELEN })).toHaveLength(1)
  })

  test('must be opened again for a newer version, though the file is the same', async () => {
    await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'file' })
    await scenario.service.items.submit('a', draftOf({ body: 'Other words.', files: [BROKEN] }), TOM)
    await expect(decide('a', HELEN, { opened: [PART] })).rejects.toEqual(notOpened(PART))
  })

  test('that was being served from an older version does not count for the newer one', async () => {
    const { version } = await scenario.service.items.read('a')
    await scenario.service.items.submit('a', draftOf({ body: 'Other words.', files: [BROKEN] }), TOM)
    await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'file', version: version! })
    await expect(decide('a', HELEN, { opened: [PART] })).rejects.toEqual(notOpened(PART))
  })

  test('must be opened for an emergency release, and for the review that ratifies it', async () => {
    const { version, shown } = await scenario.service.items.read('a')
    const command = { version: version!, shown: shown!, reason: 'The crossing is closed from noon.', receipt: 'At 11' }
    const release = (opened: string[]) =>
      scenario.service.items.release.emergencyRelease('a', { ...command, by: HELEN, opened })
    await expect(release([PART])).rejects.toEqual(notOpened(PART))
    await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'file' })
    expect((await release([PART])).progress).toBe('released')
    const review = (outcome: 'ratified' | 'not-ratified', opened: string[] = []) =>
      scenario.service.items.release.emergencyReview('a', { by: OWAIN, outcome, reason: 'It was right.', opened })
    await expect(review('ratified', [PART])).rejects.toEqual(notOpened(PART))
    await scenario.service.items.recordServed('a', OWAIN, { part: PART, how: 'file' })
    await review('ratified', [PART])
    const history = await scenario.service.items.history('a')
    expect(history).toContainEqual(expect.objectContaining({ what: 'emergency-released', opened: [PART] }))
    expect(history).toContainEqual(expect.objectContaining({ what: 'emergency-reviewed', opened: [PART] }))
  })

  test('a correction is approved only after its file was opened', async () => {
    await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'file' })
    await decide('a', HELEN, { opened: [PART] })
    await scenario.service.items.release.confirm('a', { by: TOM, receipt: 'At noon' })
    await scenario.service.items.correct('a', draftOf({ body: 'Corrected.', files: [BROKEN] }), TOM)
    await expect(decide('a', HELEN, { opened: [PART] })).rejects.toEqual(notOpened(PART))
  })
})

test('a delegate must open the file as the Chief Executive must', async () => {
  await scenario.lend(PRIYA)
  await scenario.service.items.submit('a', draftOf({ files: [file('poster.png', await png())] }), TOM)
  await expect(decide('a', PRIYA, { opened: [PART] })).rejects.toEqual(notOpened(PART))
  await scenario.service.items.recordServed('a', PRIYA, { part: PART, how: 'picture' })
  expect((await decide('a', PRIYA, { opened: [PART] })).progress).toBe('approved')
})

test('an adviser must open the file, and so must the approver after them', async () => {
  const body = 'The patient’s NHS number is 999 000 0018.'
  await scenario.service.items.submit('a', draftOf({ body, files: [file('poster.png', await png())] }), TOM)
  const { outstanding } = await scenario.service.items.read('a')
  expect(outstanding.map(({ asks }) => asks)).toEqual(['advice', 'approval'])
  const advise = () => decide('a', 'gwen.hollis', { outcome: 'advised', opened: [PART] })
  await expect(advise()).rejects.toEqual(notOpened(PART))
  await scenario.service.items.recordServed('a', 'gwen.hollis', { part: PART, how: 'picture' })
  await advise()
  const acknowledged = Array.from({ length: 20 }, (_, index) => `f${index + 1}`)
  await expect(decide('a', HELEN, { opened: [PART], acknowledged })).rejects.toEqual(notOpened(PART))
})

test('each picture of an archive must be served, and a film in it must be opened itself', async () => {
  const pictures = { 'one.png': await png(), 'two.png': await png() }
  const evidence = ['transcript']
  const bytes = zip({ ...pictures, 'film.mp4': FILM })
  await scenario.service.items.submit('a', draftOf({ files: [file('all.zip', bytes)], evidence }), TOM)
  const film = `${PART}/film.mp4`
  const opened = [PART, film]
  await scenario.service.items.recordServed('a', HELEN, { part: `${PART}/one.png`, how: 'picture' })
  await expect(decide('a', HELEN, { opened })).rejects.toEqual(notOpened(PART, film))
  await scenario.service.items.recordServed('a', HELEN, { part: `${PART}/two.png`, how: 'picture' })
  await expect(decide('a', HELEN, { opened })).rejects.toEqual(notOpened(film))
  await scenario.service.items.recordServed('a', HELEN, { part: film, how: 'file' })
  expect((await decide('a', HELEN, { opened })).progress).toBe('approved')
})

test('opening the archive counts for what is in it', async () => {
  await scenario.service.items.submit(
    'a',
    draftOf({ files: [file('all.zip', zip({ 'film.mp4': FILM }))], evidence: ['no-speech'] }),
    TOM,
  )
  await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'file' })
  expect((await decide('a', HELEN, { opened: [`${PART}/film.mp4`] })).progress).toBe('approved')
})

test('items with something to open are never approved in bulk', async () => {
  await scenario.service.items.submit('a', draftOf({ files: [file('poster.png', await png())] }), TOM)
  await scenario.service.items.submit('b', draftOf(), TOM)
  await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'file' })
  const chosen = await Promise.all(
    ['a', 'b'].map(async (id) => {
      const { version, shown } = await scenario.service.items.read(id)
      return { id, version: version!, shown: shown! }
    }),
  )
  expect((await scenario.service.items.read('a')).verdict).toBe('clear')
  await expect(scenario.service.items.decideMany(HELEN, chosen)).rejects.toEqual(
    expect.objectContaining(refused('bad-input')),
  )
  expect(await scenario.service.items.decideMany(HELEN, chosen.slice(1))).toEqual([{ id: 'b' }])
})

test('a review without a list of contents: all files must be opened', async () => {
  const { ports } = scenario.world
  const { review } = ports
  ports.review = async (...asked) => {
    const { review: found, text } = await review(...asked)
    const { contents: _, ...old } = found
    return { review: old, text }
  }
  await scenario.service.items.submit('a', draftOf({ files: [file('notes.txt', Buffer.from('Roads are safe.'))] }), TOM)
  await expect(decide('a', HELEN, { opened: [PART] })).rejects.toEqual(notOpened(PART))
  await scenario.service.items.recordServed('a', HELEN, { part: PART, how: 'file' })
  expect((await decide('a', HELEN, { opened: [PART] })).progress).toBe('approved')
})

test('held mail: the attached picture must be opened before release', async () => {
  const picture = (await png()).toString('base64').replace(/(.{76})/g, '$1\r\n')
  const raw = Buffer.from(
    [
      'Subject: Visit',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'The patient’s NHS number is 999 000 0018.',
      '--b',
      'Content-Type: image/png; name=visit.png',
      'Content-Transfer-Encoding: base64',
      '',
      picture,
      '--b--',
      '',
    ].join('\r\n'),
  )
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['a@outside.example'] }
  const { mail } = await scenario.service.mail.screen(message, { gateway: 'gateway' })
  const id = mail.item!
  const [first] = (await scenario.service.items.read(id)).outstanding
  const by = first!.holder === 'data-protection-officer' ? 'gwen.hollis' : HELEN
  const outcome = first!.asks === 'advice' ? 'advised' : 'approved'
  await expect(decide(id, by, { outcome, opened: [PART] })).rejects.toEqual(notOpened(PART))
  await scenario.service.items.recordServed(id, by, { part: `${PART}/part2/file`, how: 'picture' })
  await decide(id, by, { outcome, opened: [PART], acknowledged: ['f1', 'f2', 'f3'] })
})
