import type { Budget } from '../budget.ts'
import { type Attributes, walkXml } from './xml.ts'

type Level = { format: string; text: string }

/** Counts as Word does. */
export function numberings(bytes: Uint8Array | undefined, budget: Budget): (numbers: string, depth: number) => string {
  const abstract = new Map<string, Level[]>()
  const lists = new Map<string, string>()
  let levels: Level[] | undefined
  let level: Level | undefined
  let list = ''
  const openers: Record<string, (attributes: Attributes) => void> = {
    'w:abstractNum': (attributes) => {
      levels = []
      abstract.set(attributes['w:abstractNumId'] ?? '', levels)
    },
    'w:lvl': (attributes) => {
      level = { format: 'bullet', text: '' }
      if (levels && Number(attributes['w:ilvl']) < 9) levels[Number(attributes['w:ilvl'])] = level
    },
    'w:numFmt': (attributes) => {
      if (level) level.format = attributes['w:val'] ?? 'bullet'
    },
    'w:lvlText': (attributes) => {
      if (level) level.text = attributes['w:val'] ?? ''
    },
    'w:num': (attributes) => {
      list = attributes['w:numId'] ?? ''
    },
    'w:abstractNumId': (attributes) => void lists.set(list, attributes['w:val'] ?? ''),
  }
  if (bytes)
    walkXml(
      bytes,
      { open: (name, attributes) => openers[name]?.(attributes), text: () => undefined, close: () => undefined },
      budget,
    )

  const counts = new Map<string, number[]>()
  return (numbers, depth) => {
    const found = abstract.get(lists.get(numbers) ?? '')?.[depth]
    if (!found || found.format === 'bullet') return '•'
    if (found.format === 'none') return ''
    const count = counts.get(numbers) ?? []
    counts.set(numbers, count)
    count.length = Math.min(count.length, depth + 1)
    for (let at = 0; at <= depth; at++) count[at] ??= at < depth ? 1 : 0
    count[depth]!++
    return found.text.slice(0, 40).replace(/%(\d)/g, (_, at: string) => {
      const other = abstract.get(lists.get(numbers) ?? '')?.[Number(at) - 1]
      return numeral(count[Number(at) - 1] ?? 1, other?.format ?? 'decimal')
    })
  }
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function numeral(count: number, format: string): string {
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(5, Math.ceil(count / 26)))
    return format.startsWith('upper') ? letter.toUpperCase() : letter
  }
  if (/Roman$/.test(format) && count < 4_000) {
    let rest = count
    let roman = ''
    for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) roman += sign
    return format.startsWith('upper') ? roman.toUpperCase() : roman
  }
  return String(count)
}
