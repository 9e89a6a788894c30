import type { Aside, LayoutPicture, Line, Piece } from '../../core/document-layout.ts'
import type { TextState } from './flow.ts'
import type { LayoutStyle } from './word-styles.ts'
import type { Attributes } from './xml.ts'

type Hung = { readonly as: 'hung'; readonly notes: string }
type OpenTable = { readonly as: 'table'; readonly rows: readonly (readonly OpenCell[])[] }
export type OpenCell = { readonly span?: number; readonly blocks: readonly Open[] }
export type OpenAside = Omit<Aside, 'blocks'> & { readonly blocks: readonly Open[] }
export type Open = Line | LayoutPicture | OpenTable | OpenAside | Hung | { readonly as: 'break' }
export type OpenLine = Omit<Line, 'pieces'> & { pieces: Piece[]; after: Open[]; style: LayoutStyle; begun: boolean }

export type LayoutParts = { readonly blocks: readonly Open[]; readonly notes: ReadonlyMap<string, OpenAside> }

export const hiddenIf = (hidden: boolean) => (hidden ? { hidden } : {})

/** Deleted text is marked as deleted, visible or not. */
export function how({ deleted, inserted, hidden }: TextState): Pick<Piece, 'change' | 'unseen'> {
  if (deleted) return { change: 'deleted' }
  return { ...(inserted ? { change: 'inserted' } : {}), ...(hidden ? { unseen: hidden } : {}) }
}

export const emphasis = ({ b, i, u }: Attributes): string =>
  `${b === '1' ? 'b' : ''}${i === '1' ? 'i' : ''}${u && u !== 'none' ? 'u' : ''}`

export const alike = (a: Piece, b: Piece) =>
  a.look === b.look && a.change === b.change && a.unseen === b.unseen && a.note === undefined && b.note === undefined

export const capital = (text: string) => (text[0] ?? '').toUpperCase() + text.slice(1)
