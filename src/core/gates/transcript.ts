import type { Gap } from '../align-transcript.ts'
import { minutesAndSeconds } from '../recording.ts'
import type { Speech } from '../speech-in-contents.ts'
import { evidenceOf, type Facts, type Gate, type Missing } from './gate.ts'
import { hasRecording, recordingsIn } from './media.ts'

/** Characters. A caption is shorter than a transcript. */
const MIN_TRANSCRIPT_CHARS = 80

const TRANSCRIPT = { gate: 'transcript', stops: true, paragraphs: ['14'] } as const
const ALL_OF_IT = 'say so under “Who speaks, sources, consents and assessments”'
const ADD = `Paste the transcript as the text, or add it as a file; captions (.srt or .vtt) are enough. If no one speaks in it, ${ALL_OF_IT}.`

/** Speech in any kind of draft needs a transcript (policy 14). */
export const transcript: Gate = function* (facts) {
  const { draft, review } = facts
  if (!review?.contents && draft.files.length > 0) return
  if (!hasRecording(facts)) return
  const { speech = [] } = review?.contents ?? {}
  yield* speech.flatMap((one) => compared(one, facts))
  if (speech.length === 0 || recordingsIn(facts) > speech.length) yield* notCompared(facts)
}

/** A recording that was not heard: without the pack, or before the check in the background. */
function* notCompared(facts: Facts): Iterable<Missing> {
  const { draft } = facts
  if (evidenceOf(draft, 'no-speech') || isWritten(facts)) return
  const text = draft.body.trim()
  if (text === '') {
    yield { ...TRANSCRIPT, says: 'The recording has no transcript.', todo: ADD }
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

/** A long text or file counts only if the draft is the film or the author says that it is the transcript. */
function isWritten({ draft, review }: Facts): boolean {
  const { captions = [], written = [] } = review?.contents ?? {}
  const long = draft.body.trim().length >= MIN_TRANSCRIPT_CHARS
  const given = draft.body.trim() !== '' || written.length > 0
  if (captions.length > 0 || (evidenceOf(draft, 'transcript') && given)) return true
  return draft.kind === 'video' && (long || written.length > 0)
}

const SPEAKS = 5
/** Share of the heard words that a transcript must have; machines mishear the rest. */
const ENOUGH = 0.8
const MAX_PLACES = 4

/** Machines mishear, so an author's “complete” puts the difference before the decider. */
function compared({ words, first, transcript: found }: Speech, { draft }: Facts): Missing[] {
  if (evidenceOf(draft, 'no-speech')) {
    if (words < SPEAKS) return []
    const says = `The draft says that no one speaks in the recording. Someone seems to speak from ${minutesAndSeconds(first!)} on.`
    return [{ ...TRANSCRIPT, stops: false, says, todo: 'Listen to it. If someone speaks, ask for a transcript.' }]
  }
  const stops = !evidenceOf(draft, 'transcript')
  if (!found) {
    const nothing =
      words < SPEAKS
        ? 'The recording has no transcript, and hardly a word was understood.'
        : 'The recording has no transcript.'
    return [{ ...TRANSCRIPT, stops: stops || draft.body.trim() === '', says: nothing, todo: ADD }]
  }
  return [...gapsOf(found, stops), ...outOfTime(found)]
}

function gapsOf(found: NonNullable<Speech['transcript']>, stops: boolean): Missing[] {
  const { spoken, written, gaps, unspoken } = found
  const share = Math.floor((100 * written) / spoken)
  if (gaps.length === 0 && written >= spoken * ENOUGH) return []
  const where = gaps.length === 0 ? '' : ` Not written is what is spoken ${placesOf(gaps)}.`
  const more = unspoken === 0 ? '' : ` ${unspoken} words of it were not heard in the recording.`
  const says = `The transcript has ${share} per cent of the words that were heard.${where}${more}`
  const todo = `Listen there and add what is missing. If the machine misheard it and the transcript is complete, ${ALL_OF_IT}.`
  return [{ ...TRANSCRIPT, stops, says, todo }]
}

function outOfTime({ late }: NonNullable<Speech['transcript']>): Missing[] {
  if (!late) return []
  const says = `${late.captions} captions are more than three seconds early or late, the first at ${minutesAndSeconds(late.first)}.`
  return [{ ...TRANSCRIPT, stops: false, says, todo: 'Set the times of the captions again.' }]
}

function placesOf(gaps: readonly Gap[]): string {
  const listed = gaps
    .slice(0, MAX_PLACES)
    .map(({ from, to }) => `from ${minutesAndSeconds(from)} to ${minutesAndSeconds(to)}`)
  const rest = gaps.length - listed.length
  return [...listed, ...(rest > 0 ? [`in ${rest} more places`] : [])].join(', ')
}
