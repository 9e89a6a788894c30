import { expect, test } from 'vitest'
import { alignTranscript } from '../../src/core/align-transcript.ts'
import { captionsOf } from '../../src/core/captions.ts'

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
  expect(alignTranscript(passages, text)).toEqual({ spoken: 60, written: 60, gaps: [], unspoken: 0 })
})
