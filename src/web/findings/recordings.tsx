import type { Part } from '../../../detectors/contract.ts'
import type { Medium } from '../../core/contents.ts'
import { minutesAndSeconds, type Recording } from '../../core/recording.ts'
import type { Finding, Review } from '../../core/review.ts'
import { type Line, momentOfFinding, stillAt, timedParts, timelineOf } from '../../core/timeline.ts'
import { SEVERITY } from '../../core/words.data.ts'
import { fileNameOf, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { typeName } from '../type-names.ts'
import { type Numbered, Words } from './marked.tsx'
import { isPlayed, Player, playAddress } from './player.tsx'

type TimedPart = Omit<Part, 'from'>

export type RecordingsShown = {
  readonly id: string
  readonly media: readonly Medium[]
  readonly recordings: readonly Recording[]
  readonly isChecking: boolean
}

type Viewed = {
  readonly id: string
  readonly item: { readonly progress: string; readonly review?: Review | undefined }
  readonly text: { readonly recordings?: readonly Recording[] }
}

export function recordingsOf({ id, item, text: { recordings = [] } }: Viewed): RecordingsShown {
  const listed = (item.review?.contents?.toOpen ?? [])
    .flatMap(({ media }) => media)
    .filter(({ is }) => is !== 'picture')
  const further = recordings.filter(({ part }) => !listed.some((medium) => medium.part === part))
  const media = [...listed, ...further.map(({ part, watched }) => ({ part, is: watched === undefined ? SOUND : FILM }))]
  return { id, media, recordings, isChecking: item.progress === 'checking' }
}

const FILM = 'film' as const
const SOUND = 'sound' as const

export function inTimeline(shown: RecordingsShown | undefined, parts: readonly TimedPart[]) {
  const { recordings = [] } = shown ?? {}
  return {
    parts: new Set(recordings.flatMap((one) => timedParts(one, parts)).map(({ id }) => id)),
    has: (finding: Finding) => recordings.some((one) => momentOfFinding(one, parts, finding) !== undefined),
  }
}

type RecordingsProps = RecordingsShown & {
  readonly parts: readonly TimedPart[]
  readonly findings: readonly Numbered[]
  readonly files: readonly string[]
  readonly whole: string | undefined
}

export function Recordings({ media, recordings, ...props }: RecordingsProps) {
  return (
    <>
      {media.map((medium, index) => {
        const recording = recordings.find(({ part }) => part === medium.part)
        return <OneRecording {...props} medium={medium} recording={recording} number={index + 1} />
      })}
    </>
  )
}

type One = Omit<RecordingsProps, 'media' | 'recordings'> & {
  readonly medium: Medium
  readonly recording: Recording | undefined
  readonly number: number
}

function OneRecording({ id, medium, recording, number, parts, findings, files, whole, isChecking }: One) {
  const name = fileNameOf(medium.part, parts, files)
  const heading = `recording-${number}`
  const found = recording ? foundIn(recording, parts, findings) : []
  const play = isPlayed(medium) ? playAddress(id, medium.part) : undefined
  return (
    <section class="cs-recording" aria-labelledby={heading}>
      <h2 class="govuk-heading-m" id={heading} dir="auto">
        {name}
      </h2>
      <div class="cs-recording__sides">
        <div>
          <Player id={id} medium={medium} name={name} />
          {!play && <p class="govuk-body">Browsers do not play this kind of file. Download it to play it.</p>}
          <p class="govuk-body">{stateOf(medium, recording, isChecking)}</p>
          {recording && <FoundByTime recording={recording} found={found} play={play} />}
          {recording?.passages.some(({ understood }) => understood) && (
            <p class="govuk-body">
              <Link href={`/v1/items/${id}/captions?part=${encodeURIComponent(medium.part)}`} download>
                Download draft captions (.vtt) to correct
              </Link>
            </p>
          )}
        </div>
        {recording && <Transcript {...{ recording, parts, findings, play, whole }} />}
      </div>
    </section>
  )
}

function stateOf({ is }: Medium, recording: Recording | undefined, isChecking: boolean): string {
  const own = is === 'film' ? 'Watch it yourself.' : 'Listen to it yourself.'
  if (!recording && isChecking) return 'A machine has not heard it yet. You can play it now.'
  if (!recording) return `No machine has heard ${is === 'film' ? 'or watched it' : 'it'}. ${own}`
  const { length, claimed, watched } = recording
  const sound = length > 0 ? `heard ${reached(length, claimed)}` : 'heard no sound'
  const seen = watched === undefined ? '' : ` and watched ${reached(watched, claimed)}`
  return `A machine ${sound}${seen}. It mishears and overlooks things. ${own}`
}

/** Milliseconds by which a decoded film may be shorter than its header claims. */
const END = 2_000

const reached = (at: number, claimed = at) =>
  claimed - at < END ? 'it to the end' : `${minutesAndSeconds(at)} of ${minutesAndSeconds(claimed)}`

type Found = { readonly finding: Numbered; readonly at: number; readonly isMarked: boolean }

function foundIn(recording: Recording, parts: readonly TimedPart[], findings: readonly Numbered[]): Found[] {
  return findings
    .flatMap((finding) => {
      const at = momentOfFinding(recording, parts, finding)
      const text = parts.find(({ id }) => id === finding.part)?.text ?? ''
      const isMarked = finding.end > finding.start && finding.end <= text.length
      return at === undefined ? [] : [{ finding, at, isMarked }]
    })
    .sort((a, b) => a.at - b.at)
}

type FoundProps = {
  readonly recording: Recording
  readonly found: readonly Found[]
  readonly play: string | undefined
}

function FoundByTime({ recording, found, play }: FoundProps) {
  if (found.length === 0) return <p class="govuk-body">Nothing was found in what was heard and seen.</p>
  return (
    <>
      <h3 class="govuk-heading-s">{plural(found.length, 'finding')}, by time</h3>
      <ol class="cs-moments">
        {found.map(({ finding, at, isMarked }) => (
          <li id={isMarked ? undefined : `at-${finding.name}`}>
            <StillAt recording={recording} at={at} />
            <Moment at={at} play={play} />{' '}
            <Link href={`#${finding.name}`}>
              <span class="cs-finding__number">{finding.number}</span> {typeName(finding.type)}
            </Link>{' '}
            <span class={`cs-severity cs-severity--${finding.severity}`}>{SEVERITY[finding.severity]}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Inline: a request would count as watching the film. */
function StillAt({ recording, at }: { recording: Recording; at: number }) {
  const still = stillAt(recording, at)
  if (!still) return null
  const alt = `The film at ${minutesAndSeconds(still.at)}`
  return <img class="cs-still" src={`data:image/jpeg;base64,${still.jpeg}`} alt={alt} />
}

function Moment({ at, play }: { at: number; play: string | undefined }) {
  const time = minutesAndSeconds(at)
  if (!play) return <span class="cs-moment">{time}</span>
  const seconds = Math.floor(at / 1_000)
  return (
    <a class="govuk-link cs-moment" href={`${play}#t=${seconds}`} data-at={seconds} aria-label={`Play from ${time}`}>
      {time}
    </a>
  )
}

/** A longer transcript is shown around its findings. */
const MAX_LINES = 300
const AROUND = 2

type TranscriptProps = Pick<RecordingsProps, 'parts' | 'findings' | 'whole'> & {
  readonly recording: Recording
  readonly play: string | undefined
}

function Transcript({ recording, parts, findings, play, whole }: TranscriptProps) {
  const lines = timelineOf(recording, parts)
  if (lines.length === 0) return null
  const shown = linesShown(lines, findings)
  return (
    <div>
      <h3 class="govuk-heading-s">What was heard and seen</h3>
      {shown.length < lines.length && (
        <p class="govuk-body">
          This is long. Only the lines around findings are here: {shown.length} of {lines.length}.{' '}
          {whole && <Link href={whole}>Read all of it</Link>}
        </p>
      )}
      <section class="cs-transcript" aria-label="What was heard and seen" tabindex={0}>
        <ol>
          {shown.map((line) => (
            <li data-at={Math.floor(line.at / 1_000)}>
              <Moment at={line.at} play={play} />
              {line.is === 'unclear' ? (
                <span>Not understood until {minutesAndSeconds(line.until)}. Listen to it.</span>
              ) : (
                <Wording line={line} parts={parts} findings={findings} />
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

type Worded = Exclude<Line, { is: 'unclear' }>

function Wording({ line, parts, findings }: Pick<TranscriptProps, 'parts' | 'findings'> & { line: Worded }) {
  const text = parts.find(({ id }) => id === line.part)?.text ?? ''
  const to = line.from + text.slice(line.from, line.to).trimEnd().length
  const here = findings
    .filter(({ part }) => part === line.part)
    .map((finding) => ({ finding, start: finding.start, end: finding.end, last: true }))
  return (
    <div>
      {line.is === 'shown' && <span class="cs-meta">Shown: </span>}
      <span class="cs-transcript__words" dir="auto" data-part={line.part} data-from={line.from}>
        <Words text={text} here={here} from={line.from} to={to} />
      </span>
    </div>
  )
}

function linesShown(lines: readonly Line[], findings: readonly Numbered[]): readonly Line[] {
  if (lines.length <= MAX_LINES) return lines
  const marked = lines.flatMap((line, index) =>
    line.is === 'unclear' || findings.some((one) => isIn(line, one)) ? [index] : [],
  )
  const near = new Set(marked.flatMap((index) => Array.from({ length: 2 * AROUND + 1 }, (_, i) => index - AROUND + i)))
  return lines.filter((_, index) => near.has(index))
}

const isIn = (line: Worded, { part, start, end }: Finding) => part === line.part && start < line.to && end > line.from
