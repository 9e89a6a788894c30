import { type Frame, lookAtShapes } from '../../composition.ts'
import type { House } from '../../reader.ts'
import type { OfficePart } from '../part.ts'
import type { Relations } from '../relations.ts'
import { type Theme, themeOf } from './colours.ts'
import { drawingMlFrames } from './drawing-ml.ts'
import { descendant, treeOf } from './tree.ts'

/** Names that a shape drawn point by point has in the markup. Nothing else is looked at a second time. */
const FREE = 'custGeom'
const TOO_MANY = 'It holds more shapes than are looked at.'

/** Looks at what is drawn as shapes in the parts of a Word, Excel or PowerPoint file. */
export async function lookAtOfficeShapes(
  parts: readonly OfficePart[],
  relations: Relations,
  house: House,
): Promise<void> {
  const frames: Frame[] = []
  for (const part of parts) {
    if (part.root === '' || !holds(part.bytes, FREE)) continue
    const found = drawingMlFrames(
      part.bytes,
      onceOnly(() => themeFor(part, parts, relations, house)),
      house.budget,
    )
    if (found) frames.push(...found)
    else house.unread(part.name, TOO_MANY)
  }
  await lookAtShapes(frames, house, 'shapes')
}

/** In letters of one byte, or of two. */
function holds(bytes: Uint8Array, word: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.includes(word)) return true
  const wide = bytes.subarray(0, 4).includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe
  return (
    wide && (buffer.includes(Buffer.from(word, 'utf16le')) || buffer.includes(Buffer.from(word, 'utf16le').swap16()))
  )
}

function onceOnly<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** A slide, its layout, its master, the theme of that. */
const FURTHEST = 4

function themeFor(part: OfficePart, parts: readonly OfficePart[], relations: Relations, house: House): Theme {
  const among = new Map(parts.map((one) => [one.name, one]))
  let next = [part]
  let master: OfficePart | undefined
  for (let step = 0; step < FURTHEST; step++) {
    const theme = next.find(({ root }) => root === 'a:theme')
    master ??= next.find(({ root }) => root === 'p:sldMaster')
    if (theme) return read(theme, master)
    next = next.flatMap(({ name }) => relations.all(name).flatMap((path) => among.get(path) ?? []))
  }
  return read(
    parts.find(({ root }) => root === 'a:theme'),
    master,
  )

  function read(theme: OfficePart | undefined, master: OfficePart | undefined): Theme {
    const map = master && treeOf(master.bytes, house.budget, /^p:(?:cSld|txStyles)$/)
    return themeOf(theme && treeOf(theme.bytes, house.budget, /^a:fmtScheme$/), map && descendant(map, 'clrMap', 1))
  }
}
