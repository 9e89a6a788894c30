import { oval } from '../../affine.ts'
import type { Outline, Point } from '../../strokes.ts'

/*
 * Shapes that programs have ready-made, as they are before anybody drags their handles. Those with a handle that changes much of what a
 * mark looks like are only near to it.
 */

type Maker = (width: number, height: number) => Outline

const around = (points: readonly Point[]): Outline => [[...points, points[0]!]]
/** Given as shares of the box. */
const shares =
  (...points: readonly Point[]): Maker =>
  (w, h) =>
    around(points.map(([x, y]): Point => [x * w, y * h]))

/** Points on an oval one after another from the top, every second one further in. */
const star =
  (points: number, inner: number): Maker =>
  (w, h) =>
    around(
      Array.from({ length: points * 2 }, (_, i): Point => {
        const angle = (i / points) * Math.PI - Math.PI / 2
        const reach = (i % 2 === 0 ? 1 : inner) / 2
        return [w * (0.5 + reach * Math.cos(angle)), h * (0.5 + reach * Math.sin(angle))]
      }),
    )
const regular = (corners: number): Maker => star(corners / 2, 1)

function rounded(w: number, h: number): Outline {
  const r = Math.min(w, h) / 6
  const corner = (x: number, y: number, from: number) =>
    Array.from({ length: 7 }, (_, i): Point => {
      const angle = ((from + i * 15) / 180) * Math.PI
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
  return around([...corner(w - r, r, -90), ...corner(w - r, h - r, 0), ...corner(r, h - r, 90), ...corner(r, r, 180)])
}

const box = shares([0, 0], [1, 0], [1, 1], [0, 1])
const ellipse: Maker = (w, h) => [oval(0, 0, w, h)]
const cross = shares(
  [0.25, 0],
  [0.75, 0],
  [0.75, 0.25],
  [1, 0.25],
  [1, 0.75],
  [0.75, 0.75],
  [0.75, 1],
  [0.25, 1],
  [0.25, 0.75],
  [0, 0.75],
  [0, 0.25],
  [0.25, 0.25],
)
const ARROW: readonly Point[] = [
  [0, 0.25],
  [0.6, 0.25],
  [0.6, 0],
  [1, 0.5],
  [0.6, 1],
  [0.6, 0.75],
  [0, 0.75],
]

const MAKERS: Readonly<Record<string, Maker>> = {
  rect: box,
  ellipse,
  roundRect: rounded,
  triangle: shares([0.5, 0], [1, 1], [0, 1]),
  rtTriangle: shares([0, 0], [1, 1], [0, 1]),
  diamond: shares([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
  parallelogram: shares([0.25, 0], [1, 0], [0.75, 1], [0, 1]),
  trapezoid: shares([0.25, 0], [0.75, 0], [1, 1], [0, 1]),
  pentagon: shares([0.5, 0], [1, 0.382], [0.809, 1], [0.191, 1], [0, 0.382]),
  hexagon: shares([0.25, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0.25, 1], [0, 0.5]),
  octagon: shares([0.29, 0], [0.71, 0], [1, 0.29], [1, 0.71], [0.71, 1], [0.29, 1], [0, 0.71], [0, 0.29]),
  heptagon: regular(7),
  decagon: regular(10),
  dodecagon: regular(12),
  plus: cross,
  homePlate: shares([0, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0, 1]),
  chevron: shares([0, 0], [0.6, 0], [1, 0.5], [0.6, 1], [0, 1], [0.4, 0.5]),
  donut: (w, h) => {
    const inset = Math.min(w, h) / 4
    return [oval(0, 0, w, h), oval(inset, inset, w - inset, h - inset)]
  },
  rightArrow: shares(...ARROW),
  leftArrow: shares(...ARROW.map(([x, y]): Point => [1 - x, y])),
  downArrow: shares(...ARROW.map(([x, y]): Point => [y, x])),
  upArrow: shares(...ARROW.map(([x, y]): Point => [y, 1 - x])),
  star4: star(4, 0.25),
  star5: shares(
    [0.5, 0],
    [0.618, 0.382],
    [1, 0.382],
    [0.691, 0.618],
    [0.809, 1],
    [0.5, 0.764],
    [0.191, 1],
    [0.309, 0.618],
    [0, 0.382],
    [0.382, 0.382],
  ),
  star6: star(6, 0.577),
  star7: star(7, 0.69),
  star8: star(8, 0.75),
  star10: star(10, 0.85),
  star12: star(12, 0.75),
  star16: star(16, 0.75),
  star24: star(24, 0.75),
  star32: star(32, 0.75),
  line: (w, h) => [
    [
      [0, 0],
      [w, h],
    ],
  ],
}

const ALSO: readonly (readonly [RegExp, Maker])[] = [
  [
    /^(?:flowChart(?:Process|PredefinedProcess|InternalStorage|Document|Multidocument)|wedgeRectCallout|snip|plaque|foldedCorner)/,
    box,
  ],
  [/^(?:round\dS?|round2|wedgeRoundRect|flowChart(?:AlternateProcess|Terminator))/, rounded],
  [/^(?:flowChartConnector|wedgeEllipse)/, ellipse],
  [
    /^(?:line|straightConnector|(?:bent|curved)Connector)/,
    (w, h) => [
      [
        [0, 0],
        [w, h],
      ],
    ],
  ],
]

/** A ready-made shape from the left upper corner of its box; undefined where it is not known here. */
export function presetOutline(name: string, width: number, height: number): Outline | undefined {
  return (MAKERS[name] ?? ALSO.find(([pattern]) => pattern.test(name))?.[1])?.(width, height)
}
