import type { Outline, Point } from '../strokes.ts'

/** Outlines in the source of a part: shapes of DrawingML and VML, ink, paths of OpenDocument. */
export function outlinesIn(source: string): Outline[] {
  const found: Outline[] = []
  for (const [, geometry] of source.matchAll(/<a:custGeom>([\s\S]*?)<\/a:custGeom>/g)) found.push(drawingMl(geometry!))
  for (const [, path] of source.matchAll(/<v:[a-z]+\b[^>]*?\spath="([^"]{20,20000})"/g))
    found.push(commands(vml(path!)))
  for (const [, path] of source.matchAll(/\ssvg:d="([^"]{20,20000})"/g)) found.push(commands(svg(path!)))
  const traces = [...source.matchAll(/<(?:\w+:)?trace\b[^>]*>([^<]{3,20000})</g)].map(([, points]) => trace(points!))
  if (traces.length > 0) found.push(traces.filter((line) => line.length > 1))
  return found.map((outline) => outline.filter((line) => line.length > 1)).filter((outline) => outline.length > 0)
}

/** [ECMA-376] 20.1.9.8: points by number; those that a formula places are left out. */
function drawingMl(geometry: string): Outline {
  const lines: Point[][] = []
  let here: Point = [0, 0]
  for (const [, step, , inner = ''] of geometry.matchAll(
    /<a:(moveTo|lnTo|cubicBezTo|quadBezTo|arcTo)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/a:\1>)/g,
  )) {
    const points = [...inner.matchAll(/x="(-?\d+)" y="(-?\d+)"/g)].map(([, x, y]): Point => [Number(x), Number(y)])
    const last = points.at(-1)
    if (!last) continue
    if (step === 'moveTo') lines.push([last])
    else if (lines.length > 0) lines.at(-1)!.push(...curve(here, points))
    here = last
  }
  return lines
}

/** A curve as ten short lines; a line as itself. */
export function curve(from: Point, points: readonly Point[]): Point[] {
  const all = [from, ...points]
  if (points.length === 1) return [...points]
  return Array.from({ length: 10 }, (_, i) => casteljau(all, (i + 1) / 10))
}

function casteljau(points: readonly Point[], share: number): Point {
  if (points.length === 1) return points[0]!
  return casteljau(
    points
      .slice(1)
      .map(
        ([x, y], i): Point => [
          points[i]![0] + (x - points[i]![0]) * share,
          points[i]![1] + (y - points[i]![1]) * share,
        ],
      ),
    share,
  )
}

type Command = {
  readonly kind: 'move' | 'line' | 'curve' | 'close'
  readonly relative: boolean
  readonly numbers: readonly number[]
}

const VML: Readonly<Record<string, readonly [Command['kind'], boolean]>> = {
  m: ['move', false],
  l: ['line', false],
  c: ['curve', false],
  x: ['close', false],
  t: ['move', true],
  r: ['line', true],
  v: ['curve', true],
}

/** [MS-OI29500] and the VML note: letters without a gap, numbers with commas, nothing for nought. */
function vml(path: string): Command[] {
  return [...path.matchAll(/([a-z]{1,2})([^a-z]*)/g)].flatMap(([, letter, numbers]) => {
    const [kind, relative] = VML[letter!] ?? []
    return kind
      ? [
          {
            kind,
            relative: relative!,
            numbers: numbers!.trim() === '' ? [] : numbers!.trim().split(/[\s,]/).map(Number),
          },
        ]
      : []
  })
}

/** A path of SVG as lines. */
export const svgOutline = (path: string): Outline => commands(svg(path)).filter((line) => line.length > 1)

function svg(path: string): Command[] {
  const kinds: Readonly<Record<string, Command['kind']>> = {
    m: 'move',
    l: 'line',
    c: 'curve',
    z: 'close',
    h: 'line',
    v: 'line',
    q: 'curve',
  }
  return [...path.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter, numbers]) => {
    const kind = kinds[letter!.toLowerCase()]
    const said = (numbers!.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    return kind ? [{ kind, relative: letter === letter!.toLowerCase(), numbers: said }] : []
  })
}

function commands(steps: readonly Command[]): Outline {
  const lines: Point[][] = []
  let here: Point = [0, 0]
  for (const step of steps) {
    const { kind } = step
    const points = pointsOf(step, here)
    if (kind === 'close' && lines.at(-1)?.[0]) lines.at(-1)!.push(lines.at(-1)![0]!)
    const last = points.at(-1)
    if (!last) continue
    if (kind === 'move') lines.push(points)
    else if (lines.length > 0) lines.at(-1)!.push(...(kind === 'curve' ? curve(here, points) : points))
    here = last
  }
  return lines
}

function pointsOf({ relative, numbers }: Command, here: Point): Point[] {
  const [x, y] = relative ? here : [0, 0]
  const points: Point[] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push([x + (numbers[i] || 0), y + (numbers[i + 1] || 0)])
  return points
}

/** Ink: points with commas between, each of two numbers or more. */
function trace(points: string): Point[] {
  return points
    .split(',')
    .map((point) => (point.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number))
    .filter((numbers) => numbers.length >= 2)
    .map(([x, y]): Point => [x!, y!])
}
