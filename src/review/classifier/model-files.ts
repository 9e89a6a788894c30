import type { ExampleSentences } from './example-sentences.ts'
import { WIDTH } from './features.ts'
import { COLUMNS, HEADS } from './heads.ts'
import { DIMENSIONS, type LabelledCase, type LabelledCases, type Setting } from './kernel-regression.ts'
import { PERSON_HEADS, type PersonExamples } from './person-sentences.ts'
import { type StoredThresholds, type Thresholds, thresholdsOf } from './thresholds.ts'
import { WEIGHTS } from './word-scores.ts'

/* Each file is a line of JSON, then numbers; reading throws `RangeError` when the file is cut short. */

type CasesHeader = StoredThresholds & {
  readonly step: number
  readonly scale: number
  readonly cases: readonly LabelledCase[]
}

export function readCases(file: Uint8Array, allocate?: Allocate): LabelledCases & Thresholds {
  const { header, take } = open<CasesHeader>(file, allocate)
  const { cases, step, scale } = header
  return {
    ...thresholdsOf(header),
    settings: cases,
    step,
    vectors: new Int8Array(take(cases.length * DIMENSIONS)),
    coefficients: new Float32Array(take(cases.length * COLUMNS.length * 4)),
    words: { weights: new Int8Array(take(WEIGHTS)), scale },
  }
}

export function readExampleSentences(file: Uint8Array, allocate?: Allocate): ExampleSentences {
  const { header, take } = open<{ readonly step: number; readonly scale: number; readonly settings: string }>(
    file,
    allocate,
  )
  const settings = Array.from(header.settings, settingOf)
  return {
    step: header.step,
    settings,
    vectors: new Int8Array(take(settings.length * DIMENSIONS)),
    coefficients: new Float32Array(take(settings.length * HEADS.length * 4)),
    words: { weights: new Int8Array(take(WIDTH * HEADS.length)), scale: header.scale },
  }
}

/** Bits of a digit: 1 a personal account, 2 an election period, 4 an author free to campaign. */
const settingOf = (digit: string): Setting => {
  const bits = Number(digit)
  return { personal: (bits & 1) > 0, period: (bits & 2) > 0, free: (bits & 4) > 0 }
}

export function readPersonExamples(file: Uint8Array, allocate?: Allocate): PersonExamples {
  const { header, take } = open<{ readonly count: number; readonly step: number }>(file, allocate)
  return {
    step: header.step,
    vectors: new Int8Array(take(header.count * DIMENSIONS)),
    coefficients: new Float32Array(take(header.count * PERSON_HEADS.length * 4)),
  }
}

/** Allocates memory of this thread, or memory shared between threads. */
export type Allocate = (bytes: number) => ArrayBuffer | SharedArrayBuffer

function open<Header>(file: Uint8Array, allocate: Allocate = (bytes) => new ArrayBuffer(bytes)) {
  const headerEnd = file.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(file.subarray(0, headerEnd))) as Header
  let at = headerEnd + 1
  /** Copies, because a typed array must begin at an aligned address. */
  const take = (bytes: number) => {
    if (at + bytes > file.length) throw new RangeError('The file of labelled cases is cut short.')
    at += bytes
    const memory = allocate(bytes)
    new Uint8Array(memory).set(file.subarray(at - bytes, at))
    return memory
  }
  return { header, take }
}
