import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Part, Picture } from '../../detectors/contract.ts'
import { contentsOf } from '../../src/core/contents.ts'
import { read, readHere, readInPlace } from '../../src/reading/read.ts'
import { zip } from '../files/package.ts'
import { docx, FILM, png } from '../tools/media.ts'
import { draftOf } from '../tools/memory-ports.ts'

const seen = async (...files: { name: string; bytes: Uint8Array }[]) => {
  // As in the background: no result here may depend on the time that reading takes.
  const extraction = await read(draftOf({ files: files.map((file) => ({ ...file, type: '' })) }), readInPlace, {})
  return contentsOf(extraction, extraction.unread)
}

test('a plain text file need not be opened', async () => {
  const contents = await seen({ name: 'notes.txt', bytes: Buffer.from('Roads are safe.') })
  expect(contents).toEqual({ toOpen: [], captions: [], written: ['attachment:1'] })
})

test('a picture in a Word file must be opened with that file', async () => {
  const drawing = await sharp(await png())
    .flatten()
    .jpeg({ quality: 100 })
    .toBuffer()
  const { toOpen } = await seen({ name: 'release.docx', bytes: await docx(drawing) })
  const medium = { part: 'attachment:1/word/media/image1.jpg', is: 'picture', looks: 'graphic', inDocument: true }
  expect(toOpen).toEqual([{ part: 'attachment:1', media: [{ ...medium, shown: true }] }])
})

test('the best transcript of a recording is a text, a file or its subtitles, never what the machine heard', () => {
  const words = Array.from({ length: 30 }, (_, i) => ({ text: `word${i}`, at: i * 400 }))
  const text = words.map((word) => word.text).join(' ')
  const part = (id: string, more: object = {}) => ({ id, kind: 'attachment' as const, text, ...more })
  const recordings = [
    { part: 'attachment:1', length: 12_000, passages: [{ from: 0, to: 12_000, understood: true, words }] },
  ]
  const speechIn = (...parts: readonly Part[]) =>
    contentsOf({ ...reading({ 'attachment:1': 'mp4', 'attachment:2': 'text' }, []), parts, recordings }, []).speech
  const machine = part('attachment:1/speech', { times: [[0, 0]] })
  expect(speechIn(machine)).toEqual([{ part: 'attachment:1', words: 30, first: 0 }])
  const short = part('body', { kind: 'body', text: 'word1 word2' })
  for (const id of ['attachment:2', 'attachment:1/subtitles'])
    expect(speechIn(machine, short, part(id))).toMatchObject([{ transcript: { from: id, written: 30, gaps: [] } }])
})

const grey = new Uint8Array(100)
const picture = (part: string, more: Partial<Picture> = {}): Picture => ({ part, width: 10, height: 10, grey, ...more })
const reading = (files: Record<string, string>, pictures: Picture[], uncounted: string[] = []) => ({
  files: Object.entries(files).map(([part, format]) => ({ part, format })),
  parts: [],
  pictures,
  observations: uncounted.map((part) => ({ part, what: 'faces-uncounted', detail: '' })),
})

test('a picture with faces, or whose faces could not be counted, is a photograph', () => {
  const files = { 'attachment:1': 'jpeg', 'attachment:2': 'jpeg', 'attachment:3': 'png' }
  const pictures = [picture('attachment:1', { faces: 2 }), picture('attachment:2'), picture('attachment:3')]
  const { toOpen } = contentsOf(reading(files, pictures, ['attachment:2']), [])
  const shown = { is: 'picture', shown: true }
  expect(toOpen.flatMap(({ media }) => media)).toEqual([
    { part: 'attachment:1', ...shown, looks: 'photograph', faces: 2 },
    { part: 'attachment:2', ...shown, looks: 'photograph' },
    { part: 'attachment:3', ...shown, looks: 'graphic' },
  ])
})

test('pictures of a PDF are shown on their pages; drawn pages and specks are not pictures', () => {
  const pages = [
    picture('attachment:1/page1'),
    picture('attachment:1/page2/picture', { faces: 1 }),
    picture('attachment:1/page2/picture', { faces: 3 }),
    picture('attachment:1/page2'),
    picture('attachment:1/page3/picture', { width: 1, height: 1 }),
  ]
  expect(contentsOf(reading({ 'attachment:1': 'pdf' }, pages), []).toOpen).toEqual([
    {
      part: 'attachment:1',
      media: [
        { part: 'attachment:1/page2', is: 'picture', looks: 'photograph', faces: 4, shown: true, inDocument: true },
      ],
    },
  ])
})

