import type { Gate } from './gate.ts'

/** Files in which the spoken words can be read. */
const WRITTEN = /\.(?:txt|srt|vtt|docx?|odt|rtf|pdf|md)$/i
/** A caption says what a video is; a transcript is longer. In characters. */
const SHORTEST = 80

/** Policy 14: what is said in a video or podcast is content too, and is read before it goes out. */
export const transcript: Gate = function* ({ draft }) {
  if (draft.kind !== 'video') return
  if (draft.body.trim().length >= SHORTEST || draft.files.some(({ name }) => WRITTEN.test(name))) return
  yield {
    gate: 'transcript',
    stops: true,
    paragraphs: ['14'],
    says: 'Nobody can read what is said in this recording.',
    todo: 'Paste the transcript as the text, or add it as a file; captions (.srt or .vtt) will do.',
  }
}
