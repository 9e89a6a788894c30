import { FACTS, type FactCases } from './person-sentences.ts'
import { WIDTH } from './features.ts'
import { COLUMNS, EARS } from './heads.ts'
import { type Case, type Cases, DIMENSIONS, type Setting } from './kernel-regression.ts'
import type { Sayings } from './example-sentences.ts'
import { WEIGHTS } from './word-scores.ts'

export type Limits = {
  /** One an ear: above it an expert would stop the passage. */
  readonly limits: readonly number[]
  /** Words that much below their limit already make an email doubtful. */
  readonly gate: number
  /** One an ear: so far below its limit words alone are not believed. */
  readonly quiet?: readonly number[]
}

type Head = Limits & { readonly step: number; readonly scale: number; readonly cases: readonly Case[] }

/** What scripts/training/train-voice.mjs wrote: a line of JSON, then vectors, coefficients and weights of words. `RangeError` when it is cut short. */
export function learntCases(file: Uint8Array, room?: Room): Cases & Limits {
  const { head, take } = opened<Head>(file, room)
  const { cases, step, scale, limits, gate, quiet } = head
  return {
    ...(quiet ? { quiet } : {}),
    settings: cases,
    step,
    limits,
    gate,
    vectors: new Int8Array(take(cases.length * DIMENSIONS)),
    coefficients: new Float32Array(take(cases.length * COLUMNS.length * 4)),
    words: { weights: new Int8Array(take(WEIGHTS)), scale },
  }
}

/** What scripts/training/train-sayings.mjs wrote: a line of JSON, then vectors, coefficients and weights of words. `RangeError` when it is cut short. */
export function learntSayings(file: Uint8Array, room?: Room): Sayings {
  const { head, take } = opened<{ readonly step: number; readonly scale: number; readonly settings: string }>(
    file,
    room,
  )
  const settings = Array.from(head.settings, settingOf)
  return {
    step: head.step,
    settings,
    vectors: new Int8Array(take(settings.length * DIMENSIONS)),
    coefficients: new Float32Array(take(settings.length * EARS.length * 4)),
    words: { weights: new Int8Array(take(WIDTH * EARS.length)), scale: head.scale },
  }
}

/** One digit a sentence: 1 for a personal account, 2 for an election period, 4 for somebody free to campaign. */
const settingOf = (digit: string): Setting => {
  const bits = Number(digit)
  return { personal: (bits & 1) > 0, period: (bits & 2) > 0, free: (bits & 4) > 0 }
}

/** What scripts/training/train-facts.mjs wrote: a line of JSON, then vectors and coefficients. `RangeError` when it is cut short. */
export function learntFacts(file: Uint8Array, room?: Room): FactCases {
  const { head, take } = opened<{ readonly count: number; readonly step: number }>(file, room)
  return {
    step: head.step,
    vectors: new Int8Array(take(head.count * DIMENSIONS)),
    coefficients: new Float32Array(take(head.count * FACTS.length * 4)),
  }
}

/** Where the numbers come to lie: in memory of this thread, or in some that threads share. */
export type Room = (bytes: number) => ArrayBuffer | SharedArrayBuffer

function opened<Head>(file: Uint8Array, room: Room = (bytes) => new ArrayBuffer(bytes)) {
  const headEnd = file.indexOf(10)
  const head = JSON.parse(new TextDecoder().decode(file.subarray(0, headEnd))) as Head
  let at = headEnd + 1
  /** Numbers want a beginning of their own. */
  const take = (bytes: number) => {
    if (at + bytes > file.length) throw new RangeError('The file of labelled cases is cut short.')
    at += bytes
    const own = room(bytes)
    new Uint8Array(own).set(file.subarray(at - bytes, at))
    return own
  }
  return { head, take }
}
