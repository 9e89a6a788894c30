import { describe, expect, test } from 'vitest'
import { alignTranscript, wordsRecognised, wordsWritten } from '../../src/core/align-transcript.ts'
import { captionsOf } from '../../src/core/captions.ts'
import { momentOfFinding, timedParts, timelineOf } from '../../src/core/timeline.ts'

const passage = (from: number, text: string, understood = true) => {
  const words = text.split(' ').map((word, i) => ({ text: word, at: from + i * 500 }))
  return { from, to: from + words.length * 500, understood, words }
}

test('captions are short, have times and escape what looks like a mark', () => {
  const passages = [
    passage(3_661_000, 'Thank <b>you</b> & goodbye.'),
    passage(0, 'Good morning.'),
    passage(2_000, 'mumble', false),
  ]
  expect(captionsOf({ passages })).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nGood morning.\n\n00:00:02.000 --> 00:00:02.500\n[unclear]\n\n' +
      '01:01:01.000 --> 01:01:03.000\nThank &lt;b&gt;you&lt;/b&gt; &amp; goodbye.\n',
  )
})

test('a long passage becomes several captions that hold all its words in order, each at its time', () => {
  const passages = [passage(0, Array.from({ length: 60 }, (_, i) => `word${i}`).join(' '))]
  const text = captionsOf({ passages })
  expect(text.match(/-->/g)!.length).toBeGreaterThan(4)
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect(alignTranscript(wordsRecognised(passages), wordsWritten(text))).toEqual({
    spoken: 60,
    written: 60,
    gaps: [],
    unspoken: 0,
  })
})

describe('the timeline of a recording', () => {
  const file = 'attachment:2'
  const words = (text: string, from: number, apart: number) =>
    [...text.matchAll(/\S+/g)].map(({ index }, i) => [index, from + i * apart] as const)
  const text = 'We meet in May. Come early.\nThank you.'
  const times = words(text, 1_000, 2_000)
  const parts = [
    { id: 'body', kind: 'body' as const, text: 'A film.' },
    { id: `${file}/tags`, kind: 'properties' as const, text: 'Holiday' },
    { id: `${file}/speech`, kind: 'attachment' as const, text, times },
    { id: `${file}/frame6500/words`, kind: 'picture-text' as const, text: 'SECRET', times: [[0, 6_500]] as const },
    { id: `${file}/frame65000/code`, kind: 'picture-text' as const, text: 'https://forms.example' },
  ]
  const passages = [
    { from: 1_000, to: 15_000, understood: true, words: [] },
    { from: 20_000, to: 24_000, understood: false, words: [] },
    { from: 25_000, to: 29_000, understood: false, words: [] },
  ]
  const shown = [
    { at: 6_500, place: 'frame6500' },
    { at: 6_500, place: 'frame6500/words' },
    { at: 65_000, place: 'frame65000' },
  ]
  const recording = { part: file, length: 70_000, passages, shown }

  test('has what is spoken, shown and not understood in order, each sentence and pause on a line of its own', () => {
    const lines = timelineOf(recording, parts).map((line) =>
      line.is === 'unclear'
        ? [line.at, line.is, line.until]
        : [
            line.at,
            line.is,
            parts
              .find(({ id }) => id === line.part)!
              .text.slice(line.from, line.to)
              .trim(),
          ],
    )
    expect(lines).toEqual([
      [1_000, 'spoken', 'We meet in May.'],
      [6_500, 'shown', 'SECRET'],
      [9_000, 'spoken', 'Come early.'],
      [13_000, 'spoken', 'Thank you.'],
      [20_000, 'unclear', 29_000],
      [65_000, 'shown', 'https://forms.example'],
    ])
  })

  test('cuts a sentence that does not end and where a passage begins, and loses no word', () => {
    const endless = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ')
    const speech = { ...parts[2]!, text: endless, times: words(endless, 0, 500) }
    const lines = timelineOf({ ...recording, passages: [passage(0, 'word0'), passage(3_000, 'word6')], shown: [] }, [
      speech,
    ])
    expect(lines.map(({ at }) => at)).toEqual([0, 3_000, 18_000, 33_000, 48_000])
    expect(lines.map((line) => (line.is === 'unclear' ? '' : endless.slice(line.from, line.to))).join('')).toBe(endless)
  })

  test.each([
    ['a word', `${file}/speech`, text.indexOf('early'), 11_000],
    ['words shown', `${file}/frame6500/words`, 0, 6_500],
    ['a picture', `${file}/frame6500`, 0, 6_500],
    ['a picture whose number begins with that of another', `${file}/frame65000`, 0, 65_000],
    ['a code', `${file}/frame65000/code`, 3, 65_000],
    ['the tags', `${file}/tags`, 0, undefined],
    ['another file', 'attachment:21/speech', 0, undefined],
  ])('a finding in %s has its moment', (_, part, start, at) => {
    expect(momentOfFinding(recording, parts, { part, start })).toBe(at)
  })

  test('leaves other texts of the file in the list of texts', () => {
    expect(timedParts(recording, parts)).toEqual(parts.slice(2))
  })
})
