import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Rule } from '../../detectors/contract.ts'
import { describeProgress } from '../../src/core/check-progress.ts'
import { filmCheck } from '../../src/entry/doctor/film.ts'
import { addPackage } from '../../src/entry/film-pack.ts'
import { lesserOf } from '../../src/reading/film/check.ts'
import type { Decoder, TrackEnding } from '../../src/reading/film/decoder.ts'
import { PICTURES, reportGaps, SOUND } from '../../src/reading/film/gaps.ts'
import { missingFrom, openPack, packInUse, usePack } from '../../src/reading/film/pack.ts'
import { PACK_FILES } from '../../src/reading/film/pack-files.ts'
import { probe } from '../../src/reading/film/probe.ts'
import { createSoFar } from '../../src/reading/film/so-far.ts'
import { listenTo, oneChannel } from '../../src/reading/film/sound.ts'
import { createStretches } from '../../src/reading/film/speech-activity.ts'
import { textOf } from '../../src/reading/film/spoken-text.ts'
import { readSubtitles } from '../../src/reading/film/subtitles.ts'
import { createFoundSoFar } from '../../src/reading/found-so-far.ts'
import { readHere } from '../../src/reading/read.ts'
import { runRules } from '../../src/review/run-rules.ts'
import { FILM } from '../tools/media.ts'
import { readingOf } from '../tools/reading.ts'

const stretchesOf = (...runs: readonly (readonly [steps: number, chance: number])[]) => {
  const stretches = createStretches()
  const chances = runs.flatMap(([steps, chance]) => Array.from({ length: steps }, () => chance))
  // In pieces, as sound comes.
  const found = []
  for (let at = 0; at < chances.length; at += 7) found.push(...stretches.take(chances.slice(at, at + 7)))
  return [...found, ...stretches.finish()]
}

describe('speech is cut into stretches', () => {
  test('at pauses, with a margin on both sides that is never heard twice', () => {
    expect(stretchesOf([50, 0], [60, 0.9], [15, 0], [60, 0.9], [40, 0])).toEqual([
      { from: 44, to: 116, overlaps: false },
      { from: 119, to: 191, overlaps: false },
    ])
  })

  test('without a pause at the quietest place, and the next stretch repeats the end', () => {
    const [first, second, ...more] = stretchesOf([300, 0.9], [1, 0.3], [300, 0.9])
    expect(more).toEqual([])
    expect(first).toEqual({ from: 0, to: 300, overlaps: false })
    expect(second).toEqual({ from: 270, to: 601, overlaps: true })
  })

  test('and everything is in one of them, however long nobody pauses', () => {
    const all = stretchesOf([5_000, 0.9])
    expect(all[0]!.from).toBe(0)
    expect(all.at(-1)!.to).toBe(5_000)
    for (const [i, { from }] of all.slice(1).entries()) expect(from).toBeLessThanOrEqual(all[i]!.to)
  })

  test('a click is no speech', () => {
    expect(stretchesOf([50, 0], [2, 0.9], [50, 0])).toEqual([])
  })
})

const passage = (from: number, text: string, understood = true) => {
  const words = text.split(' ').map((word, i) => ({ text: word, at: from + i * 500 }))
  return { from, to: from + words.length * 500, understood, words }
}

test('the same sound on both sides is added; sides of opposite phase do not cancel each other', () => {
  // Left, right, and both with one side shifted.
  expect([...oneChannel(Float32Array.of(0.5, 0.5, 0.25, -0.5, -0.5, -0.25))]).toEqual([0.5, -0.5])
  expect([...oneChannel(Float32Array.of(0.5, -0.5, 0.25, -0.5, 0.5, -0.25))]).toEqual([0.25, -0.25])
  expect([...oneChannel(Float32Array.of(0.5, 0.5, 0.25, Number.NaN, Number.POSITIVE_INFINITY, 9))]).toEqual([0.5, 0])
})

test('passages are one text with the time of each word; what was not understood is left out', () => {
  const spoken = [passage(0, 'Good morning.'), passage(1_200, 'We begin.'), passage(9_000, 'mumble', false)]
  const { text, times } = textOf([...spoken, passage(70_000, 'Thank you.')])
  expect(text).toBe('Good morning. We begin.\nThank you.')
  expect(times.map(([offset, at]) => [text.slice(offset, offset + 3), at])).toEqual([
    ['Goo', 0],
    ['mor', 500],
    ['We ', 1_200],
    ['beg', 1_700],
    ['Tha', 70_000],
    ['you', 70_500],
  ])
})

