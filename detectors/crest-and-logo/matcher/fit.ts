import type { Pose } from './pose.ts'
import { solve } from './solve.ts'

type Moves = {
  readonly u: Float64Array
  readonly v: Float64Array
  readonly dx: Float64Array
  readonly dy: Float64Array
  readonly weight: Float64Array
}

const MAX_BLOCKS = 64
const numbers = () => new Float64Array(MAX_BLOCKS)

export const moves: Moves = { u: numbers(), v: numbers(), dx: numbers(), dy: numbers(), weight: numbers() }
const trusted = numbers()

/** The homography near the identity that fits best; `bend`: freedom beyond affine. */
export function fit(count: number, bend: number): Pose {
  for (let i = 0; i < count; i++) trusted[i] = moves.weight[i]!
  let pose: Pose = [1, 0, 0, 0, 1, 0, 0, 0, 1]
  for (let round = 0; round < 3; round++) {
    pose = leastSquares(count, bend)
    for (let i = 0; i < count; i++) trusted[i] = trustIn(i, pose)
  }
  return pose
}

/** Falls with the residual under the current fit. */
function trustIn(i: number, pose: Pose): number {
  const u = moves.u[i]!
  const v = moves.v[i]!
  const depth = 1 + pose[6]! * u + pose[7]! * v
  const x = (pose[0]! * u + pose[1]! * v + pose[2]!) / depth - u - moves.dx[i]!
  const y = (pose[3]! * u + pose[4]! * v + pose[5]!) / depth - v - moves.dy[i]!
  return moves.weight[i]! / (1 + (x * x + y * y) / 0.0016)
}

const [normal, right, solved] = [new Float64Array(64), new Float64Array(8), new Float64Array(8)]
/** Lines of text would otherwise stretch to the next line. */
const EVEN = 0.08
const STIFF = [0.01, 0.01, 1e-4, 0.01, 0.01, 1e-4] as const

function leastSquares(count: number, bend: number): Pose {
  let [one, u1, v1, uu, uv, vv] = [0, 0, 0, 0, 0, 0]
  let [xu, xv, xuu, xuv, xvv, yu, yv, yuu, yuv, yvv] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  let [ruu, ruv, rvv, du, dv, d1, eu, ev, e1, fu, fv] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const u = moves.u[i]!
    const v = moves.v[i]!
    const dx = moves.dx[i]!
    const dy = moves.dy[i]!
    const weight = trusted[i]!
    const x = u + dx
    const y = v + dy
    const wu = weight * u
    const wv = weight * v
    const wuu = wu * u
    const wuv = wu * v
    const wvv = wv * v
    one += weight
    u1 += wu
    v1 += wv
    uu += wuu
    uv += wuv
    vv += wvv
    xu += wu * x
    xv += wv * x
    xuu += wuu * x
    xuv += wuv * x
    xvv += wvv * x
    yu += wu * y
    yv += wv * y
    yuu += wuu * y
    yuv += wuv * y
    yvv += wvv * y
    const far = x * x + y * y
    ruu += wuu * far
    ruv += wuv * far
    rvv += wvv * far
    du += wu * dx
    dv += wv * dx
    d1 += weight * dx
    eu += wu * dy
    ev += wv * dy
    e1 += weight * dy
    const by = x * dx + y * dy
    fu += wu * by
    fv += wv * by
  }
  // biome-ignore format: a matrix is read row by row
  normal.set([
    uu, uv, u1, 0, 0, 0, -xuu, -xuv,
    uv, vv, v1, 0, 0, 0, -xuv, -xvv,
    u1, v1, one, 0, 0, 0, -xu, -xv,
    0, 0, 0, uu, uv, u1, -yuu, -yuv,
    0, 0, 0, uv, vv, v1, -yuv, -yvv,
    0, 0, 0, u1, v1, one, -yu, -yv,
    -xuu, -xuv, -xu, -yuu, -yuv, -yu, ruu, ruv,
    -xuv, -xvv, -xv, -yuv, -yvv, -yv, ruv, rvv,
  ])
  right.set([du, dv, d1, eu, ev, e1, -fu, -fv])
  const total = one + 1e-6
  for (let i = 0; i < 8; i++) normal[i * 9]! += (STIFF[i] ?? bend) * total
  for (const [i, j, sign] of UNEVEN) normal[i * 8 + j]! += sign * EVEN * total
  solve(normal, right, solved)
  const [a, b, c, d, e, f, g, h] = solved
  return [1 + a!, b!, c!, d!, 1 + e!, f!, g!, h!, 1]
}

const UNEVEN = [
  [0, 0, 1],
  [4, 4, 1],
  [0, 4, -1],
  [4, 0, -1],
  [1, 1, 1],
  [3, 3, 1],
  [1, 3, 1],
  [3, 1, 1],
] as const
