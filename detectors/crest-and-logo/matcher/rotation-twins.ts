import { nearer, viewOf } from './align.ts'
import type { Face } from './face.ts'
import { wholeLikeness } from './likeness.ts'
import { compose, type Pose, project, similarity, sizeOf, turnOf } from './pose.ts'
import type { Pyramid } from './pyramid.ts'

const STEPS = 48
const ALIKE = 0.5
/** So many twins make a ring, which rotation cannot distinguish. */
export const RING = 12

/** A ring at any rotation, a star at eight. A crown moves the centre, so a twin is shifted too. */
export function twinsOf(pyramid: Pyramid, home: Pose, face: Face): Pose[] {
  const twins: Pose[] = []
  for (let i = 1; i < STEPS; i++) {
    let pose = compose(home, similarity(0, 0, 1, (i * 2 * Math.PI) / STEPS))
    for (const reach of [5, 3, 2]) pose = rigid(nearer(pyramid, pose, face, { reach, bend: 1, colour: true }))
    const twin = similar(home, pose)
    if (Math.abs(sizeOf(twin) - 1) > 0.12 || Math.abs(turnOf(twin)) < 0.1) continue
    if (twins.some((other) => isSamePlace(other, twin))) continue
    if (wholeLikeness(viewOf(pyramid, pose, face, true), face) > ALIKE) twins.push(twin)
  }
  return twins
}

function isSamePlace(a: Pose, b: Pose): boolean {
  const [x, y] = project(a, 0, 0)
  const [u, v] = project(b, 0, 0)
  return Math.cos(turnOf(a) - turnOf(b)) > 0.995 && Math.hypot(x - u, y - v) < 0.08
}

function rigid(pose: Pose): Pose {
  const [x, y] = project(pose, 0, 0)
  return similarity(x, y, sizeOf(pose), turnOf(pose))
}

function similar(home: Pose, to: Pose): Pose {
  const [x, y] = [to[2]! - home[2]!, to[5]! - home[5]!]
  const size = sizeOf(home)
  const turn = turnOf(home)
  const [cos, sin] = [Math.cos(turn) / size, Math.sin(turn) / size]
  return similarity(x * cos + y * sin, y * cos - x * sin, sizeOf(to) / size, turnOf(to) - turn)
}
