import { onceFor } from '../../by-reading.ts'
import { nearer, type View, viewOf } from './align.ts'
import type { Face } from './face.ts'
import { likeness } from './likeness.ts'
import type { Field } from './orientation.ts'
import { compose, type Pose, project, similarity, sizeOf, turnOf } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import { RING } from './rotation-twins.ts'
import type { Template } from './template.ts'

const TURNS = 144

/** Pixels per unit, first and last, and how many are compared fully. */
const FIRST = 48
const LAST = 68
const TRIED = 4
const ROUND = [
  { face: 0, reach: 2 },
  { face: 1, reach: 2 },
] as const
const BEHIND = 0.85
/** Rings differ only in letters and charges; two in five wrong places fail. */
const MIN_DIFFERENCE = { ring: 0.11, other: 0.43 } as const

export function likelyRotations(pyramid: Pyramid, template: Template, pose: Pose): readonly Pose[] {
  if (template.twins.length === 0) return [pose]
  const face = faceFor(template, pose, FIRST)
  let whole = pose
  for (const { face: index, reach } of ROUND)
    whole = nearer(pyramid, whole, template.faces[index]!, { reach, bend: 0.02, colour: false })
  const from = isNear(whole, pose) ? whole : pose
  const view = viewOf(pyramid, from, face, false)
  const least = MIN_DIFFERENCE[template.twins.length >= RING ? 'ring' : 'other'] * Math.sqrt(shareSeen(view))
  return likeliest(view.field, turnsOf(template)(face), least).map((twin) => compose(from, twin))
}

/** An emblem cut by the edge shows only a part. */
function shareSeen({ patch: { seen } }: View): number {
  let count = 0
  for (const one of seen) count += one
  return count / seen.length
}

/** Follows each likely rotation where letters are legible, and keeps the best. */
export function resolveRotation(pyramid: Pyramid, template: Template, pose: Pose): Pose {
  if (template.twins.length === 0) return pose
  const face = faceFor(template, pose, LAST)
  const chosen = likeliest(viewOf(pyramid, pose, face, false).field, turnsOf(template)(face), 0)
  if (chosen.length < 2) return chosen.length === 0 ? pose : compose(pose, chosen[0]!)
  const tried = chosen.map((twin) => {
    let one = compose(pose, twin)
    one = nearer(pyramid, one, face, { reach: 3, bend: 0.01, colour: false })
    const like = likeness(viewOf(pyramid, one, face, false), face)
    return { one, score: like.whole + like.least / 2 }
  })
  return tried.reduce((best, other) => (other.score > best.score ? other : best)).one
}

function isNear(a: Pose, b: Pose): boolean {
  const [x, y] = project(a, 0, 0)
  const [u, v] = project(b, 0, 0)
  return (
    a.every(Number.isFinite) &&
    Math.hypot(x - u, y - v) < sizeOf(b) * 0.2 &&
    Math.abs(Math.log(sizeOf(a) / sizeOf(b))) < 0.3
  )
}

function faceFor(template: Template, pose: Pose, most: number): Face {
  const largest = Math.min(most, sizeOf(pose) * 1.2)
  return template.faces.findLast(({ resolution }) => resolution <= largest) ?? template.faces[0]!
}

/** Cosine of 6°; a wheel's teeth are hardly closer. */
const NEIGHBOURS = 0.9945

/** Neighbours are left out; the result is empty below `least`. */
function likeliest(field: Field, turns: readonly Turn[], least: number): Pose[] {
  for (let k = 0; k < turns.length; k++) likes[k] = alike(field, turns[k]!)
  const chosen: Pose[] = []
  let enough = least
  while (chosen.length < TRIED) {
    const at = highest(turns.length)
    const { twin, turned } = turns[at]!
    if (likes[at] === NONE || likes[at]! < enough) break
    if (chosen.length === 0) enough = likes[at]! * BEHIND
    chosen.push(twin)
    for (let k = 0; k < turns.length; k++) if (Math.cos(turned - turns[k]!.turned) > NEIGHBOURS) likes[k] = NONE
  }
  return chosen
}

const NONE = Number.NEGATIVE_INFINITY

const likes = new Float64Array(TURNS)

function highest(count: number): number {
  let at = 0
  for (let k = 1; k < count; k++) if (likes[k]! > likes[at]!) at = k
  return at
}

