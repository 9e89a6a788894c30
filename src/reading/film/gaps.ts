import { minutesAndSeconds } from '../../core/recording.ts'
import type { ExtractionSink } from '../reader.ts'
import type { TrackEnding } from './decoder.ts'

/** Milliseconds, and share of the claimed length, from which a file is damaged. */
const SHORTER = 2_000
const SHORTER_SHARE = 0.05

export type Checked = {
  readonly ending: TrackEnding
  /** Milliseconds. */
  readonly length: number
  readonly isEmpty: boolean
  readonly damaged: boolean
}

type Wording = {
  readonly checked: string
  readonly check: string
  readonly end: string
  readonly damaged: string
  readonly nothing: string
}

export const SOUND: Wording = {
  checked: 'heard',
  check: 'hear',
  end: 'Its sound ends',
  damaged: 'Some of its sound is damaged and was not heard.',
  nothing: 'Its sound could not be decoded: it is damaged or in an unsupported form.',
}
export const PICTURES: Wording = {
  checked: 'watched',
  check: 'watch',
  end: 'Its pictures end',
  damaged: 'Some of its pictures are damaged and were not seen.',
  nothing: 'Its pictures could not be decoded: they are damaged, too large or in an unsupported form.',
}

export function reportGaps(
  { ending, length, isEmpty, damaged }: Checked,
  says: Wording,
  claimed: number | undefined,
  sink: Pick<ExtractionSink, 'unread' | 'outOfTime'>,
): void {
  const to = `It was ${says.checked} to ${minutesAndSeconds(length)} only`
  const shorter = claimed !== undefined && claimed - length > Math.max(SHORTER, claimed * SHORTER_SHARE)
  if (ending === 'late') sink.outOfTime('', `${to}: there was no time for the rest.`)
  else if (ending === 'limit')
    sink.unread('', `${to}: the office’s limit is ${minutesOf(length)}. A person must ${says.check} the rest.`)
  // A decoder may leave out all that it cannot decode and end as if nothing was missing.
  else if (isEmpty) sink.unread('', says.nothing)
  else if (ending === 'failed') sink.unread('', `${to}: the rest is damaged.`, 'save-again')
  else if (shorter)
    sink.unread(
      '',
      `${says.end} at ${minutesAndSeconds(length)}, but the file says that it lasts ${minutesAndSeconds(claimed)}.`,
    )
  if (damaged) sink.unread('', says.damaged)
}

function minutesOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  return minutes === 1 ? 'one minute' : `${minutes} minutes`
}
