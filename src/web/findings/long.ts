import type { Finding } from '../../core/review.ts'
import type { Numbered } from './marked.tsx'

/** UTF-16 units, above which passages are shown. */
const LONG = 60_000
/** UTF-16 units up to which a part is shown whole. */
const WHOLE = 1_500
/** UTF-16 units around a finding. */
const AROUND = 300
export const MAX_FINDINGS_A_PAGE = 40
const PAGE = 20_000

type Sized = { readonly id: string; readonly text: string }
export type Passage = { readonly start: number; readonly end: number }

export function isLong(parts: readonly Sized[]): boolean {
  return parts.reduce((sum, { text }) => sum + text.length, 0) > LONG
}

/** In order, without overlap; the beginning if nothing was found. */
export function passages(text: string, findings: readonly Pick<Finding, 'start' | 'end'>[]): Passage[] {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length }]
  const around = findings
    .filter(({ start, end }) => end > start && end <= text.length)
    .map(({ start, end }) => ({ start: start - AROUND, end: end + AROUND }))
    .toSorted((a, b) => a.start - b.start)
  if (around.length === 0) return [{ start: 0, end: wordEnd(text, 2 * AROUND) }]
  const joined: Passage[] = []
  for (const { start, end } of around) {
    const last = joined.at(-1)
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else joined.push({ start, end })
  }
  return joined.map(({ start, end }) => ({ start: wordStart(text, start), end: wordEnd(text, end) }))
}

/** Splits no word or surrogate pair. */
function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 ? text.length : space
}

export function pageOf(all: readonly Numbered[], page: number, always: ReadonlySet<string>): Numbered[] {
  const first = (page - 1) * MAX_FINDINGS_A_PAGE
  return all.filter((one, index) => always.has(one.name) || (index >= first && index < first + MAX_FINDINGS_A_PAGE))
}

export const pageWith = (number: number): number => Math.ceil(number / MAX_FINDINGS_A_PAGE)

export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / MAX_FINDINGS_A_PAGE))

export type Stretch = Passage & { readonly id: string }

export function pagesOfWhole(parts: readonly Sized[]): Stretch[][] {
  const pages: Stretch[][] = [[]]
  let remaining = PAGE
  for (const { id, text } of parts)
    for (let start = 0; start < text.length; ) {
      const end = text.length - start <= remaining ? text.length : breakBefore(text, start, start + remaining)
      pages.at(-1)!.push({ id, start, end })
      remaining -= end - start
      start = end
      if (remaining < PAGE / 10) {
        pages.push([])
        remaining = PAGE
      }
    }
  return pages.filter((page) => page.length > 0)
}

/** Breaks after a paragraph, else after a word; beyond `start`. */
function breakBefore(text: string, start: number, at: number): number {
  for (const sign of ['\n\n', '\n', ' ']) {
    const found = text.lastIndexOf(sign, at)
    if (found > start) return found + sign.length
  }
  return at
}
