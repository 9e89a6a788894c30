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
  normal.fill(0)
  right.fill(0)
  let total = 1e-6
  for (let i = 0; i < count; i++) {
    const [u, v, weight] = [moves.u[i]!, moves.v[i]!, trusted[i]!]
    const [dx, dy] = [moves.dx[i]!, moves.dy[i]!]
    equate(0, [u, v, 1, -(u + dx) * u, -(u + dx) * v], dx, weight)
    equate(3, [u, v, 1, -(v + dy) * u, -(v + dy) * v], dy, weight)
    total += weight
  }
  for (let i = 0; i < 8; i++) normal[i * 9]! += (STIFF[i] ?? bend) * total
  for (const [i, j, sign] of UNEVEN) normal[i * 8 + j]! += sign * EVEN * total
  solve(normal, right, solved)
  const [a, b, c, d, e, f, g, h] = solved
  return [1 + a!, b!, c!, d!, 1 + e!, f!, g!, h!, 1]
}

/** An equation in three coefficients of the pose from `first` on, and in its two of perspective. */
function equate(first: 0 | 3, factors: readonly number[], to: number, weight: number): void {
  const placeOf = (k: number) => (k < 3 ? first + k : k + 3)
  for (let k = 0; k < factors.length; k++) {
    const by = weight * factors[k]!
    right[placeOf(k)]! += by * to
    for (let j = 0; j < factors.length; j++) normal[placeOf(k) * 8 + placeOf(j)]! += by * factors[j]!
  }
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
