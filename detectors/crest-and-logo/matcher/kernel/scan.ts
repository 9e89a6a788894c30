import { onceFor } from '../../../by-reading.ts'
import { type Cells, ONE, THERE } from '../cells.ts'
import { grown, type Kernel } from './instance.ts'
import { scanWasm } from './scan.wasm.ts'

type Functions = {
  respond(cells: number, end: number, maps: number, size: number, sides: number, there: number): void
  place(from: number, end: number, to: number, parts: number, columns: number, maps: number, size: number): void
  scan(
    scores: number,
    template: number,
    end: number,
    parts: number,
    list: number,
    listed: number,
    columns: number,
    places: number,
    rows: number,
    across: number,
    bound: number,
    down: number,
    worth: number,
    floor: number,
    hits: number,
  ): number
  peaks(
    scores: number,
    columns: number,
    hits: number,
    found: number,
    floor: number,
    out: number,
    from: number,
    to: number,
    before: number,
  ): number
  clear(hits: number, found: number): void
}

const kernel = grown<Functions>('scan', scanWasm)

export type EdgeGain = {
  readonly worth: Float32Array
  readonly bound: Float32Array
}

export const AT_ONCE = 32

type Shown = { readonly across: EdgeGain; readonly down: EdgeGain }

/** Groups of eight: row, column and direction of each, and the group's weight. */
export type Steps = {
  readonly rows: number
  readonly row: Int16Array
  readonly column: Int16Array
  readonly side: Uint8Array
  readonly weight: Int16Array
  readonly part: Float32Array
  readonly worth: number
}

export const SIDES = 16
/** Eight fit in a byte. */
export const ANSWER = 15
/** Times seven and eight answers it stays below 15 bits. */
export const HEAVIEST = 32
export const CELLS_A_GROUP = 8
/** Bytes of a group, and where its cells' addresses begin. */
const [TABLED, GROUP] = [40, 48]
/** The kernel reads and writes beyond the data. */
const SLACK = 1024
/** Places per entry of the survivors, and its bytes. */
const [LISTED, ENTRY] = [16, 48]

/** At least the cells of a picture of a megapixel. */
const AT_A_TIME = 102_400

/** Stretches keep memory small for any picture. */
export function stretchesOf({ columns, rows }: Cells, tallest: number, most = AT_A_TIME): Stretch[] {
  const step = columns * rows <= most ? rows : Math.max(1, tallest, Math.floor(most / columns) - tallest - 1)
  return Array.from({ length: Math.ceil(rows / step) }, (_, i) => {
    const [first, end] = [i * step, Math.min(rows, (i + 1) * step)]
    // Neighbours above and below are compared.
    return { first, end, top: Math.max(0, first - 1), bottom: Math.min(rows, end + tallest) }
  })
}

type Stretch = { readonly first: number; readonly end: number; readonly top: number; readonly bottom: number }

function placesOf(columns: number, rows: number) {
  const count = columns * rows
  const size = Math.ceil(count / 16) * 16 + 16
  const sides = SLACK
  const table = sides + SLACK
  const template = table + SLACK
  const parts = template + SLACK
  const across = parts + SLACK
  const bound = across + (columns + AT_ONCE) * 4
  const down = bound + (columns + AT_ONCE) * 4
  // Places above the first row are compared too.
  const scores = down + (rows + columns + 4) * 4
  const hits = scores + count * 4 + SLACK
  // Of four places in a square at most one exceeds its neighbours.
  const found = Math.ceil((hits + (Math.ceil(columns / LISTED) + 1) * rows * 8) / 16) * 16
  const most = ((columns >> 1) + 1) * ((rows >> 1) + 1)
  const maps = Math.ceil((found + most * 8) / 16) * 16
  const cells = maps + size * SIDES + SLACK
  const list = cells + count * 4 + SLACK
  const listed = list + (Math.ceil(columns / AT_ONCE) * rows + 1) * ENTRY
  const end = listed + (Math.ceil(columns / LISTED) * rows + 2) * ENTRY
  return {
    size,
    sides,
    table,
    template,
    parts,
    across,
    bound,
    down,
    scores,
    hits,
    found,
    most,
    maps,
    cells,
    list,
    listed,
    end,
  }
}

/** Shared memory: preparing rows invalidates the previous ones. A class, because compiled code of closures is lost. */
export class Scanner {
  readonly places: Int32Array
  readonly scores: Float32Array
  readonly #kernel: Kernel<Functions>
  readonly #at: ReturnType<typeof placesOf>
  readonly #layer: Cells
  readonly #stretch: Stretch
  readonly #wide: Float32Array
  readonly #free: Float32Array
  readonly #high: Float32Array
  readonly #table: Uint8Array
  #across: EdgeGain | undefined
  #down: EdgeGain | undefined

