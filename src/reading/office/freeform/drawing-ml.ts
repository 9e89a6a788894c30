import { after, type Box, type Matrix, SAME } from '../../metafile/geometry.ts'
import { PATTERNED } from '../../metafile/sketch.ts'
import type { Attributes } from '../xml.ts'
import { adjusted, hex, schemed, type Theme } from './colours.ts'
import { presetOf } from './presets.ts'
import { fitted, type Sheets, turned } from './sheets.ts'
import { type createWordPlaces, type Offset, placeAt } from './word-places.ts'

const SIXTY_THOUSANDTHS = 60_000
const HUNDRED_THOUSANDTHS = 100_000
const GROUPS = /^(?:grpSp|wgp|wpc)$/
const FILL = /\/spPr\/(?:solidFill|gradFill\/gsLst\/gs)$/
const INK = /\/spPr\/ln\/(?:solidFill|gradFill\/gsLst\/gs)$/
const OF_GROUP = /\/grpSpPr\/(?:solidFill|gradFill\/gsLst\/gs)$/

type Frame = { box: Box; inner: Box; rot: number; flipX: boolean; flipY: boolean }
type Group = { to: Matrix; fill?: string | undefined }
type Path = { d: string; size: readonly [number, number]; filled: boolean; lined: boolean }
type Colours = { fill?: string | undefined; ink?: string | undefined }
type Shape = Colours & {
  readonly depth: number
  readonly paths: Path[]
  /** By the style of the theme. */
  readonly styled: Colours
  readonly without: Set<keyof Colours>
  preset?: { readonly name: string; readonly adjusts: Map<string, number> }
  frame?: Frame
}

const NOWHERE: Offset = { from: '', offset: 0 }

const shapeAt = (depth: number): Shape => ({ depth, paths: [], styled: {}, without: new Set() })

