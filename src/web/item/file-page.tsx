import { SEVERITY } from '../../core/words.data.ts'
import { Fold, Form } from '../fields.tsx'
import { type FindingLayouts, hereOn, layOutFindings, pageName, pagesOfLayout } from '../findings/document-layouts.ts'
import { OneSheet } from '../findings/document-view.tsx'
import { pageWith } from '../findings/long.ts'
import { Marked, type Numbered, numbered } from '../findings/marked.tsx'
import { Pager } from '../findings/pager.tsx'
import { PictureOf, pictureOfText } from '../findings/pictures.tsx'
import { plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { typeName } from '../type-names.ts'
import type { ItemView } from './view.ts'

const NOTHING = { part: '', sheets: [], paged: true }

type FilePageProps = { readonly view: ItemView; readonly file: number; readonly page: number }

export function FilePage({ view, file, page }: FilePageProps) {
  const { id, title, files, text, item, decides, pictures } = view
  const part = `attachment:${file}`
  const layout = text.papers?.find((one) => one.part === part)
  const of = layout ? pagesOfLayout(layout) : 0
  const at = Math.min(Math.max(1, page), Math.max(1, of))
  const all = numbered(item.review?.findings ?? [])
  const laid = layOutFindings(layout ? [layout] : [], text.parts, all)
  const found = foundOn(laid, part, all)
  const here = found.get(at) ?? []
  const back = decides ? `/items/${id}/decide` : `/items/${id}`
  const address = (finding: Numbered) => `${back}?show=${pageWith(finding.number)}#${finding.name}`
  const leaf = (number: number) => pictures.filePage(file, number)
  const name = files[file - 1] ?? ''
  const [first] = laid.layouts
  return (
    <>
      <a class="govuk-back-link" href={back}>
        {decides ? 'Back to the decision' : 'Back to the item'}
      </a>
      <span class="govuk-caption-l" dir="auto">
        {title}
      </span>
      <h1 class="govuk-heading-l">
        {name}, {pageName(layout ?? NOTHING, at).toLowerCase()} of {of}
      </h1>
      <Pager at={at} of={of} address={leaf} label="Pages of the file" />
      <div class="cs-two">
        <div class="cs-two__text">
          {layout?.drawn === undefined ? (
            first && (
              <OneSheet
                sheet={first.layout.sheets[at - 1]!}
                places={first.places}
                part={part}
                pictures={pictures}
                address={address}
              />
            )
          ) : (
            <>
              <PictureOf address={pictures.of(`${part}/page${at}`)} findings={[]} alt={`Page ${at} of ${name}`} alone />
              <TextsOf view={view} picture={`${part}/page${at}`} all={all} address={address} />
            </>
          )}
        </div>
        <div class="cs-two__list">
          <Here findings={here} address={address} />
          <Elsewhere pages={[...found.keys()].filter((number) => number !== at)} leaf={leaf} />
          {of > 2 && (
            <Form method="get" action={leaf(1).split('?')[0]} class="cs-goto">
              <label class="govuk-label" for="page">
                Go to page
              </label>
              <input
                class="govuk-input govuk-input--width-4"
                id="page"
                name="page"
                type="number"
                min="1"
                max={of}
                inputmode="numeric"
              />
              <button class="govuk-button govuk-button--secondary" type="submit">
                Go
              </button>
            </Form>
          )}
        </div>
      </div>
      <Pager at={at} of={of} address={leaf} label="Pages of the file, again" />
    </>
  )
}

function foundOn({ layouts, pages }: FindingLayouts, part: string, all: readonly Numbered[]): Map<number, Numbered[]> {
  const found = new Map<number, Numbered[]>()
  const add = (page: number, finding: Numbered) => {
    const before = found.get(page) ?? []
    if (!before.includes(finding)) found.set(page, [...before, finding])
  }
  for (const { layout, places } of layouts)
    for (const [index, { blocks }] of layout.sheets.entries())
      for (const { finding } of hereOn(blocks, places)) add(index + 1, finding)
  for (const finding of all) {
    const drawn = pictureOfText({ id: finding.part, kind: finding.partKind })
    const page = drawn?.startsWith(`${part}/page`) ? Number(/page(\d+)$/.exec(drawn)?.[1]) : undefined
    if (page && !pages.has(finding.name)) add(page, finding)
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

function Here({ findings, address }: { findings: readonly Numbered[]; address: (finding: Numbered) => string }) {
  if (findings.length === 0) return <p class="govuk-body">Nothing was found here.</p>
  return (
    <>
      <h2 class="govuk-heading-m">{plural(findings.length, 'finding')} here</h2>
      <ol class="cs-finding-links">
        {findings.map((finding) => (
          <li>
            <Link href={address(finding)}>
              <span class="cs-finding__number">{finding.number}</span> {typeName(finding.type)}
            </Link>{' '}
            <span class={`cs-severity cs-severity--${finding.severity}`}>{SEVERITY[finding.severity]}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

const MAX_PAGES_LISTED = 60

function Elsewhere({ pages, leaf }: { pages: readonly number[]; leaf: (page: number) => string }) {
  if (pages.length === 0) return null
  return (
    <p class="govuk-body cs-leaves">
      Found elsewhere, on{' '}
      {pages.slice(0, MAX_PAGES_LISTED).map((page) => (
        <>
          <Link href={leaf(page)} aria-label={`Page ${page}`}>
            {page}
          </Link>{' '}
        </>
      ))}
      {pages.length > MAX_PAGES_LISTED && `and ${plural(pages.length - MAX_PAGES_LISTED, 'more page')}`}
    </p>
  )
}

function TextsOf({
  view: { text },
  picture,
  all,
  address,
}: {
  view: ItemView
  picture: string
  all: readonly Numbered[]
  address: (finding: Numbered) => string
}) {
  const parts = text.parts.filter((part) => pictureOfText(part) === picture && part.text.trim() !== '')
  if (parts.length === 0) return null
  return (
    <Fold summary="Its words as text">
      {parts.map((part) => (
        <Marked
          part={part.id}
          text={part.text}
          findings={all.filter((finding) => finding.part === part.id)}
          address={address}
        />
      ))}
    </Fold>
  )
}
