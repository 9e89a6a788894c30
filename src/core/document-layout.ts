/** Page by page, with hidden content in its place. Its words are those of the parts, so that findings can be shown. */
export type DocumentLayout = {
  readonly part: string
  readonly sheets: readonly LayoutSheet[]
  readonly paged: boolean
  /** What its pages are called if not pages. */
  readonly called?: 'slide'
  /** PDF pages drawn on request; there are no sheets then. */
  readonly drawn?: number
}

export type LayoutSheet = { readonly blocks: readonly Block[]; readonly area?: string }

export type Block = Line | Table | LayoutPicture | Aside

export type Line = {
  readonly as: 'line'
  /** A paragraph over two pages makes two lines. */
  readonly of: number
  /** Heading level from 1; the title has 0. */
  readonly level?: number
  readonly align?: 'centre' | 'end'
  readonly bullet?: string
  readonly depth?: number
  readonly pieces: readonly Piece[]
}

export type Table = { readonly as: 'table'; readonly rows: readonly (readonly Cell[])[] }
export type Cell = { readonly span?: number; readonly blocks: readonly Block[] }

export type LayoutPicture = { readonly as: 'picture'; readonly part: string; readonly alt: string }

/** Beside the text: a header, comment, footnote or text box. */
export type Aside = {
  readonly as: 'aside'
  readonly area: string
  readonly label: string
  readonly hidden?: boolean
  readonly blocks: readonly Block[]
}

export type Piece = {
  readonly text: string
  /** Any of b, i, u, s: bold, italic, underlined, struck through. */
  readonly look?: string
  readonly change?: 'deleted' | 'inserted'
  /** Why readers do not see it, such as 'white text'. */
  readonly unseen?: string
  /** Number of a note reference, which has no text. */
  readonly note?: string
}