test('the content tells the kind: a film called notes.txt is a film, and a text called film.mp4 is not', async () => {
  const film = await seen({ name: 'notes.txt', bytes: FILM })
  expect(film.toOpen).toEqual([
    { part: 'attachment:1', unread: true, media: [{ part: 'attachment:1', is: 'film', format: 'mp4' }] },
  ])
  const text = await seen({ name: 'film.mp4', bytes: Buffer.from('Roads are safe.') })
  expect(text.toOpen).toEqual([])
})

test('pictures of an archive are shown on one page; a film in it is opened by itself', async () => {
  const bytes = zip({ 'one.png': await png(), 'two.dat': await png(), 'clips/three.bin': FILM })
  const { toOpen } = await seen({ name: 'all.zip', bytes })
  expect(toOpen.map(({ part, media, unread }) => [part, media.map(({ part }) => part), unread ?? false])).toEqual([
    ['attachment:1', ['attachment:1/one.png', 'attachment:1/two.dat'], false],
    ['attachment:1/clips/three.bin', ['attachment:1/clips/three.bin'], true],
  ])
})

test('a picture attached to an email must be opened', async () => {
  const attached = (await png()).toString('base64')
  const mail = [
    'Subject: A visit',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See the picture.',
    '--b',
    'Content-Type: application/octet-stream; name=visit.dat',
    'Content-Transfer-Encoding: base64',
    '',
    attached.replace(/(.{76})/g, '$1\r\n'),
    '--b--',
    '',
  ].join('\r\n')
  const { toOpen } = await seen({ name: 'message.eml', bytes: Buffer.from(mail) })
  expect(toOpen).toEqual([
    { part: 'attachment:1', media: [expect.objectContaining({ part: 'attachment:1/part2/file', is: 'picture' })] },
  ])
})

test('a file that was not read in full must be opened, and an unreadable picture may show a person', async () => {
  const broken = (await png()).slice(0, 60)
  const { toOpen } = await seen({ name: 'poster.png', bytes: broken })
  expect(toOpen).toEqual([{ part: 'attachment:1', unread: true, media: [{ part: 'attachment:1', is: 'picture' }] }])
})

test('a file whose reading stopped early gets its kind from its first bytes', async () => {
  const stopped = async (_: unknown, id: string) => ({
    ...{ parts: [], pictures: [], observations: [] },
    unread: [{ part: id, why: 'Reading it took too long and was stopped.' }],
  })
  const extraction = await read(draftOf({ files: [{ name: 'a', type: '', bytes: await png() }] }), stopped)
  expect(contentsOf(extraction, extraction.unread).toOpen).toEqual([
    { part: 'attachment:1', unread: true, media: [{ part: 'attachment:1', is: 'picture' }] },
  ])
})

test('a file with more pictures than a page shows must itself be opened', async () => {
  const drawing = await png()
  const many = Object.fromEntries(Array.from({ length: 22 }, (_, i) => [`${i}.png`, drawing]))
  const { toOpen } = await seen({ name: 'many.zip', bytes: zip(many) })
  expect(toOpen).toEqual([expect.objectContaining({ part: 'attachment:1', more: 2 })])
})

test('captions are recognised by their times, also those inside a film', async () => {
  const captions = Buffer.from('1\n00:00:01,000 --> 00:00:04,000\nWe came to the canal.\n')
  expect((await seen({ name: 'x.dat', bytes: captions })).captions).toEqual(['attachment:1'])
})

test('a file inside an archive is extracted by its part, and nothing else is read', async () => {
  const bytes = zip({ 'one.png': await png(), 'clips/three.bin': FILM })
  const { wanted, parts } = await readHere(
    { name: 'all.zip', type: '', bytes, want: 'attachment:1/clips/three.bin' },
    'attachment:1',
  )
  expect(wanted).toEqual({ name: 'three.bin', bytes: expect.anything() })
  expect(Buffer.from(wanted!.bytes).equals(FILM)).toBe(true)
  expect(parts.filter(({ id }) => id.includes('one.png/'))).toEqual([])
})
