import { evidenceOf, type Facts, type Gate } from './gate.ts'
import { hasRecording } from './media.ts'

/** Characters. A caption is shorter than a transcript. */
const MIN_TRANSCRIPT_CHARS = 80

const TRANSCRIPT = { gate: 'transcript', stops: true, paragraphs: ['14'] } as const
const ALL_OF_IT = 'say so under “Who speaks, sources, consents and assessments”'

/** Policy 14: speech in a film or a recording is content and needs a transcript, whatever the kind of draft. */
export const transcript: Gate = function* (facts) {
  const { draft, review } = facts
  // Unread files may be the captions, so the question waits.
  if (!review?.contents && draft.files.length > 0) return
  if (!hasRecording(facts) || evidenceOf(draft, 'no-speech') || isWritten(facts)) return
  const text = draft.body.trim()
  if (text === '') {
    const todo = `Paste the transcript as the text, or add it as a file; captions (.srt or .vtt) are enough. If no one speaks in it, ${ALL_OF_IT}.`
    yield { ...TRANSCRIPT, says: 'The recording has no transcript.', todo }
    return
  }
  if (draft.kind === 'video')
    yield {
      ...TRANSCRIPT,
      says: `The text has ${text.length} characters. The draft does not say that it is the whole transcript of the recording.`,
      todo: `If it is, ${ALL_OF_IT}. Otherwise paste the rest, or add captions (.srt or .vtt).`,
    }
  else
    yield {
      ...TRANSCRIPT,
      says: 'It holds a film or a sound recording without a transcript.',
      todo: `Add captions (.srt or .vtt). If the text or another file is the whole transcript, ${ALL_OF_IT}. If no one speaks, ${NOBODY}.`,
    }
}

const NOBODY = 'say so in the same place'

/**
 * Whether the speech is available as text. Captions always count. A long text or another file counts only if the
 * draft is the film, or if the author says that it is the transcript.
 */
function isWritten({ draft, review }: Facts): boolean {
  const { captions = [], written = [] } = review?.contents ?? {}
  const long = draft.body.trim().length >= MIN_TRANSCRIPT_CHARS
  const given = draft.body.trim() !== '' || written.length > 0
  if (captions.length > 0 || (evidenceOf(draft, 'transcript') && given)) return true
  return draft.kind === 'video' && (long || written.length > 0)
}
