import type { Emblem, Picture } from '../../contract.ts'
import { findEmblems } from './find-emblems.ts'
import { adjugate, compose, type Pose, rectify, similarity } from './pose.ts'
import { pyramidOf } from './pyramid.ts'
import { onItsGround, shapeOf } from './shape.ts'
import { CONFIRMED } from './tier.ts'

/** Learnt when an emblem is registered. */
export type Calibration = {
  readonly threshold: number
  /** Pixels, root of the area, from which all its distortions are found; absent if never. */
  readonly smallest?: number
  /** The person who registers the emblem sees these. */
  readonly found: readonly { readonly size: number; readonly share: number }[]
  readonly sibling: number
}

const SIZES = [32, 40, 48, 64, 96] as const
const VIEW_MARGIN = 1.9
const CLEAR_OF_SIBLING = 0.04
const MAX_THRESHOLD = 0.75

export function calibrate(emblem: Emblem): Calibration {
  const steps = calibrating(emblem)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Yields after each picture, so that other work can run. */
export function* calibrating(emblem: Emblem): Generator<undefined, Calibration> {
  const scores: { size: number; scores: number[] }[] = []
  const { picture: reference, light } = onItsGround(emblem.reference)
  for (const size of SIZES) {
    const row = { size, scores: [] as number[] }
    scores.push(row)
    for (const view of views(size)) {
      row.scores.push(best(emblem, laid(reference, view, light)))
      yield
    }
  }
  let sibling = 0
  for (const other of siblings(reference)) {
    sibling = Math.max(sibling, best(emblem, laid(other, view(120, 0), light)))
    yield
  }
  const large = scores
    .filter(({ size }) => size >= 64)
    .flatMap((row) => row.scores)
    .sort((a, b) => a - b)
  const own = large[Math.floor(large.length * 0.1)]!
  const threshold = round(Math.max(CONFIRMED, Math.min(MAX_THRESHOLD, own - 0.05, sibling + CLEAR_OF_SIBLING)))
  const found = scores.map((row) => ({
    size: row.size,
    share: round(row.scores.filter((score) => score >= threshold).length / row.scores.length),
  }))
  const from = found.findIndex((_, index) => found.slice(index).every(({ share }) => share === 1))
  return { threshold, found, sibling: round(sibling), ...(from >= 0 ? { smallest: found[from]!.size } : {}) }
}

const round = (value: number) => Math.round(value * 1000) / 1000

function best(emblem: Emblem, picture: Picture): number {
  return Math.max(0, ...findEmblems(picture, [emblem]).map(({ score }) => score))
}

type View = {
  readonly size: number
  readonly pose: Pose
  readonly ground: number
  readonly strength: number
  readonly grain: number
}

function view(size: number, turn: number, more: Partial<View> = {}): View {
  const middle = (size * VIEW_MARGIN) / 2
  return { size, pose: similarity(middle + 0.3, middle - 0.4, size, turn), ground: 255, strength: 1, grain: 0, ...more }
}

function views(size: number): View[] {
  const upright = view(size, 0)
  const bent = (m: Pose) => ({ pose: compose(upright.pose, m) })
  return [
    upright,
    view(size, 0.2),
    view(size, -0.3),
    view(size, 0, bent([1.1, 0, 0, 0, 0.92, 0, 0, 0, 1])),
    view(size, 0, bent([1, 0.05, 0, 0, 1, 0, 0.18, 0.05, 1])),
    view(size, 0, { strength: 0.3 }),
    view(size, 0, { ground: 60 }),
    view(size, 0.1, { ground: 190, grain: 12 }),
  ]
}

/** The background is dark where the reference is light. */
function laid(reference: Picture, { size, pose, ground, strength, grain }: View, light: boolean): Picture {
  const shape = shapeOf(reference)
  const unit = Math.sqrt(shape.width * shape.height)
  const side = Math.round(
    size * VIEW_MARGIN * Math.max(1, Math.sqrt(shape.width / shape.height), Math.sqrt(shape.height / shape.width)),
  )
  const home = similarity(shape.left + shape.width / 2, shape.top + shape.height / 2, unit, 0)
  const off = (side - size * VIEW_MARGIN) / 2
  const back = compose(home, inverse(compose([1, 0, off, 0, 1, off, 0, 0, 1], pose)))
  const frame = { width: side, height: side, resolution: 1 }
  const centred = compose(back, [1, 0, side / 2, 0, 1, side / 2, 0, 0, 1])
  const inside = pyramidOf({ ...plainOf(reference), grey: shape.inside.map((value) => value * 255) })
  const patch = rectify(pyramidOf(plainOf(reference)), centred, frame, false)
  const cover = rectify(inside, centred, frame, false)
  const grey = new Uint8Array(side * side)
  for (let i = 0; i < grey.length; i++) {
    const share = cover.seen[i] === 1 ? (cover.data[i]! / 255) * strength : 0
    const value = (light ? 255 - ground : ground) + noise(i) * grain
    grey[i] = Math.max(0, Math.min(255, Math.round(value + (patch.data[i]! - value) * share)))
  }
  return { part: 'calibration', width: side, height: side, grey }
}

const plainOf = ({ part, width, height, grey }: Picture): Picture => ({ part, width, height, grey })

/** Equal pixels get equal noise. */
function noise(i: number): number {
  const mixed = Math.imul(i ^ (i >>> 7), 0x45d9_f3b)
  return (((mixed ^ (mixed >>> 13)) & 0xff) / 255 - 0.5) * 2
}

function siblings(reference: Picture): Picture[] {
  const shape = shapeOf(reference)
  const [x0, y0] = [shape.left + shape.width / 2, shape.top + shape.height / 2]
  const reach = Math.min(shape.width, shape.height) * 0.3
  const remade = (from: (u: number, v: number) => readonly [number, number]): Picture => {
    const plain = plainOf(reference)
    const grey = reference.grey.slice()
    for (let y = Math.ceil(y0 - reach); y < y0 + reach; y++)
      for (let x = Math.ceil(x0 - reach); x < x0 + reach; x++) {
        if (Math.hypot(x - x0, y - y0) > reach) continue
        const [u, v] = from(x - x0, y - y0)
        grey[y * plain.width + x] = reference.grey[Math.round(y0 + v) * plain.width + Math.round(x0 + u)] ?? 255
      }
    return { ...plain, grey }
  }
  const made = [remade((u, v) => [-v, u]), remade((u, v) => [-u, -v]), remade((u, v) => [v, u])]
  return made.filter((sibling) => differs(reference, sibling, reach))
}

function differs(one: Picture, other: Picture, reach: number): boolean {
  let changed = 0
  for (let i = 0; i < one.grey.length; i++) if (Math.abs(one.grey[i]! - other.grey[i]!) > 60) changed++
  return changed > reach * reach * 0.3
}

function inverse(pose: Pose): Pose {
  const out = adjugate(pose)
  return out.map((value) => value / out[8]!)
}
