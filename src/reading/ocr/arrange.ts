import type { Run } from '../../core/on-picture.ts'
import type { Segment } from '../pdf/layout.ts'
import { readingOrder, textOf } from '../pdf/order.ts'
import type { ReadLine } from './read-line.ts'
import { directionOf, type Rectangle } from './rectangle.ts'

/** `angle` is from 0 to 360. */
export type Found = { readonly region: Rectangle; readonly angle: number; readonly line: ReadLine }

/** Degrees within which lines belong to one text. */
const SAME = 12
const BOX_HEIGHT = 1.3
const WORD_GAP = 1.5

export function byDirection(found: readonly Found[]): { angle: number; lines: Found[] }[] {
  const groups: { angle: number; lines: Found[]; letters: number }[] = []
  const longest = [...found].sort((a, b) => b.line.text.length - a.line.text.length)
  for (const one of longest) {
    const group = groups.find(({ angle }) => apart(angle, one.angle) <= SAME)
    if (group) {
      group.lines.push(one)
      group.letters += one.line.text.length
    } else groups.push({ angle: one.angle, lines: [one], letters: one.line.text.length })
  }
  return groups.sort((a, b) => b.letters - a.letters)
}

const apart = (a: number, b: number): number => Math.abs(((((a - b) % 360) + 540) % 360) - 180)

export function textAlong(angle: number, lines: readonly Found[]): string {
  const [cos, sin] = directionOf(angle)
  const segments = lines.map(({ region, line }): Segment => {
    const along = region.x * cos + region.y * sin
    const down = region.y * cos - region.x * sin
    const [long, short] = sidesAlong(region, angle)
    return { text: line.text, left: along - long / 2, right: along + long / 2, base: -down, size: short / BOX_HEIGHT }
  })
  return textOf(readingOrder(joined(segments)))
}

function sidesAlong(region: Rectangle, angle: number): readonly [number, number] {
  const across = Math.abs(((((angle - region.angle) % 180) + 180) % 180) - 90) < 45
  return across ? [region.short, region.long] : [region.long, region.short]
}

function joined(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = []
  for (const next of [...segments].sort((a, b) => a.left - b.left)) {
    const at = out.findIndex((last) => follows(last, next))
    if (at < 0) out.push(next)
    else out[at] = { ...out[at]!, text: `${out[at]!.text} ${next.text}`, right: next.right }
  }
  return out
}

function follows(last: Segment, next: Segment): boolean {
  const size = Math.min(last.size, next.size)
  const gap = next.left - last.right
  return Math.abs(last.base - next.base) < size * 0.5 && gap > -size && gap < size * WORD_GAP
}

export function runsOf(found: readonly Found[], width: number, height: number): Run[] {
  return found.flatMap(({ region, angle, line }) => {
    const [long, short] = sidesAlong(region, angle)
    return wordsOf(line, long > 0 ? short / long : 0).map(({ text, from, to }): Run => {
      const corners = [from, to].flatMap((share) =>
        [-0.5, 0.5].map((down) => cornerOf(region, angle, (share - 0.5) * long, down * short)),
      )
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
      const [left, top] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))]
      const [right, bottom] = [Math.min(width, Math.max(...xs)), Math.min(height, Math.max(...ys))]
      return { text, box: [left / width, top / height, (right - left) / width, (bottom - top) / height] }
    })
  })
}

function cornerOf(region: Rectangle, angle: number, u: number, v: number): readonly [number, number] {
  const [cos, sin] = directionOf(angle)
  return [region.x + u * cos - v * sin, region.y + u * sin + v * cos]
}

/** `margin`: share of the length; a letter is about a third as wide as its box is high. */
function wordsOf({ text, places }: ReadLine, margin: number): { text: string; from: number; to: number }[] {
  const half = margin / 3
  return [...text.matchAll(/\S+/g)].map((word) => ({
    text: word[0],
    from: Math.max(0, (places[word.index] ?? 0) - half),
    to: Math.min(1, (places[word.index + word[0].length - 1] ?? 1) + half),
  }))
}
