import type { Decoder, Ending } from './decoder.ts'
import type { Listening } from './listen.ts'
import { RATE } from './speech-activity.ts'

const SAMPLE_BYTES = 4
/** What the decoder says of a packet that it leaves out. */
const DAMAGE = /error while decoding|invalid data found|corrupt/i

/**
 * One channel out of all. The right side is shifted by a quarter of a wave, because sides of opposite phase would cancel
 * each other, and a listener would hear what the machine does not.
 */
const oneChannel = (track: number): string =>
  [
    `[0:a:${track}]aformat=channel_layouts=stereo,channelsplit=channel_layout=stereo[left][right]`,
    '[right]aphaseshift=shift=0.5[shifted]',
    '[left][shifted]amix=inputs=2[one]',
  ].join(';')

/** Decodes one track of sound and has it written down. */
export async function listenTo(
  bytes: Uint8Array,
  track: number,
  { decode, listening, isLate }: { readonly decode: Decoder; readonly listening: Listening; isLate(): boolean },
): Promise<{ readonly ending: Ending; readonly damaged: boolean }> {
  let damaged = false
  let rest = new Uint8Array(0)
  const form = ['-map', '[one]', '-ar', String(RATE), '-f', 'f32le', '-c:a', 'pcm_f32le', '/out']
  const ending = await decode(bytes, ['-hide_banner', '-i', '/in', '-filter_complex', oneChannel(track), ...form], {
    onLine(line) {
      damaged ||= DAMAGE.test(line)
    },
    async onBytes(given) {
      const whole = new Uint8Array(rest.length + given.length)
      whole.set(rest)
      whole.set(given, rest.length)
      const end = whole.length - (whole.length % SAMPLE_BYTES)
      rest = whole.slice(end)
      await listening.take(new Float32Array(whole.buffer, 0, end / SAMPLE_BYTES).map(sane))
    },
    isLate,
  })
  await listening.finish()
  return { ending, damaged }
}

/** A damaged file can hold numbers that are no sound. */
const sane = (sample: number): number => (Number.isFinite(sample) ? Math.max(-1, Math.min(1, sample)) : 0)
