import type { Decoder, Ending } from './decoder.ts'
import type { Listening } from './listen.ts'
import { RATE } from './speech-activity.ts'

const SAMPLE_BYTES = 4
/** What the decoder says of a packet that it leaves out. */
const DAMAGE = /error while decoding|invalid data found|corrupt/i

/** Decodes one track of sound and has it written down. */
export async function listenTo(
  bytes: Uint8Array,
  track: number,
  { decode, listening, isLate }: { readonly decode: Decoder; readonly listening: Listening; isLate(): boolean },
): Promise<{ readonly ending: Ending; readonly damaged: boolean }> {
  let damaged = false
  let rest = new Uint8Array(0)
  const form = ['-vn', '-sn', '-dn', '-ac', '1', '-ar', String(RATE), '-f', 'f32le', '-c:a', 'pcm_f32le', '/out']
  const ending = await decode(bytes, ['-hide_banner', '-i', '/in', '-map', `0:a:${track}`, ...form], {
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