/** Collects the shapes that are drawn point by point, in the coordinates of their slide or drawing. */
export function gatherDrawingMl(
  sheets: Sheets,
  theme: Theme,
  words: ReturnType<typeof createWordPlaces>,
  part: string,
) {
  const path: string[] = []
  const groups: Group[] = [{ to: SAME }]
  const wide: number[] = []
  let frame: Frame | undefined
  let shape: Shape | undefined
  let isCustom = false
  let pen: [number, number] = [0, 0]
  let points: string[] = []
  let drawings = 0
  let across: Offset = NOWHERE
  let down: Offset = NOWHERE
  let colour: ((by: number, plus: number) => void) | undefined

  const openers: Record<string, (attributes: Attributes) => void> = {
    drawing() {
      if (shape) finish()
      sheets.next()
      sheets.at(`${part}/drawing${++drawings}`)
      across = down = NOWHERE
    },
    positionH({ relativeFrom = '' }) {
      across = { from: relativeFrom, offset: 0 }
    },
    positionV({ relativeFrom = '' }) {
      down = { from: relativeFrom, offset: 0 }
    },
    graphic() {
      if (path.at(-2) === 'anchor') sheets.at(`${part}/${words.keyOf(down.from)}`, placeAt(across, down))
    },
    xfrm({ rot = '0', flipH, flipV }) {
      const box: Box = [0, 0, 0, 0]
      frame = { box, inner: box, rot: Number(rot) / SIXTY_THOUSANDTHS, flipX: isOn(flipH), flipY: isOn(flipV) }
    },
    off: ({ x, y }) => place('box', x, y),
    ext: ({ cx, cy }) => size('box', cx, cy),
    chOff: ({ x, y }) => place('inner', x, y),
    chExt: ({ cx, cy }) => size('inner', cx, cy),
    spPr() {
      // A text box may hold other shapes.
      if (shape) finish()
      shape = shapeAt(path.length)
    },
    custGeom() {
      isCustom = true
      shape ??= shapeAt(path.length)
    },
    prstGeom({ prst: name = '' }) {
      if (shape && !path.includes('pic')) shape.preset = { name, adjusts: new Map() }
    },
    gd: ({ name = '', fmla = '' }) => void shape?.preset?.adjusts.set(name, Number(fmla.replace('val ', ''))),
    pattFill() {
      if (path.at(-2) === 'spPr' && shape) shape.fill ??= PATTERNED
    },
    path({ w = '0', h = '0', fill, stroke }) {
      if (isCustom)
        shape?.paths.push({
          d: '',
          size: [Number(w), Number(h)],
          filled: fill !== 'none',
          lined: stroke !== '0' && stroke !== 'false',
        })
    },
    pt({ x = '', y = '' }) {
      if (!isCustom) return
      points.push(`${literal(x)} ${literal(y)}`)
      pen = [Number(x), Number(y)]
    },
    arcTo: (attributes) => arcTo(attributes),
    noFill() {
      if (path.at(-2) === 'spPr') shape?.without.add('fill')
      else if (path.at(-2) === 'ln') shape?.without.add('ink')
    },
    grpFill() {
      if (path.at(-2) === 'spPr' && shape) shape.fill = groups.at(-1)?.fill
    },
    srgbClr: ({ val = '' }) => take(hex(val)),
    sysClr: ({ lastClr = '' }) => take(hex(lastClr)),
    prstClr: ({ val = '' }) => take(hex(val)),
    schemeClr: ({ val = '' }) => take(schemed(val, theme)),
    lumMod: ({ val }) => colour?.(share(val), 0),
    lumOff: ({ val }) => colour?.(1, share(val)),
    shade: ({ val }) => colour?.(share(val), 0),
    tint: ({ val }) => colour?.(share(val), 1 - share(val)),
  }
  const closers: Record<string, () => void> = {
    drawing: () => sheets.next(),
    xfrm() {
      if (frame && path.at(-2) === 'grpSpPr') groups.at(-1)!.to = after(groupOf(frame), groups.at(-2)?.to ?? SAME)
      else if (frame && path.at(-2) === 'spPr' && shape) shape.frame = frame
      frame = undefined
    },
    moveTo: () => command('M'),
    lnTo: () => command('L'),
    quadBezTo: () => command('Q'),
    cubicBezTo: () => command('C'),
    close: () => command('Z'),
    custGeom() {
      isCustom = false
    },
  }
  return {
    open(name: string, attributes: Attributes) {
      const local = name.slice(name.indexOf(':') + 1)
      path.push(local)
      if (GROUPS.test(local)) groups.push({ to: groups.at(-1)!.to })
      if (local === 'ln') wide.push(Number(attributes['w'] ?? 0))
      openers[local]?.(attributes)
    },
    text(text: string) {
      if (path.at(-1) !== 'posOffset') return
      if (path.at(-2) === 'positionH') across = { ...across, offset: Number(text) }
      else down = { ...down, offset: Number(text) }
    },
    close(_name: string) {
      const local = path.at(-1)!
      closers[local]?.()
      path.pop()
      if (GROUPS.test(local)) groups.pop()
      if (/Clr$/.test(local)) colour = undefined
      // The style of a shape follows its properties.
      if (shape && path.length < shape.depth - 1) finish()
    },
  }

  function place(of: 'box' | 'inner', x = '0', y = '0') {
    if (frame) frame[of] = [Number(x), Number(y), Number(x), Number(y)]
  }
  function size(of: 'box' | 'inner', cx = '0', cy = '0') {
    if (!frame || !path.at(-2)?.endsWith('frm')) return
    const [x, y] = frame[of]
    frame[of] = [x, y, x + Number(cx), y + Number(cy)]
  }
  function command(letter: string) {
    const open = isCustom ? shape?.paths.at(-1) : undefined
    if (open) open.d += `${letter}${points.join(' ')}`
    points = []
  }
  function arcTo({ wR = '', hR = '', stAng = '', swAng = '' }: Attributes) {
    const open = isCustom ? shape?.paths.at(-1) : undefined
    if (!open) return
    const [rx, ry] = [Number(wR), Number(hR)]
    const [from, sweep] = [stAng, swAng].map((angle) => (Number(angle) / SIXTY_THOUSANDTHS / 180) * Math.PI) as [
      number,
      number,
    ]
    const [x, y] = [pen[0] - rx * Math.cos(from), pen[1] - ry * Math.sin(from)]
    // An arc of SVG cannot end where it begins.
    for (const part of [0.5, 1]) {
      pen = [x + rx * Math.cos(from + sweep * part), y + ry * Math.sin(from + sweep * part)]
      open.d += `A${rx} ${ry} 0 0 ${sweep > 0 ? 1 : 0} ${pen.join(' ')}`
    }
  }
  function take(value: string) {
    const [key, on] = coloured(path.slice(0, -1).join('/')) ?? []
    if (!key || !on) return
    on[key] ??= value
    colour = (by, plus) => {
      on[key] = adjusted(on[key] ?? value, by, plus)
    }
  }
  function coloured(at: string): readonly [keyof Colours, Colours] | undefined {
    if (OF_GROUP.test(at)) return ['fill', groups.at(-1)!]
    if (!shape) return undefined
    if (FILL.test(at)) return ['fill', shape]
    if (INK.test(at)) return ['ink', shape]
    if (at.endsWith('style/fillRef')) return ['fill', shape.styled]
    return at.endsWith('style/lnRef') ? ['ink', shape.styled] : undefined
  }
  function drawPreset(own: Frame, preset: Shape['preset'], { fill, ink }: Colours) {
    if (!preset) return
    const { lines, isOpen } = presetOf(preset.name, (name, usual) => preset.adjusts.get(name) ?? usual)
    const to = after(matrixOf(own, [1, 1]), groups.at(-1)!.to)
    sheets.drawReady(lines, to, { fill: isOpen ? undefined : fill, ink, wide: wide.at(-1) ?? 0 })
  }
  function finish() {
    const { frame: own, paths, styled, without, preset } = shape!
    const [fill, ink] = (['fill', 'ink'] as const).map((key) =>
      without.has(key) ? undefined : (shape![key] ?? styled[key]),
    )
    for (const { d, size, filled, lined } of paths)
      sheets.draw(d, own ? after(matrixOf(own, size), groups.at(-1)!.to) : SAME, {
        fill: filled ? fill : undefined,
        ink: lined ? ink : undefined,
        wide: wide.at(-1) ?? 0,
      })
    if (own) drawPreset(own, preset, { fill, ink })
    shape = undefined
    wide.length = 0
  }
}

const matrixOf = (frame: Frame, [wide, high]: readonly [number, number]): Matrix =>
  groupOf({ ...frame, inner: [0, 0, wide || frame.box[2] - frame.box[0], high || frame.box[3] - frame.box[1]] })

const groupOf = ({ box, inner, rot, flipX, flipY }: Frame): Matrix =>
  after(fitted(inner, box), turned(box, rot, flipX, flipY))

/** The name of a formula is no number. */
const literal = (value: string): string => (Number.isFinite(Number.parseFloat(value)) ? value : '?0')

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
const share = (value = '100000'): number => Number.parseInt(value, 10) / HUNDRED_THOUSANDTHS