  constructor(layer: Cells, stretch: Stretch) {
    const { columns } = layer
    const rows = stretch.bottom - stretch.top
    const at = placesOf(columns, rows)
    const exports = kernel(at.end + SLACK)
    const { buffer } = exports.memory
    new Uint8Array(buffer, at.down, at.hits - at.down).fill(0)
    // The last places reach beyond a map.
    for (let side = 1; side <= SIDES; side++)
      new Uint8Array(buffer, at.maps + side * at.size - 16, side < SIDES ? 16 : 16 + SLACK).fill(0)
    const vectors = layer.vectors.subarray(stretch.top * columns * 2, stretch.bottom * columns * 2)
    new Int16Array(buffer, at.cells, vectors.length).set(vectors)
    new Uint8Array(buffer, at.list - SLACK, SLACK).fill(0)
    new Float32Array(buffer, at.sides, SIDES).set(directions)
    exports.respond(at.cells, at.list - SLACK, at.maps, at.size, at.sides, THERE * ONE)
    this.places = new Int32Array(buffer, at.found, at.most * 2)
    this.scores = new Float32Array(buffer, at.found, at.most * 2)
    this.#kernel = exports
    this.#at = at
    this.#layer = layer
    this.#stretch = stretch
    this.#wide = new Float32Array(buffer, at.across, columns + AT_ONCE)
    this.#free = new Float32Array(buffer, at.bound, columns)
    this.#high = new Float32Array(buffer, at.down, rows)
    this.#table = new Uint8Array(buffer, at.table, SLACK)
  }

  scan(of: Steps, shown: Shown, floor: number): number {
    const { first, end: after, top, bottom } = this.#stretch
    const { columns } = this.#layer
    const last = Math.min(bottom - top - of.rows, after - top) + 1
    if (last < 1) return 0
    this.#lay(shown)
    const at = this.#at
    const cells = tableOf(of)
    this.#table.set(cells)
    this.#kernel.place(at.table, at.table + cells.length, at.template, at.parts, columns, at.maps, at.size)
    const stretches = this.#kernel.scan(
      at.scores,
      at.template,
      at.template + of.weight.length * GROUP,
      at.parts,
      at.list,
      at.listed,
      columns,
      shown.across.worth.length,
      last,
      at.across,
      at.bound,
      at.down,
      of.worth,
      floor,
      at.hits,
    )
    if (stretches === 0) return 0
    const [from, to, before] = [first - top, after - top, top * columns]
    const above = this.#kernel.peaks(at.scores, columns, at.hits, stretches, floor, at.found, from, to, before)
    this.#kernel.clear(at.hits, stretches)
    return above
  }

  #lay({ across, down }: Shown): void {
    if (this.#across !== across) {
      const places = across.worth.length
      this.#wide.set(across.worth)
      this.#wide.fill(0, places, places + AT_ONCE)
      this.#free.set(across.bound)
      this.#across = across
    }
    if (this.#down === down) return
    const { top, bottom } = this.#stretch
    this.#high.set(bottom - top === this.#layer.rows ? down.worth : down.worth.subarray(top, bottom))
    this.#down = down
  }
}

const tableOf = onceFor((of: Steps): Uint8Array => {
  const table = new Uint8Array(of.weight.length * TABLED)
  const view = new DataView(table.buffer)
  for (let k = 0; k < of.weight.length; k++) {
    for (let i = 0; i < CELLS_A_GROUP; i++) {
      const cell = k * CELLS_A_GROUP + i
      view.setUint32(k * TABLED + i * 4, (of.side[cell]! << 24) | (of.row[cell]! << 12) | of.column[cell]!, true)
    }
    view.setInt32(k * TABLED + CELLS_A_GROUP * 4, of.weight[k]!, true)
    view.setFloat32(k * TABLED + CELLS_A_GROUP * 4 + 4, of.part[k]!, true)
  }
  return table
})

const directions = Float32Array.from({ length: SIDES }, (_, i) => {
  const turn = ((i >> 1) * 2 * Math.PI) / SIDES
  return i % 2 === 0 ? Math.cos(turn) : Math.sin(turn)
})

export function sideOf(x: number, y: number): number {
  return (Math.round((Math.atan2(y, x) * SIDES) / (2 * Math.PI)) + SIDES) % SIDES
}
