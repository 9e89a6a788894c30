import type { Passage, Recording, Shown, Still } from '../../core/recording.ts'
import { minutesAndSeconds } from '../../core/recording.ts'
import type { ExtractionSink, GivenFile } from '../reader.ts'
import { av1Decoder, av1Program } from './av1.ts'
import { type Decoder, packDecoder, withCutParts } from './decoder.ts'
import { PICTURES, reportGaps, SOUND } from './gaps.ts'
import { type Listener, startListener } from './listener.ts'
import type { Pack } from './pack.ts'
import { type About, firstTracks, probe, type Track } from './probe.ts'
import { createSoFar, type SoFar } from './so-far.ts'
import { listenTo } from './sound.ts'
import { textOf } from './spoken-text.ts'
import { readSubtitles } from './subtitles.ts'
import { watch } from './watch.ts'

const MAX_TRACKS = 4
const MAX_PLACES = 10
const NEAR = 5_000
/** Milliseconds that must be left to go on. */
const SPARE_MS = 1_000

export async function checkRecording(pack: Pack, { bytes, format }: GivenFile, sink: ExtractionSink): Promise<void> {
  const decoder = decoderOf(pack)
  if (!decoder) return sink.unread('', 'It was not heard or watched: the pack for film and sound is damaged.')
  const decode = withCutParts(decoder, format)
  const isLate = () => sink.budget.left() < SPARE_MS
  const about = await probe(decode, bytes, isLate)
  if (!about || about.tracks.length === 0) {
    if (isLate()) return sink.outOfTime('', 'It was not heard or watched: there was no time.')
    return sink.unread('', 'It could not be heard or watched: it is damaged or in an unsupported form.', 'save-again')
  }
  sink.part('tags', 'properties', about.tags, 'tags and chapters of the recording')
  if (!about.whole) sink.unread('', 'It says more about itself than was read: tracks or tags may be missing.')
  if (about.captioned) sink.unread('', 'The captions within its pictures were not read.')
  const soFar = createSoFar(sink)
  const { longest } = pack
  const whole = about.claimed && Math.min(about.claimed, longest)
  const reached = lesserOf(about, (at) => sink.reachedTime(at, whole))
  const job = { pack, decode, bytes, about, longest, sink, soFar, isLate, reached }
  // Decoding and recognising run in other threads, so that both processors are used.
  const [spoken, shown] = await Promise.all([listenToAll(job), watchAll(job)])
  if (format !== 'matroska') await readSubtitles(job)
  // Before everything else, which is much larger.
  soFar.flush()
  sink.recording({ ...spoken, ...shown })
}

/** Undefined where a file of the pack was changed. */
function decoderOf(pack: Pack): Decoder | undefined {
  try {
    return packDecoder(pack)
  } catch {
    return undefined
  }
}

const NO_AV1 =
  'Its pictures are AV1 and were not watched: that needs Debian’s ffmpeg on this machine. Or save the film as H.264.'

async function watchAll({ about, sink, ...job }: Job): Promise<Pick<Recording, 'watched' | 'shown' | 'stills'>> {
  const tracks = firstTracks(about, 'film', MAX_TRACKS, sink)
  if (tracks.length === 0) return {}
  const shown: Shown[] = []
  const stills: Still[] = []
  let watched = 0
  for (const { index, isAv1 } of tracks) {
    const program = isAv1 ? av1Program() : undefined
    if (isAv1 && !program) {
      sink.unread('', NO_AV1)
      continue
    }
    const decode = program ? av1Decoder(job.decode, program, index) : job.decode
    const one = await watch(job.bytes, index, { ...job, decode, sink, onReached: (film) => job.reached({ film }) })
    reportGaps({ ...one, length: one.seen }, PICTURES, about.claimed, sink)
    shown.push(...one.shown)
    // Of several tracks, players show the first.
    if (stills.length === 0) stills.push(...one.stills)
    watched = Math.max(watched, one.seen)
  }
  job.reached({ film: DONE })
  return { watched, shown, stills }
}

type Job = {
  readonly decode: Decoder
  readonly pack: Pack
  readonly bytes: Uint8Array
  readonly about: About
  /** Milliseconds that are read. */
  readonly longest: number
  readonly sink: ExtractionSink
  readonly soFar: SoFar
  isLate(): boolean
  reached(at: Partial<Reached>): void
}

type Reached = { readonly sound: number; readonly film: number }
const DONE = Number.POSITIVE_INFINITY

/** Checked at the same time; the progress is the lesser. */
export function lesserOf({ tracks }: Pick<About, 'tracks'>, report: (at: number) => void): Job['reached'] {
  const begun = (kind: Track['is']) => (tracks.some(({ is }) => is === kind) ? 0 : DONE)
  let reached: Reached = { sound: begun('sound'), film: begun('film') }
  return (at) => {
    reached = { ...reached, ...at }
    const least = Math.min(reached.sound, reached.film)
    if (least < DONE) report(least)
  }
}

async function listenToAll(job: Job): Promise<Omit<Recording, 'part'>> {
  const { about, sink } = job
  const passages: Passage[] = []
  let length = 0
  const tracks = firstTracks(about, 'sound', MAX_TRACKS, sink)
  const listener = tracks.length > 0 ? startListener(job.pack) : undefined
  try {
    for (const track of tracks) {
      const one = await listenToTrack(job, listener!, track)
      passages.push(...one.passages)
      length = Math.max(length, one.length)
    }
  } finally {
    listener?.close()
  }
  job.reached({ sound: DONE })
  return { length, claimed: about.claimed, passages }
}

async function listenToTrack(
  job: Job,
  listener: Listener,
  track: Track,
): Promise<{ passages: readonly Passage[]; length: number }> {
  const { decode, bytes, about, longest, sink, isLate } = job
  const name = track.index === 0 ? 'speech' : `speech${track.index + 1}`
  const where = track.index === 0 ? 'what is spoken' : `what is spoken in track ${track.index + 1}`
  const listening = await listener.listen((passage) => job.soFar.addPassage(name, where, passage))
  if (!listening) {
    sink.unread('', 'It was not heard: this machine cannot run the speech recogniser, or the pack is damaged.')
    return { passages: [], length: 0 }
  }
  const noted = {
    ...listening,
    take: async (samples: Float32Array) => {
      await listening.take(samples)
      job.reached({ sound: listening.taken() })
    },
  }
  const decoded = await listenTo(bytes, track.index, { decode, listening: noted, longest, isLate })
  const length = listening.taken()
  const { text, times } = textOf(listening.passages)
  sink.part(name, 'attachment', text, where, undefined, times)
  reportGaps({ ...decoded, length, isEmpty: length === 0 }, SOUND, about.claimed, sink)
  reportNotUnderstood(listening.passages, sink)
  return { passages: listening.passages, length }
}

function reportNotUnderstood(passages: readonly Passage[], sink: ExtractionSink): void {
  const places: { from: number; to: number }[] = []
  for (const { from, to, understood } of passages) {
    if (understood) continue
    const last = places.at(-1)
    if (last && from - last.to < NEAR) last.to = to
    else places.push({ from, to })
  }
  const not = 'was not understood: it is unclear, or it is not English.'
  for (const { from, to } of places.slice(0, MAX_PLACES))
    sink.unread('', `What is spoken from ${minutesAndSeconds(from)} to ${minutesAndSeconds(to)} ${not}`)
  if (places.length > MAX_PLACES) sink.unread('', `What is spoken in ${places.length - MAX_PLACES} more places ${not}`)
}
