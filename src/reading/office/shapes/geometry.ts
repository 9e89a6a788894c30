import type { Outline, Point } from '../../strokes.ts'
import { curve } from '../outlines.ts'
import { type Guides, guidesOf } from './guides.ts'
import { childOf, localOf, type Node, numberOf } from './tree.ts'

/** One path of a shape, from the left upper corner of its box. */
export type Path = { readonly outline: Outline; readonly filled: boolean; readonly lined: boolean }

/** [ECMA-376] 20.1.9.15: each path has a width and height of its own, which is stretched to that of the box. */
export function customPaths(geometry: Node, width: number, height: number): Path[] {
  return (childOf(geometry, 'pathLst')?.children ?? []).map((path) => {
    const [w, h] = [numberOf(path, 'w') || width, numberOf(path, 'h') || height]
    const guides = guidesOf([childOf(geometry, 'avLst'), childOf(geometry, 'gdLst')], width, height)
    const [across, down] = [width / w, height / h]
    return {
      outline: linesOf(path, guides).map((line) => line.map(([x, y]): Point => [x * across, y * down])),
      filled: path.attributes['fill'] !== 'none',
      lined: !/^(?:0|false)$/.test(path.attributes['stroke'] ?? ''),
    }
  })
}

function linesOf(path: Node, guides: Guides): Outline {
  const lines: Point[][] = []
  let here: Point = [0, 0]
  for (const step of path.children) {
    const kind = localOf(step)
    const points = step.children.map(({ attributes }): Point => [guides(attributes['x']), guides(attributes['y'])])
    const line = lines.at(-1)
    if (kind === 'moveTo' && points[0]) lines.push([points[0]])
    else if (kind === 'close' && line?.[0]) line.push(line[0])
    else if (kind === 'arcTo' && line) {
      const { wR, hR, stAng, swAng } = step.attributes
      line.push(...arc(here, guides(wR), guides(hR), guides(stAng), guides(swAng)))
    } else if (line) line.push(...curve(here, points))
    here = lines.at(-1)?.at(-1) ?? here
  }
  return lines.filter((one) => one.length > 1)
}

const STEPS = 16
const TURN = (60_000 * 180) / Math.PI

/** From where the pen is: the angles are those seen, not those of the circle that the oval was. */
function arc([x, y]: Point, wide: number, high: number, start: number, sweep: number): Point[] {
  const round = (angle: number) => Math.atan2(wide * Math.sin(angle), high * Math.cos(angle))
  const first = round(start / TURN)
  const turn = sweep / TURN
  const [middleX, middleY] = [x - wide * Math.cos(first), y - high * Math.sin(first)]
  return Array.from({ length: STEPS }, (_, i): Point => {
    const angle = first + (turn * (i + 1)) / STEPS
    return [middleX + wide * Math.cos(angle), middleY + high * Math.sin(angle)]
  })
}
