import type { Decoder, TrackEnding } from './decoder.ts'
import type { Listening } from './listen.ts'
import { RATE } from './speech-activity.ts'

const SAMPLE_BYTES = 4
const CHANNELS = 3
const FRAME_BYTES = CHANNELS * SAMPLE_BYTES
const DAMAGE = /error while decoding|invalid data found|corrupt/i

/** The right side is shifted by a quarter of a wave, so that nothing cancels out. */
const threeChannels = (track: number): string =>
  [
    `[0:a:${track}]aresample=${RATE},aformat=channel_layouts=stereo,asplit[both][again]`,
    '[again]channelsplit=channel_layout=stereo[left][right]',
    '[right]aphaseshift=shift=0.5[shifted]',
    '[left][shifted]amix=inputs=2[one]',
    '[both][one]amerge=inputs=2[three]',
  ].join(';')
/** Share of the energy that the difference of two equal sides has. */
const SAME = 0.005

/** Sides that are the same sound are added, which is the clearest. Of others one is shifted: sides of opposite phase would cancel each other. */
export function oneChannel(samples: Float32Array): Float32Array {
  const count = samples.length / CHANNELS
  const [sum, shifted] = [new Float32Array(count), new Float32Array(count)]
  let [same, different] = [0, 0]
  for (let i = 0, at = 0; i < count; i++, at += CHANNELS) {
    const [left, right] = [sane(samples[at]!), sane(samples[at + 1]!)]
    sum[i] = (left + right) / 2
    shifted[i] = sane(samples[at + 2]!)
    same += (left + right) ** 2
    different += (left - right) ** 2
  }
  return different <= SAME * same ? sum : shifted
}

type Task = {
  readonly decode: Decoder
  readonly listening: Listening
  /** Milliseconds that are read. */
  readonly longest: number
  isLate(): boolean
}

export async function listenTo(
  bytes: Uint8Array,
  track: number,
  { decode, listening, longest, isLate }: Task,
): Promise<{ readonly ending: TrackEnding; readonly damaged: boolean }> {
  const most = (longest * RATE) / 1_000
  let taken = 0
  let isLimited = false
  let damaged = false
  let rest = new Uint8Array(0)
  const form = ['-map', '[three]', '-f', 'f32le', '-c:a', 'pcm_f32le', '/out']
  const ending = await decode(bytes, ['-hide_banner', '-i', '/in', '-filter_complex', threeChannels(track), ...form], {
    onLine(line) {
      damaged ||= DAMAGE.test(line)
    },
    async onBytes(given) {
      const whole = new Uint8Array(rest.length + given.length)
      whole.set(rest)
      whole.set(given, rest.length)
      const end = whole.length - (whole.length % FRAME_BYTES)
      rest = whole.slice(end)
      const samples = oneChannel(new Float32Array(whole.buffer, 0, end / SAMPLE_BYTES))
      isLimited ||= taken + samples.length > most
      const within = isLimited ? samples.subarray(0, Math.max(0, most - taken)) : samples
      taken += within.length
      if (within.length > 0) await listening.take(within)
    },
    isLate: () => isLimited || isLate(),
  })
  const isFinished = await listening.finish().then(
    () => true,
    () => false,
  )
  if (!isFinished) return { ending: 'failed', damaged }
  return { ending: isLimited ? 'limit' : ending, damaged }
}

/** A damaged file can hold numbers that are no sound. */
const sane = (sample: number): number => (Number.isFinite(sample) ? Math.max(-1, Math.min(1, sample)) : 0)