/** Says where the emblem's strongest pixels would be if it is correct. */
type Turn = {
  readonly twin: Pose
  readonly turned: number
  readonly at: Int32Array
  readonly x: Float32Array
  readonly y: Float32Array
  readonly power: number
}

function alike({ x, y }: Field, turn: Turn): number {
  let dot = 0
  let power = 1
  for (let k = 0; k < turn.at.length; k++) {
    const i = turn.at[k]!
    const a = x[i]!
    const b = y[i]!
    dot += turn.x[k]! * a + turn.y[k]! * b
    power += a * a + b * b
  }
  return dot / Math.sqrt(power * turn.power)
}

const turnsOf = onceFor((template: Template) =>
  onceFor((face: Face): readonly Turn[] => {
    const ring = template.twins.length >= RING
    const twins = ring ? around(template.twins) : [similarity(0, 0, 1, 0), ...template.twins]
    const field = ring ? uneven(face, twins) : face.field
    const pixels = strongest(face, field)
    return twins.map((twin) => turnOver(face, field, pixels, twin))
  }),
)

/** About the point that the twins leave in place. */
function around(twins: readonly Pose[]): Pose[] {
  let [x, y, sum] = [0, 0, 1e-9]
  for (const twin of twins) {
    const [a, b] = [1 - Math.cos(turnOf(twin)), -Math.sin(turnOf(twin))]
    const [u, v] = project(twin, 0, 0)
    x += a * u + b * v
    y += a * v - b * u
    sum += a * a + b * b
  }
  const middle = similarity(x / sum, y / sum, 1, 0)
  const back = similarity(-x / sum, -y / sum, 1, 0)
  return Array.from({ length: TURNS }, (_, i) =>
    compose(compose(middle, similarity(0, 0, 1, (i * 2 * Math.PI) / TURNS)), back),
  )
}

/** Removes what is equal at every rotation, such as rings. */
function uneven(face: Face, turns: readonly Pose[]): Field {
  const { width, height } = face.field
  const x = Float32Array.from(face.field.x)
  const y = Float32Array.from(face.field.y)
  const some = turns.filter((_, i) => i % 4 === 0)
  const every = [...x.keys()].filter((i) => face.weight[i]! > 0)
  for (const turn of some) {
    const over = turnOver(face, face.field, every, turn)
    for (let k = 0; k < over.at.length; k++) {
      x[over.at[k]!]! -= over.x[k]! / some.length
      y[over.at[k]!]! -= over.y[k]! / some.length
    }
  }
  return { width, height, x, y }
}

function turnOver(face: Face, field: Field, pixels: readonly number[], twin: Pose): Turn {
  const stride = field.width
  const rows = field.height
  const [cos, sin] = [Math.cos(2 * turnOf(twin)), Math.sin(2 * turnOf(twin))]
  const [left, top] = [(stride - 1) / 2, (rows - 1) / 2]
  const at = new Int32Array(pixels.length)
  const x = new Float32Array(pixels.length)
  const y = new Float32Array(pixels.length)
  let count = 0
  for (const i of pixels) {
    const [u, v] = [((i % stride) - left) / face.resolution, (Math.floor(i / stride) - top) / face.resolution]
    const column = Math.round((twin[0]! * u + twin[1]! * v + twin[2]!) * face.resolution + left)
    const row = Math.round((twin[3]! * u + twin[4]! * v + twin[5]!) * face.resolution + top)
    if (column < 0 || row < 0 || column >= stride || row >= rows) continue
    at[count] = row * stride + column
    x[count] = field.x[i]! * cos - field.y[i]! * sin
    y[count] = field.x[i]! * sin + field.y[i]! * cos
    count++
  }
  let power = 1e-9
  for (let k = 0; k < count; k++) power += x[k]! * x[k]! + y[k]! * y[k]!
  const pixelsOf = { at: at.subarray(0, count), x: x.subarray(0, count), y: y.subarray(0, count) }
  return { twin, turned: turnOf(twin), ...pixelsOf, power }
}

const STRONGEST = 450

/** Sampled, so that one strong outline is not everything. */
function strongest(face: Face, { x, y }: Field): number[] {
  const power = (i: number) => (x[i]! * x[i]! + y[i]! * y[i]!) * face.weight[i]!
  const order = [...x.keys()].filter((i) => power(i) > 0.1).sort((a, b) => power(b) - power(a))
  const every = Math.max(1, order.length / STRONGEST)
  return Array.from({ length: Math.min(order.length, STRONGEST) }, (_, k) => order[Math.floor(k * every)]!)
}
