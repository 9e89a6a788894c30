import { onceFor } from '../../by-reading.ts'
import { type Face, frameOf, radiusAt } from './face.ts'
import { fit, moves } from './fit.ts'
import { surfacesOf, tableOf } from './kernel/field.ts'
import { type Field, fieldOf, type Measured } from './orientation.ts'
import { compose, type Patch, type Pose, project, RIM, rectify } from './pose.ts'
import type { Pyramid } from './pyramid.ts'
import { createScratchBuffer } from './scratch-buffers.ts'

export type View = { readonly patch: Pick<Patch, 'seen'>; readonly field: Measured }

const allocate = createScratchBuffer((count) => new Float32Array(count))

export function viewOf(pyramid: Pyramid, pose: Pose, face: Face, colour: boolean): View {
  const patch = rectify(pyramid, pose, frameOf(face), colour, { rim: RIM, allocate })
  return { patch, field: fieldOf(patch, radiusAt(face.resolution)) }
}

export type Block = {
  readonly u: number
  readonly v: number
  readonly at: Int32Array
  readonly x: Float32Array
  readonly y: Float32Array
  readonly strength: number
}

const POINTS = 36

export const blocksOf = onceFor((face: Face): readonly Block[] => {
  const across = Math.max(2, Math.min(8, Math.round((face.width / face.resolution) * 4)))
  const down = Math.max(2, Math.min(8, Math.round((face.height / face.resolution) * 4)))
  const blocks: Block[] = []
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const block = blockAt(face, column / across, row / down, 1 / across, 1 / down)
      if (block) blocks.push(block)
    }
  return blocks
})

function blockAt(face: Face, left: number, top: number, w: number, h: number): Block | undefined {
  const stride = face.width + face.margin * 2
  const { x, y } = face.field
  const power = (i: number) => (x[i]! * x[i]! + y[i]! * y[i]!) * face.weight[i]!
  const pixels: number[] = []
  const [x0, y0] = [Math.floor(left * face.width) + face.margin, Math.floor(top * face.height) + face.margin]
  const [x1, y1] = [x0 + Math.ceil(w * face.width), y0 + Math.ceil(h * face.height)]
  for (let v = y0; v < y1; v++)
    for (let u = x0; u < x1; u++) if (power(v * stride + u) > 0.15) pixels.push(v * stride + u)
  if (pixels.length < 4) return undefined
  const chosen = pixels.sort((a, b) => power(b) - power(a)).slice(0, POINTS)
  const strength = chosen.reduce((sum, i) => sum + power(i), 0)
  const middle = (of: (i: number) => number) => chosen.reduce((sum, i) => sum + of(i), 0) / chosen.length
  const height = face.height + face.margin * 2
  return {
    u: (middle((i) => i % stride) - (stride - 1) / 2) / face.resolution,
    v: (middle((i) => Math.floor(i / stride)) - (height - 1) / 2) / face.resolution,
    at: Int32Array.from(chosen),
    x: Float32Array.from(chosen, (i) => x[i]!),
    y: Float32Array.from(chosen, (i) => y[i]!),
    strength,
  }
}

/** Range of a block, and freedom of the pose beyond affine. */
export type Step = { readonly reach: number; readonly bend: number; readonly colour: boolean }

/** Each block searches within `reach` pixels, and the pose follows. */
export function nearer(pyramid: Pyramid, pose: Pose, face: Face, { reach, bend, colour }: Step): Pose {
  return step(viewOf(pyramid, pose, face, colour).field, pose, face, { reach, bend }).pose
}

type Stepped = { readonly pose: Pose; readonly like: number }

/** `like`: how well the blocks on `picture` match, each at its best place. */
export function step(
  field: Field,
  pose: Pose,
  face: Face,
  { reach, bend }: Pick<Step, 'reach' | 'bend'>,
  picture?: Extent,
): Stepped {
  const blocks = blocksOf(face)
  const span = reach * 2 + 1
  const { values, wide } = surfacesOf(tableFor(face), field, reach)
  const size = span * wide
  const all = new Float32Array(size)
  for (let i = 0, at = 0; i < values.length; i++, at = at + 1 === size ? 0 : at + 1) all[at]! += values[i]!
  const [right, down] = peak({ values: all, from: 0, wide, span }, reach, reach, 0)
  let like = 0
  let sum = 1e-6
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!
    const [dx, dy, score] = peak({ values, from: b * size, wide, span }, right + reach, down + reach, 0.02 / reach)
    moves.u[b] = block.u
    moves.v[b] = block.v
    moves.dx[b] = dx / face.resolution
    moves.dy[b] = dy / face.resolution
    moves.weight[b] = Math.max(0, score) ** 2 * block.strength
    if (picture && !isOn(picture, pose, block)) continue
    like += score * Math.sqrt(block.strength)
    sum += Math.sqrt(block.strength)
  }
  return { pose: compose(pose, fit(blocks.length, bend)), like: like / sum }
}

type Extent = { readonly width: number; readonly height: number }

function isOn({ width, height }: Extent, pose: Pose, { u, v }: Block): boolean {
  const [x, y] = project(pose, u, v)
  return x > 0 && y > 0 && x < width && y < height
}

const tableFor = onceFor((face: Face) => tableOf(blocksOf(face), POINTS))

type Surface = {
  readonly values: Float32Array
  readonly from: number
  readonly wide: number
  readonly span: number
}

/** `cost`: per pixel from the expected place. Subpixel. */
function peak({ values, from, wide, span }: Surface, x0: number, y0: number, cost: number): [number, number, number] {
  const reach = (span - 1) / 2
  let most = Number.NEGATIVE_INFINITY
  let [x, y] = [0, 0]
  for (let v = 0, i = from; v < span; v++, i += wide)
    for (let u = 0; u < span; u++) {
      const value = values[i + u]! - cost * ((u - x0) * (u - x0) + (v - y0) * (v - y0))
      if (value > most) {
        most = value
        x = u
        y = v
      }
    }
  const at = from + y * wide + x
  const inX = x > 0 && x < span - 1 ? between(values[at - 1]!, values[at]!, values[at + 1]!) : 0
  const inY = y > 0 && y < span - 1 ? between(values[at - wide]!, values[at]!, values[at + wide]!) : 0
  return [x + inX - reach, y + inY - reach, values[at]!]
}

function between(before: number, here: number, after: number): number {
  const curve = before - 2 * here + after
  return curve < -1e-6 ? Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / curve)) : 0
}
