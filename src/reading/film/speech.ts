import type { Models, TensorLike } from './models.ts'
import { RATE } from './speech-activity.ts'

const HEADS = 8
const SIZE = 52
const FIRST = 1
const LAST = 2
/** The network writes no more pieces in a second. */
const PIECES_A_SECOND = 6.5
/** The network has lost its way when a run is repeated this often. */
const REPEATS = 4
const LONGEST_REPEATED = 12

export type Transcribed = {
  readonly text: string
  /** A mean probability from 0 to 1. */
  readonly sure: number
  readonly lost: boolean
}

const DONE: Transcribed = { text: '', sure: 1, lost: false }

/** Takes up to about fifteen seconds. */
export async function transcribe(samples: Float32Array, models: Models): Promise<Transcribed> {
  const { encoder, decoder, tensor } = models
  const most = Math.ceil((samples.length / RATE) * PIECES_A_SECOND)
  const given = { input_values: tensor.float(samples, [1, samples.length]) }
  const encoded = (await encoder.run(given))['last_hidden_state']!
  const nothing = tensor.float(new Float32Array(0), [0, HEADS, 1, SIZE])
  const past = Object.fromEntries(decoder.inputNames.filter(isPast).map((name) => [name, nothing]))
  const changing = decoder.outputNames.filter((name) => name === 'logits' || name.includes('.decoder.'))
  const pieces: number[] = []
  let logs = 0
  let next = FIRST
  for (let i = 0; i < most; i++) {
    const step = {
      input_ids: tensor.long([BigInt(next)], [1, 1]),
      encoder_hidden_states: encoded,
      use_cache_branch: tensor.flag(i > 0),
      ...past,
    }
    const answer = await decoder.run(step, i === 0 ? undefined : changing)
    const best = likeliest(answer['logits']!.data as Float32Array)
    next = best.piece
    if (next === LAST) return pieces.length === 0 ? DONE : { ...result(pieces, logs, models), lost: false }
    logs += best.log
    pieces.push(next)
    if (isRepeated(pieces)) return { ...result(pieces, logs, models), lost: true }
    remember(past, answer, i === 0)
  }
  return { ...result(pieces, logs, models), lost: pieces.length > SHORT }
}

const isPast = (name: string): boolean => name.startsWith('past_key_values')

type Tensors = Record<string, TensorLike>

/** The encoder's output does not change after the first step. */
function remember(past: Tensors, answer: Readonly<Tensors>, first: boolean): void {
  for (const name of Object.keys(past))
    if (first || name.includes('.decoder.')) past[name] = answer[name.replace('past_key_values', 'present')]!
}

/** Shorter ones may end without a mark of the end. */
const SHORT = 12

function result(pieces: readonly number[], logs: number, { words }: Models): Omit<Transcribed, 'lost'> {
  return { text: words([FIRST, ...pieces]).trim(), sure: Math.exp(logs / pieces.length) }
}

function likeliest(logits: Float32Array): { readonly piece: number; readonly log: number } {
  let piece = 0
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[piece]!) piece = i
  let sum = 0
  for (const one of logits) sum += Math.exp(one - logits[piece]!)
  return { piece, log: -Math.log(sum) }
}

function isRepeated(pieces: readonly number[]): boolean {
  for (let length = 1; length <= LONGEST_REPEATED; length++) {
    if (pieces.length < length * REPEATS) return false
    const from = pieces.length - length * REPEATS
    let same = true
    for (let i = from + length; same && i < pieces.length; i++) same = pieces[i] === pieces[i - length]
    if (same) return true
  }
  return false
}
