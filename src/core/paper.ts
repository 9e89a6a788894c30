/**
 * A document as its readers see it, sheet by sheet, with what they do not see shown in its place. Made while it is read, kept with the
 * texts of its version; the words are those of the parts, so what was found in a part can be shown where it stands.
 */
export type Paper = {
  /** The file: 'attachment:1'. */
  readonly part: string
  readonly sheets: readonly Sheet[]
  /** The program that wrote it said where its pages end. */
  readonly paged: boolean
  /** What its sheets are called when they are not pages. */
  readonly called?: 'slide'
  /** So many pages are drawn as pictures, each when it is asked for: a PDF. It has no sheets then. */
  readonly drawn?: number
}

/** `area`: the place that reading calls it by, where that is not the body. */
export type Sheet = { readonly blocks: readonly Block[]; readonly area?: string }

export type Block = Line | Table | Shown | Aside

/** A paragraph, or the part of one that stands on a sheet. */
export type Line = {
  readonly as: 'line'
  /** The paragraph it belongs to: one that is broken over two sheets makes two lines. */
  readonly of: number
  /** A heading, from 1; 0 is the title. */
  readonly level?: number
  readonly align?: 'centre' | 'end'
  /** What stands before it in a list, and how deep it is in. */
  readonly bullet?: string
  readonly depth?: number
  readonly pieces: readonly Piece[]
}

export type Table = { readonly as: 'table'; readonly rows: readonly (readonly Cell[])[] }
export type Cell = { readonly span?: number; readonly blocks: readonly Block[] }

/** A picture; `part` as in Picture. */
export type Shown = { readonly as: 'picture'; readonly part: string; readonly alt: string }

/** What stands beside the text: a header, a comment, a footnote, a text box. */
export type Aside = {
  readonly as: 'aside'
  /** The place that reading calls it by: 'header1', 'comments', 'text-boxes'. */
  readonly area: string
  /** In words: 'Comment by A. Editor'. */
  readonly label: string
  /** Nobody who reads the document sees it. */
  readonly hidden?: boolean
  readonly blocks: readonly Block[]
}

export type Piece = {
  readonly text: string
  /** Any of b, i, u, s: bold, italic, underlined, struck through. */
  readonly look?: string
  /** By a tracked change. */
  readonly change?: 'deleted' | 'inserted'
  /** Why nobody sees it: 'white text'. */
  readonly unseen?: string
  /** The number of a note at this place; such a piece has no text. */
  readonly note?: string
}
