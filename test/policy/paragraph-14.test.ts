import { describe, expect, test } from 'vitest'
import type { DraftFile } from '../../src/core/draft.ts'
import type { Speech } from '../../src/core/speech-in-contents.ts'
import { zip } from '../files/package.ts'
import { FILM, SOUND } from '../tools/media.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { openSampleOffice, stopped, TOM } from './sample-office.ts'

const opened = openSampleOffice()
const video = { kind: 'video', channel: 'website' } as const
const file = (name: string, bytes: Uint8Array | string): DraftFile => ({
  ...{ name, type: '', bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes },
})
const recording = file('visit.mp4', FILM)
const TEXT = 'We came here today because people told us that they avoid the towpath after dark, and that has to change.'
const SHORT = 'We start on Monday. Come along, and tell us so'
const timed = `1\n00:00:01,000 --> 00:00:06,000\n${TEXT}\n`

const transcriptOf = async (more: Parameters<typeof draftOf>[0]) => {
  const draft = draftOf(more)
  const { review } = await opened.service.items.check(draft, TOM)
  return (await opened.service.items.checkGates(draft, TOM, review)).find(({ gate }) => gate === 'transcript')
}

test('14: a recording needs its transcript, as the text or as a file', async () => {
  const bare = draftOf({ ...video, body: 'A visit to the canal.', files: [recording] })
  await expect(opened.service.items.submit('a', bare, TOM)).rejects.toEqual(stopped('transcript'))
  const captions = file('visit.srt', TEXT)
  expect((await opened.service.items.submit('b', { ...bare, files: [recording, captions] }, TOM)).progress).toBe(
    'awaiting',
  )
  expect((await opened.service.items.submit('c', { ...bare, body: TEXT }, TOM)).progress).toBe('awaiting')
})

test.each([
  ['a film in a post', { kind: 'social-post', channel: 'website', files: [recording] }],
  ['a film by another name', { kind: 'press-release', files: [file('visit.txt', FILM)] }],
  ['a sound in an archive', { kind: 'press-release', files: [file('all.zip', zip({ 'a.bin': SOUND }))] }],
] as const)('14: %s needs a transcript too, and its caption does not count as one', async (_, more) => {
  await expect(opened.service.items.submit('a', draftOf({ ...more, body: TEXT }), TOM)).rejects.toEqual(
    stopped('transcript'),
  )
  const withCaptions = draftOf({ ...more, body: TEXT, files: [...more.files, file('visit.dat', timed)] })
  expect((await opened.service.items.submit('b', withCaptions, TOM)).progress).toBe('awaiting')
  const declared = draftOf({ ...more, body: TEXT, evidence: ['transcript'] })
  expect((await opened.service.items.submit('c', declared, TOM)).progress).toBe('awaiting')
})

describe('14: a recording that was heard', () => {
  const film = { part: 'attachment:1', is: 'film', format: 'mp4' } as const
  const whole = { from: 'body', spoken: 200, written: 190, gaps: [], unspoken: 0 }
  const asked = async (speech: Partial<Speech>, more: Parameters<typeof draftOf>[0] = {}, others = 0) => {
    const spoken = { part: 'attachment:1', words: 200, first: 1_000, ...speech }
    const toOpen = [{ part: 'attachment:1', media: [film, ...Array(others).fill({ ...film, part: 'attachment:2' })] }]
    const review = {
      findings: [],
      unread: [],
      failures: [],
      contents: { toOpen, captions: [], written: [], speech: [spoken] },
    }
    const draft = draftOf({ ...video, body: TEXT, files: [recording], ...more })
    const missing = await opened.service.items.checkGates(draft, TOM, review)
    return missing.filter(({ gate }) => gate === 'transcript').map(({ stops, says }) => ({ stops, says }))
  }

  test('needs a transcript that fits, however long it is', async () => {
    expect(await asked({ transcript: whole })).toEqual([])
    expect(await asked({})).toEqual([{ stops: true, says: 'The recording has no transcript.' }])
  })

  test('answers for no other recording, which was not heard', async () => {
    const post = { kind: 'social-post', channel: 'website' } as const
    const says = 'It holds a film or a sound recording without a transcript.'
    expect(await asked({ transcript: whole }, post)).toEqual([])
    expect(await asked({ transcript: whole }, post, 1)).toEqual([{ stops: true, says }])
  })

  test('names what is spoken and not written; an author who says that it is complete asks the decider', async () => {
    const transcript = { ...whole, written: 175, gaps: [{ from: 65_000, to: 76_000 }], unspoken: 12 }
    const says =
      'The transcript has 87 per cent of the words that were heard. Not written is what is spoken from 1:05 to 1:16. ' +
      '12 words of it were not heard in the recording.'
    expect(await asked({ transcript })).toEqual([{ stops: true, says }])
    expect(await asked({ transcript }, { evidence: ['transcript'] })).toEqual([{ stops: false, says }])
  })

  test('is questioned where the draft says that no one speaks', async () => {
    expect(await asked({ words: 2 }, { evidence: ['no-speech'] })).toEqual([])
    expect(await asked({}, { evidence: ['no-speech'] })).toEqual([
      { stops: false, says: expect.stringContaining('seems to speak from 0:01') },
    ])
  })

  test('is questioned for captions out of time', async () => {
    const late = { captions: 4, first: 61_000 }
    expect(await asked({ transcript: { ...whole, late } })).toEqual([
      {
        stops: false,
        says: expect.stringContaining('4 captions are more than three seconds early or late, the first at 1:01'),
      },
    ])
  })
})

test('14: a text file with the name of a film needs none', async () => {
  expect(await transcriptOf({ files: [file('visit.mp4', TEXT)] })).toBeUndefined()
})

test('14: a short transcript is questioned; an author who confirms that it is complete may submit it', async () => {
  expect(SHORT).toHaveLength(46)
  const short = { ...video, body: SHORT, files: [recording] }
  expect(await transcriptOf(short)).toMatchObject({ stops: true, says: expect.stringContaining('46 characters') })
  expect(await transcriptOf({ ...short, evidence: ['transcript'] })).toBeUndefined()
  expect(await transcriptOf({ ...short, body: '' })).toMatchObject({
    says: expect.stringContaining('has no transcript'),
  })
  expect(await transcriptOf({ ...short, body: '', evidence: ['transcript'] })).toBeDefined()
  expect(await transcriptOf({ ...short, body: '', evidence: ['no-speech'] })).toBeUndefined()
})

test('14: a large draft is not stopped for what its unread files may hold', async () => {
  const draft = draftOf({ ...video, body: 'A visit.', files: [recording, file('visit.dat', timed)] })
  expect((await opened.service.items.checkGates(draft, TOM)).filter(({ stops }) => stops)).toEqual([])
})
