import { nearer, viewOf } from './align.ts'
import type { Face } from './face.ts'
import { likeness } from './likeness.ts'
import type { Field } from './orientation.ts'
import { compose, type Pose, project, similarity, turnOf } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import type { Template } from './template.ts'

/** Twins that are tried in full. */
const TRIED = 5
/** A ring's twins lie this far apart; between them it is looked at too. */
const BETWEEN = [0, 1 / 3, 2 / 3]
const STEP = (2 * Math.PI) / 48
const RINGLIKE = 24

/** A mark that looks much like itself at other turns is compared at each of them, where letters and charges can be read. */
export function untwinned(pyramid: Pyramid, template: Template, pose: Pose, finest: Face): Pose {
  if (template.twins.length === 0) return pose
  const face = template.faces.findLast((one) => one.resolution <= Math.min(68, finest.resolution))!
  const { field } = viewOf(pyramid, pose, face, true)
  const all = [similarity(0, 0, 1, 0), ...template.twins]
  const finer = all.length > RINGLIKE ? all.flatMap((twin) => BETWEEN.map((part) => turned(twin, part * STEP))) : all
  const scored = finer.map((twin) => ({ twin, like: alike(field, face, twin) })).sort((a, b) => b.like - a.like)
  const chosen: Pose[] = []
  for (const { twin } of scored) {
    if (chosen.some((other) => Math.cos(turnOf(other) - turnOf(twin)) > 0.95)) continue
    chosen.push(twin)
    if (chosen.length === TRIED) break
  }
  const tried = chosen.map((twin) => {
    let one = compose(pose, twin)
    for (const reach of [3, 2]) one = nearer(pyramid, one, face, { reach, bend: 0.01, colour: true })
    const like = likeness(viewOf(pyramid, one, face, true), face, 1)
    return { one, score: like.whole + like.least / 2 }
  })
  return tried.reduce((best, other) => (other.score > best.score ? other : best)).one
}

const turned = (twin: Pose, by: number) => compose(twin, similarity(0, 0, 1, by))

const STRONGEST = 450
const strong = new WeakMap<Face, Int32Array>()

/** The likeness of the strongest pixels, looked up in what is seen already: quick, and good enough to rank turns. */
function alike(field: Field, face: Face, twin: Pose): number {
  const stride = field.width
  const rows = field.height
  const [cos, sin] = [Math.cos(2 * turnOf(twin)), Math.sin(2 * turnOf(twin))]
  const [left, top] = [(stride - 1) / 2, (rows - 1) / 2]
  let [dot, power] = [0, 1]
  for (const i of strongest(face)) {
    const [u, v] = project(
      twin,
      ((i % stride) - left) / face.resolution,
      (Math.floor(i / stride) - top) / face.resolution,
    )
    const [column, row] = [Math.round(u * face.resolution + left), Math.round(v * face.resolution + top)]
    if (column < 0 || row < 0 || column >= stride || row >= rows) continue
    const at = row * stride + column
    const [x, y] = [field.x[at]!, field.y[at]!]
    dot += face.field.x[i]! * (x * cos + y * sin) + face.field.y[i]! * (y * cos - x * sin)
    power += x * x + y * y
  }
  return dot / Math.sqrt(power)
}

function strongest(face: Face): Int32Array {
  const known = strong.get(face)
  if (known) return known
  const { x, y } = face.field
  const power = (i: number) => (x[i]! * x[i]! + y[i]! * y[i]!) * face.weight[i]!
  const order = [...x.keys()].filter((i) => power(i) > 0.1).sort((a, b) => power(b) - power(a))
  // Every so manieth, so that one strong outline is not all.
  const every = Math.max(1, order.length / STRONGEST)
  const chosen = Int32Array.from({ length: Math.min(order.length, STRONGEST) }, (_, k) => order[Math.floor(k * every)]!)
  strong.set(face, chosen)
  return chosen
}
