/**
 * A document's layout, page by page, with hidden content shown in its place. Made while reading and stored with the
 * texts; its words are those of the parts, so that findings can be shown in place.
 */
export type DocumentLayout = {
  /** For example `attachment:1`. */
  readonly part: string
  readonly sheets: readonly LayoutSheet[]
  /** Its program recorded page breaks. */
  readonly paged: boolean
  /** What its pages are called if not pages. */
  readonly called?: 'slide'
  /** Number of pages drawn as pictures on request (PDF); there are no sheets then. */
  readonly drawn?: number
}

/** `area`: the part of the document, if not the body. */
export type LayoutSheet = { readonly blocks: readonly Block[]; readonly area?: string }

export type Block = Line | Table | LayoutPicture | Aside

/** A paragraph, or its part on one page. */
export type Line = {
  readonly as: 'line'
  /** The paragraph's number: one broken over two pages makes two lines. */
  readonly of: number
  /** Heading level from 1; 0 is the title. */
  readonly level?: number
  readonly align?: 'centre' | 'end'
  /** List bullet and depth. */
  readonly bullet?: string
  readonly depth?: number
  readonly pieces: readonly Piece[]
}

export type Table = { readonly as: 'table'; readonly rows: readonly (readonly Cell[])[] }
export type Cell = { readonly span?: number; readonly blocks: readonly Block[] }

/** A picture; `part` as in Picture. */
export type LayoutPicture = { readonly as: 'picture'; readonly part: string; readonly alt: string }

/** Beside the text: a header, comment, footnote or text box. */
export type Aside = {
  readonly as: 'aside'
  /** The area's name in reading: `header1`, `comments`, `text-boxes`. */
  readonly area: string
  /** For people: 'Comment by A. Editor'. */
  readonly label: string
  /** Readers of the document do not see it. */
  readonly hidden?: boolean
  readonly blocks: readonly Block[]
}

export type Piece = {
  readonly text: string
  /** Any of b, i, u, s: bold, italic, underlined, struck through. */
  readonly look?: string
  /** By a tracked change. */
  readonly change?: 'deleted' | 'inserted'
  /** Why readers do not see it: 'white text'. */
  readonly unseen?: string
  /** Number of a note reference; such a piece has no text. */
  readonly note?: string
}
