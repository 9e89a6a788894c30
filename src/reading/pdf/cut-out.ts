import type { Run } from '../../core/on-picture.ts'
import type { Box as Place, Raster } from '../picture/decode.ts'
import type { Box } from './geometry.ts'
import type { ToPixels } from './mask.ts'

export type Piece = { readonly raster: Raster; readonly place: Place; readonly onPage: (run: Run) => Run }

/** For a frame and for letters across its edge. */
const MARGIN = 12

export function placeOf(page: Raster, boxes: readonly Box[], toPixels: ToPixels): Place {
  const corners = boxes.flatMap(({ left, bottom, right, top }) => [toPixels(left, bottom), toPixels(right, top)])
  const edge = (values: readonly number[], most: number) => [
    Math.max(0, Math.floor(Math.min(...values)) - MARGIN),
    Math.min(most, Math.ceil(Math.max(...values)) + MARGIN),
  ]
  const [left = 0, right = page.width] = edge(
    corners.map(([x]) => x),
    page.width,
  )
  const [top = 0, bottom = page.height] = edge(
    corners.map(([, y]) => y),
    page.height,
  )
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

export function cutOut(page: Raster, boxes: readonly Box[], toPixels: ToPixels): Piece {
  const place = placeOf(page, boxes, toPixels)
  const { left, top, width, height } = place
  return {
    raster: cropped(page, place),
    place,
    onPage: ({ text, box: [x, y, wide, high] }) => ({
      text,
      box: [
        (left + x * width) / page.width,
        (top + y * height) / page.height,
        (wide * width) / page.width,
        (high * height) / page.height,
      ],
    }),
  }
}

function cropped(page: Raster, { left, top, width, height }: Place): Raster {
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * page.width + left) * 3
    rgb.set(page.rgb.subarray(from, from + width * 3), y * width * 3)
  }
  return { width, height, rgb }
}
