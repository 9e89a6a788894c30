import { evidenceOf, type Facts, type Gate } from './gate.ts'
import { hasRecording } from './media.ts'

/** A caption says what a video is; a transcript is longer. In characters. */
const SHORTEST = 80

const TRANSCRIPT = { gate: 'transcript', stops: true, paragraphs: ['14'] } as const
const ALL_OF_IT = 'say so under “Who speaks, sources, consents and assessments”'

/** Policy 14: what is said in a film or a recording is content too, and is read before it goes out, whatever the kind of draft. */
export const transcript: Gate = function* (facts) {
  const { draft, review } = facts
  // Files that were not read yet may be its captions: it is asked once they are.
  if (!review?.contents && draft.files.length > 0) return
  if (!hasRecording(facts) || evidenceOf(draft, 'no-speech') || isWritten(facts)) return
  const text = draft.body.trim()
  if (text === '') {
    const todo = `Paste the transcript as the text, or add it as a file; captions (.srt or .vtt) will do. If nobody speaks in it, ${ALL_OF_IT}.`
    yield { ...TRANSCRIPT, says: 'Nobody can read what is said in this recording.', todo }
    return
  }
  if (draft.kind === 'video')
    yield {
      ...TRANSCRIPT,
      says: `The text has ${text.length} characters, and nothing says that this is all that is said in the recording.`,
      todo: `If it is, ${ALL_OF_IT}. Otherwise paste the rest, or add captions (.srt or .vtt).`,
    }
  else
    yield {
      ...TRANSCRIPT,
      says: 'It holds a film or a sound recording, and nothing says where what is said in it can be read.',
      todo: `Add captions (.srt or .vtt). If the text or another file is everything that is said, ${ALL_OF_IT}. If nobody speaks, ${NOBODY}.`,
    }
}

const NOBODY = 'say so in the same place'

/**
 * Whether what is said can be read: captions count for any draft, a long text or another file only where the draft is the film;
 * elsewhere they are what goes out with it, unless the author says that they are the transcript.
 */
function isWritten({ draft, review }: Facts): boolean {
  const { captions = [], written = [] } = review?.contents ?? {}
  const long = draft.body.trim().length >= SHORTEST
  const given = draft.body.trim() !== '' || written.length > 0
  if (captions.length > 0 || (evidenceOf(draft, 'transcript') && given)) return true
  return draft.kind === 'video' && (long || written.length > 0)
}
