import type { Budget } from '../../budget.ts'
import { PATTERNED } from '../../metafile/sketch.ts'
import { walkXml } from '../xml.ts'

export type Theme = ReadonlyMap<string, string>

/** The names of a slide for those of the theme (ECMA-376, 19.3.1.6). */
const MAPPED: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }
const NAMED: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' }

export function themeIn(bytes: Uint8Array | undefined, budget: Budget): Theme {
  const theme = new Map<string, string>()
  const path: string[] = []
  if (bytes)
    walkXml(
      bytes,
      {
        open(name, { val = '', lastClr }) {
          path.push(name.slice(name.indexOf(':') + 1))
          if (path.at(-3) === 'clrScheme') theme.set(path.at(-2)!, hex(lastClr ?? val))
        },
        text: () => undefined,
        close: () => void path.pop(),
      },
      budget,
    )
  return theme
}

export const schemed = (name: string, theme: Theme): string => theme.get(MAPPED[name] ?? name) ?? PATTERNED

export function hex(colour: string): string {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(colour.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return NAMED[/^[a-z]*/i.exec(colour)![0].toLowerCase()] ?? PATTERNED
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

/** `by` and `plus` are shares: lumMod and lumOff, roughly. */
export function adjusted(colour: string, by: number, plus: number): string {
  const part = (at: number) =>
    Math.min(255, Math.max(0, Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * by + plus * 255)))
  return `#${[1, 3, 5].map((at) => part(at).toString(16).padStart(2, '0')).join('')}`
}
