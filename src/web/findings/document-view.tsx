import type { Child } from 'hono/jsx'
import type { Aside, Block, DocumentLayout, LayoutSheet, Line, Piece, Table } from '../../core/document-layout.ts'
import type { OnPiece } from '../../core/findings-on-layout.ts'
import { Fold } from '../fields.tsx'
import { hereOn, type Places, pageName } from './document-layouts.ts'
import { type Numbered, Words } from './marked.tsx'
import type { Addresses } from './pictures.tsx'

type Shown = {
  readonly places: Places
  /** If absent, pictures are described in words. */
  readonly pictures?: Addresses | undefined
  /** Such as 'attachment:1'. */
  readonly part: string
  /** Given when the list is on another page. */
  readonly address?: ((finding: Numbered) => string) | undefined
}

/** A longer document has its sheets without findings folded. */
const MAX_OPEN = 3

/** Hidden content is shown where it is. */
export function DocumentView({ layout, ...shown }: Shown & { readonly layout: DocumentLayout }) {
  const { sheets, paged } = layout
  const open = (sheet: LayoutSheet, index: number) =>
    sheets.length <= MAX_OPEN || index === 0 || hereOn(sheet.blocks, shown.places).length > 0
  return (
    <>
      {sheets.some(({ blocks }) => blocks.some(isHidden)) && (
        <p class="cs-meta">
          What its readers do not see is shown in its place, and named: what was deleted, what is hidden, comments.
        </p>
      )}
      {stretchesOf(sheets, open).map(({ from, to, folded }) => {
        const these = sheets
          .slice(from, to)
          .map((sheet, index) => (
            <OneSheet {...shown} sheet={sheet} {...(paged ? { called: pageName(layout, from + index + 1) } : {})} />
          ))
        return folded ? <Fold summary={`${pageNames(layout, from, to)}, where nothing was found`}>{these}</Fold> : these
      })}
    </>
  )
}

export function OneSheet({
  sheet,
  called,
  ...shown
}: Shown & { readonly sheet: LayoutSheet; readonly called?: string }) {
  return (
    <div class="cs-document">
      {called && <h3 class="cs-document__number">{called}</h3>}
      <Blocks {...shown} blocks={sheet.blocks} />
    </div>
  )
}

type Stretch = { readonly from: number; readonly to: number; readonly folded: boolean }

/** A run of sheets is all open or all folded. */
function stretchesOf(sheets: readonly LayoutSheet[], open: (sheet: LayoutSheet, index: number) => boolean): Stretch[] {
  const found: Stretch[] = []
  for (const [index, sheet] of sheets.entries()) {
    const folded = !open(sheet, index)
    const last = found.at(-1)
    if (last?.folded === folded) found[found.length - 1] = { ...last, to: index + 1 }
    else found.push({ from: index, to: index + 1, folded })
  }
  return found
}

const pageNames = (layout: DocumentLayout, from: number, to: number) =>
  to - from === 1 ? pageName(layout, to) : `${pageName(layout, from + 1).replace(' ', 's ')} to ${to}`

function isHidden(block: Block): boolean {
  if (block.as === 'line')
    return block.pieces.some(({ change, unseen }) => change === 'deleted' || unseen !== undefined)
  if (block.as === 'table') return block.rows.some((row) => row.some(({ blocks }) => blocks.some(isHidden)))
  return block.as === 'aside' && (block.hidden === true || block.blocks.some(isHidden))
}

function Blocks({ blocks, ...shown }: Shown & { readonly blocks: readonly Block[] }) {
  return <>{blocks.map((block) => blockOf(block, shown))}</>
}

function blockOf(block: Block, shown: Shown): Child {
  switch (block.as) {
    case 'line':
      return <Paragraph {...shown} line={block} />
    case 'table':
      return <Grid {...shown} table={block} />
    case 'aside':
      return <Beside {...shown} aside={block} />
    case 'picture':
      return <Picture {...shown} picture={block} />
  }
}

function Paragraph({ line, places, address }: Shown & { readonly line: Line }) {
  const { level, align, bullet, depth = 0, pieces } = line
  const classes = [
    'cs-line',
    ...(level === undefined ? [] : [`cs-line--h${Math.min(level, 4)}`]),
    ...(align ? [`cs-line--${align}`] : []),
    ...(bullet === undefined ? [] : ['cs-line--item', `cs-line--in${Math.min(depth, 4)}`]),
  ]
  return (
    <p class={classes.join(' ')} dir="auto">
      {bullet ? <span class="cs-line__bullet">{bullet}</span> : null}
      {pieces.map((piece) => (
        <OnePiece piece={piece} here={places.get(piece) ?? []} address={address} />
      ))}
    </p>
  )
}

function OnePiece({
  piece: { text, look = '', change, unseen, note },
  here,
  address,
}: {
  readonly piece: Piece
  readonly here: readonly OnPiece<Numbered>[]
  readonly address: Shown['address']
}) {
  if (note !== undefined)
    return (
      <sup>
        <span class="govuk-visually-hidden">note </span>
        {note}
      </sup>
    )
  let words: Child = <Words {...{ text, here }} {...(address ? { address } : {})} />
  if (look.includes('b')) words = <b>{words}</b>
  if (look.includes('i')) words = <i>{words}</i>
  if (look.includes('u')) words = <u>{words}</u>
  if (look.includes('s')) words = <s>{words}</s>
  if (change === 'inserted') words = <ins>{words}</ins>
  if (change === 'deleted')
    words = (
      <span class="cs-unseen">
        <span class="cs-unseen__why">deleted:</span> <del>{words}</del>
      </span>
    )
  if (unseen !== undefined)
    words = (
      <span class="cs-unseen">
        <span class="cs-unseen__why">{unseen}:</span> {words}
      </span>
    )
  return <>{words}</>
}

function Grid({ table, ...shown }: Shown & { readonly table: Table }) {
  return (
    <section class="cs-document__wide" aria-label="Table in the document" tabindex={0}>
      <table>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map(({ span, blocks }) => (
                <td colspan={span}>
                  <Blocks {...shown} blocks={blocks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Beside({ aside, ...shown }: Shown & { readonly aside: Aside }) {
  return (
    <div class={`cs-aside${aside.hidden ? ' cs-aside--hidden' : ''}`} role="note" aria-label={aside.label}>
      <p class="cs-aside__label">{aside.label}</p>
      <Blocks {...shown} blocks={aside.blocks} />
    </div>
  )
}

function Picture({
  picture,
  pictures,
  part,
}: Shown & { readonly picture: { readonly part: string; readonly alt: string } }) {
  const label = picture.alt || 'Picture in the document, without a description'
  if (!pictures) return <p class="cs-line cs-meta">[{label}]</p>
  return <img class="cs-document__picture" src={pictures.of(`${part}/${picture.part}`)} alt={label} loading="lazy" />
}
