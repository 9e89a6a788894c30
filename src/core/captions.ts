import type { Recording } from './recording.ts'

/* The author corrects captions of what was heard (WCAG 1.2.2). */

/** Letters and milliseconds of one caption: two lines. */
const LONGEST = 80
const LONGEST_SHOWN = 6_000
const UNCLEAR = '[unclear]'

type Cue = { readonly from: number; readonly to: number; readonly text: string }

/** WebVTT; a caption says where nothing was understood. */
export function captionsOf({ passages }: Pick<Recording, 'passages'>): string {
  const cues = [...passages].sort((a, b) => a.from - b.from).flatMap(cuesOf)
  const blocks = cues.map(
    ({ from, to, text }) => `${clock(from)} --> ${clock(Math.max(to, from + 1))}\n${plain(text)}\n`,
  )
  return `WEBVTT\n\n${blocks.join('\n')}`
}

function cuesOf({ from, to, understood, words }: Recording['passages'][number]): Cue[] {
  if (!understood) return [{ from, to, text: UNCLEAR }]
  const cues: Cue[] = []
  let begin = from
  let text = ''
  for (const { text: word, at } of words) {
    const isFull = text !== '' && (text.length + word.length >= LONGEST || at - begin >= LONGEST_SHOWN)
    if (isFull) cues.push({ from: begin, to: at, text })
    begin = text === '' || isFull ? at : begin
    text = text === '' || isFull ? word : `${text} ${word}`
  }
  return text === '' ? cues : [...cues, { from: begin, to, text }]
}

/** No word may look like markup or a time. */
const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function clock(milliseconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const [hours, minutes] = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60]
  return `${two(hours)}:${two(minutes)}:${two((milliseconds / 1_000) % 60)}.${String(milliseconds % 1_000).padStart(3, '0')}`
}
