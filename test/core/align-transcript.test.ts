import { expect, test } from 'vitest'
import { alignTranscript, wordsInCommon, wordsRecognised, wordsWritten } from '../../src/core/align-transcript.ts'
import type { Passage } from '../../src/core/recording.ts'

/** A hundred different words, one every 400 milliseconds. */
const SPOKEN = Array.from({ length: 100 }, (_, i) => `word${i}`)
const passagesOf = (words: readonly string[]): Passage[] => {
  const timed = words.map((text, i) => ({ text, at: i * 400 }))
  const from = (i: number) => i * 400
  // In passages of ten words.
  return Array.from({ length: Math.ceil(words.length / 10) }, (_, i) => ({
    from: from(i * 10),
    to: from(Math.min(words.length, i * 10 + 10)),
    understood: true,
    words: timed.slice(i * 10, i * 10 + 10),
  }))
}
const align = (words: readonly string[], transcript: string) =>
  alignTranscript(wordsRecognised(passagesOf(words)), wordsWritten(transcript))
const inWords = (words: readonly string[]) => words.join(' ')

test('a transcript that says the same has no gaps, however it is set', () => {
  const transcript = SPOKEN.map((word, i) => (i % 7 === 0 ? `${word.toUpperCase()},\n` : word)).join(' ')
  expect(align(SPOKEN, transcript)).toEqual({ spoken: 100, written: 100, gaps: [], unspoken: 0 })
})

test('ten seconds that are missing are reported, wherever they are', () => {
  for (let from = 0; from + 25 <= SPOKEN.length; from++) {
    const transcript = inWords([...SPOKEN.slice(0, from), ...SPOKEN.slice(from + 25)])
    expect(align(SPOKEN, transcript)).toMatchObject({
      written: 75,
      gaps: [{ from: from * 400, to: (from + 25) * 400 }],
    })
  }
})

test('ten seconds in other words are reported too', () => {
  const other = Array.from({ length: 25 }, (_, i) => `other${i}`)
  const transcript = inWords([...SPOKEN.slice(0, 40), ...other, ...SPOKEN.slice(65)])
  expect(align(SPOKEN, transcript)).toMatchObject({ gaps: [{ from: 16_000, to: 26_000 }] })
})

test('names and numbers that were heard otherwise than they are written are no gap', () => {
  const transcript = inWords(SPOKEN.map((word, i) => (i % 5 === 0 ? `Name${i}` : word)))
  expect(align(SPOKEN, transcript)).toMatchObject({ spoken: 100, written: 100, gaps: [] })
})

test('what is written and not spoken is counted; short notes are not', () => {
  const more = Array.from({ length: 20 }, (_, i) => `more${i}`)
  const transcript = inWords([...SPOKEN.slice(0, 50), '[applause and music]', ...SPOKEN.slice(50), ...more])
  expect(align(SPOKEN, transcript)).toMatchObject({ written: 100, unspoken: 20 })
})

const clock = (seconds: number) =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
const captions = (later: number, form: 'vtt' | 'srt') => {
  const cues = Array.from({ length: 10 }, (_, i) => {
    const [from, to] = [i * 4 + later, i * 4 + 4 + later]
    const dot = form === 'vtt' ? '.' : ','
    return `${i + 1}\n${clock(from)}${dot}000 --> ${clock(to)}${dot}000\n<v Anna>${inWords(SPOKEN.slice(i * 10, i * 10 + 10))}\n`
  })
  return `${form === 'vtt' ? 'WEBVTT\n\n' : ''}${cues.join('\n')}`
}

test('captions are compared without their numbers, times and marks', () => {
  for (const form of ['vtt', 'srt'] as const)
    expect(align(SPOKEN, captions(0, form))).toEqual({ spoken: 100, written: 100, gaps: [], unspoken: 0 })
})

test('captions that are shown at the wrong time are counted', () => {
  expect(align(SPOKEN, captions(5, 'vtt'))).toMatchObject({ gaps: [], late: { captions: 10, first: 0 } })
})

test('another text has nothing in common with it', () => {
  expect(align(SPOKEN, 'A visit to the canal.')).toMatchObject({ spoken: 100, written: 0 })
  expect(align([], 'A visit to the canal.')).toBeUndefined()
  expect(align(SPOKEN, '')).toBeUndefined()
})

test('a transcript of another film is none, although both have the usual words', () => {
  const spoken = SPOKEN.map((word, i) => (i % 5 === 0 ? 'the' : word))
  const other = spoken.map((word) => (word === 'the' ? word : `other${word}`)).join(' ')
  expect(align(spoken, other)).toMatchObject({ spoken: 100, written: 20 })
})

test('notes and styles of captions are no words: nobody is shown them', () => {
  const hidden = `WEBVTT\n\nNOTE\n${inWords(SPOKEN)}\n\nSTYLE\n${inWords(SPOKEN)}\n\n00:00.000 --> 00:04.000\nword0 word1\n`
  expect(align(SPOKEN, hidden)).toMatchObject({ written: 2 })
})

test('a text of a million words on one line is answered without a comparison', () => {
  const recognised = wordsRecognised(passagesOf(SPOKEN))
  expect(wordsInCommon(recognised, wordsWritten('word '.repeat(1_000_000)))).toBeUndefined()
  expect(wordsInCommon(recognised, wordsWritten(`${inWords(SPOKEN.slice(10))} more words`))).toBe(90)
})