test('a finding in speech says minute and second', () => {
  const { text, times } = textOf([passage(125_000, 'The name is Adam')])
  const span = { part: 'attachment:1/speech', start: text.indexOf('Adam'), end: text.length }
  const rule: Rule = {
    ...{ id: 'test/test', title: '', paragraphs: [], advice: '', severity: 'note', examples: { found: [], clear: [] } },
    find: () => [{ span, type: 'TEST', confidence: 1, because: '' }],
  }
  const part = { id: span.part, kind: 'attachment', text, times, where: 'what is spoken' } as const
  const { findings } = runRules({ ...readingOf(''), parts: [part] }, [rule])
  expect(findings.map(({ where }) => where)).toEqual(['what is spoken, at 2:06'])
})

test('progress says how much was heard', () => {
  const reading = { stage: 'reading', file: 1, files: 1 } as const
  expect(describeProgress({ ...reading, seconds: 130, length: 360 })).toBe('Listening: heard 2:10 of 6:00')
  expect(describeProgress({ ...reading, files: 2, seconds: 3_730 })).toBe('Listening to file 1 of 2: heard 1:02:10')
})

test('progress is what was both heard and watched', () => {
  const reported: number[] = []
  const tracks = [{ is: 'sound', index: 0 } as const, { is: 'film', index: 0 } as const]
  const reached = lesserOf({ tracks }, (at) => reported.push(at))
  for (const at of [{ sound: 4_000 }, { film: 1_000 }, { sound: Infinity }, { film: 2_000 }, { film: Infinity }])
    reached(at)
  expect(reported).toEqual([0, 1_000, 1_000, 2_000])
  lesserOf({ tracks: tracks.slice(0, 1) }, (at) => reported.push(at))({ sound: 7_000 })
  expect(reported.at(-1)).toBe(7_000)
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'film-pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A decoder that says and writes what is given. */
const saying =
  (lines: readonly string[], written: string, ending: 'done' | 'failed' = 'done'): Decoder =>
  async (_, __, { onBytes, onLine }) => {
    for (const line of lines) onLine(line)
    await onBytes(Buffer.from(written))
    return ending
  }

describe('what a recording says about itself', () => {
  const HEAD = ['Input #0, mov, from /in:', '  Stream #0:0: Video: h264 (High), yuv420p, Closed Captions, 640x360']
  const probed = (decode: Decoder) => probe(decode, new Uint8Array(), () => false)

  test('a tag of several lines is read whole', async () => {
    const about = await probed(
      saying(HEAD, ';FFMETADATA1\ncomment=first\\\nTOP SECRET\ntitle=a \\= b\\\\\nartist=Dawn Sample\n'),
    )
    expect(about!.tags).toBe('comment: first\nTOP SECRET\nartist: Dawn Sample')
    expect(about).toMatchObject({ whole: true, captioned: true })
  })

  test('more than is read is reported', async () => {
    expect(await probed(saying([...HEAD, ...Array<string>(30_000).fill('x')], ''))).toMatchObject({ whole: false })
    expect(await probed(saying(HEAD, 'a'.repeat(2 << 20)))).toMatchObject({ whole: false })
  })
})

test('subtitles in a film are read, and pictures of words are reported', async () => {
  const parts: (string | undefined)[][] = []
  const unread: string[] = []
  const sink = {
    part: (at: string, _: unknown, text: string) => parts.push([at, text]),
    unread: (_: string, why: string) => unread.push(why),
  } as never
  const tracks = [0, 1].map((index) => ({ is: 'subtitles', index }) as const)
  const endings = ['done', 'failed'] as const
  let run = 0
  const decode: Decoder = (...given) => saying([], `text ${run}`, endings[run++])(...given)
  await readSubtitles({ decode, bytes: new Uint8Array(), about: { tracks }, sink, isLate: () => false })
  expect(parts).toEqual([
    ['subtitles', 'text 0'],
    ['subtitles2', 'text 1'],
  ])
  expect(unread).toEqual([expect.stringContaining('pictures or damaged')])
})

test('what was found is kept when the reader is stopped, unless the recording was checked in full', () => {
  let now = 0
  const kept = createFoundSoFar()
  const sink = {
    budget: { clock: () => now },
    soFar: (texts: readonly { at: string; kind: 'attachment'; text: string }[], why: string) =>
      kept.take({
        part: 'attachment:1',
        parts: texts.map(({ at, ...text }) => ({ id: `attachment:1/${at}`, ...text })),
        unread: [{ part: 'attachment:1', why }],
      }),
  } as never
  const soFar = createSoFar(sink)
  soFar.addPassage('speech', 'what is spoken', passage(0, 'Good morning.'))
  now = 5_000
  soFar.addPassage('speech', 'what is spoken', passage(60_000, 'We begin.'))
  const stopped = { parts: [], pictures: [], unread: [], observations: [] }
  expect(kept.addTo(stopped)).toMatchObject({
    parts: [{ id: 'attachment:1/speech', text: 'Good morning.\nWe begin.', times: expect.any(Array) }],
    unread: [{ part: 'attachment:1', why: 'It was checked to 1:01 at most.' }],
  })
  const whole = { ...stopped, recordings: [{ part: 'attachment:1', length: 0, passages: [] }] }
  expect(kept.addTo(whole)).toMatchObject({ parts: [], unread: [] })
})

describe('how far a recording was checked', () => {
  const gapsOf = (ending: TrackEnding, length: number, says = PICTURES, more: object = {}) => {
    const found: string[] = []
    const note = (_: string, why: string) => void found.push(why)
    const checked = { ending, length, isEmpty: false, damaged: false, ...more }
    reportGaps(checked, says, 2_000, { unread: note, outOfTime: note })
    return found
  }

  test('nothing is reported of a track that was checked to its end', () => {
    expect(gapsOf('done', 1_900)).toEqual([])
  })

  test('a track of which nothing was decoded is reported, however short it is and however the decoder ended', () => {
    for (const ending of ['done', 'failed'] as const) {
      expect(gapsOf(ending, 0, PICTURES, { isEmpty: true })).toEqual([expect.stringMatching(/^Its pictures could not/)])
      expect(gapsOf(ending, 0, SOUND, { isEmpty: true })).toEqual([expect.stringMatching(/^Its sound could not/)])
    }
  })

  test('what is longer than the office’s limit is not checked beyond it, and a person is asked to', async () => {
    const minute = 60_000
    expect(gapsOf('limit', minute, SOUND)).toEqual([
      'It was heard to 1:00 only: the office’s limit is one minute. A person must hear the rest.',
    ])
    expect(gapsOf('limit', 10 * minute)).toEqual([
      'It was watched to 10:00 only: the office’s limit is 10 minutes. A person must watch the rest.',
    ])
    const limited = async (seconds: number) => {
      let taken = 0
      const take = async (samples: Float32Array) => {
        taken += samples.length
      }
      const listening = { take, finish: async () => {}, passages: [], taken: () => taken / 16 }
      // Three channels of silence, in two pieces.
      const piece = Buffer.alloc(seconds * 16_000 * 3 * 2)
      const decode: Decoder = async (_, __, { onBytes, isLate }) => {
        for (const one of [piece, piece]) await onBytes(one)
        return isLate() ? 'late' : 'done'
      }
      const { ending } = await listenTo(piece, 0, { decode, listening, longest: 2_000, isLate: () => false })
      return { ending, length: listening.taken() }
    }
    expect(await limited(2)).toEqual({ ending: 'done', length: 2_000 })
    expect(await limited(3)).toEqual({ ending: 'limit', length: 2_000 })
  })
})

describe('without the whole pack', () => {
  const read = () => readHere({ name: 'visit.mp4', type: '', bytes: FILM }, 'attachment:1')

  test('a recording is held as it is', async () => {
    usePack({ folder: emptyFolder() })
    onTestFinished(() => usePack(undefined))
    expect(packInUse()).toBeUndefined()
    expect((await read()).unread).toEqual([
      { part: 'attachment:1', why: 'This recording was not checked. Attach a transcript.' },
    ])
  })

  test('doctor says so: it is wrong only where files are missing or were changed', () => {
    const folder = emptyFolder()
    expect(filmCheck({ filmPack: { folder: join(folder, 'none') } })).toMatchObject({
      ok: true,
      says: expect.stringContaining('a person must watch every recording'),
    })
    expect(filmCheck({ filmPack: { folder } })).toMatchObject({
      ok: false,
      says: expect.stringContaining('decoder.wasm'),
    })
  })

  test('a file of the right size and other content is not used', () => {
    const folder = emptyFolder()
    const { name, bytes } = PACK_FILES.find((file) => file.name === 'decoder.js')!
    writeFileSync(join(folder, name), Buffer.alloc(bytes))
    expect(missingFrom(folder)).not.toContain(name)
    expect(() => openPack(folder).open(name)).toThrow('not the expected one')
  })

  test('a recording says that the pack is damaged, not that the file is', async () => {
    const folder = emptyFolder()
    for (const { name, bytes } of PACK_FILES) {
      writeFileSync(join(folder, name), '')
      truncateSync(join(folder, name), bytes)
    }
    usePack({ folder, minutes: 10 })
    expect(packInUse()).toMatchObject({ longest: 600_000 })
    onTestFinished(() => usePack(undefined))
    const film = { name: 'visit.mp4', type: '', bytes: FILM }
    const { unread } = await readHere(film, 'attachment:1', () => {}, 60_000, undefined, true)
    expect(unread.map(({ why }) => why)).toEqual([
      expect.stringContaining('A person must watch'),
      expect.stringContaining('the pack for film and sound is damaged'),
    ])
  })

  test('no other package is added to it', async () => {
    await expect(addPackage(emptyFolder(), Buffer.from('other'))).rejects.toThrow('none of the packages')
  })
})
