import { pagesOfWhole, pageWith } from '../findings/long.ts'
import { Marked, numbered } from '../findings/marked.tsx'
import { Pager } from '../findings/pager.tsx'
import { headingOf } from '../labels.ts'
import { LinkLine } from '../link.tsx'
import type { ItemView } from './view.ts'

/** A text too long for the item's page. */
export function WholePage({ view, page }: { view: ItemView; page: number }) {
  const { id, item, title, text, files, decides } = view
  const parts = text.parts.filter((part) => part.text.trim() !== '')
  const pages = pagesOfWhole(parts)
  const at = Math.min(page, pages.length)
  const all = numbered(item.review!.findings)
  const back = decides ? `/items/${id}/decide` : `/items/${id}`
  return (
    <>
      <a class="govuk-back-link" href={back}>
        {decides ? 'Back to the decision' : 'Back to the item'}
      </a>
      <span class="govuk-caption-l">
        Page {at} of {pages.length}
      </span>
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      {(pages[at - 1] ?? []).map(({ id: name, start, end }) => {
        const part = parts.find((one) => one.id === name)!
        return (
          <section>
            <h2 class="govuk-heading-s">
              {headingOf(part, files)}
              {start > 0 && ', continued'}
            </h2>
            <AsItLooks part={name} view={view} />
            <Marked
              part={name}
              text={part.text}
              from={start}
              to={end}
              findings={all.filter((finding) => finding.part === name)}
              address={(finding) => `${back}?show=${pageWith(finding.number)}#${finding.name}`}
            />
          </section>
        )
      })}
      <Pager
        at={at}
        of={pages.length}
        address={(number) => `/items/${id}/text?page=${number}`}
        label="Pages of the text"
      />
    </>
  )
}

function AsItLooks({ part, view }: { part: string; view: ItemView }) {
  const [, file, page] = /^attachment:(\d+)\/page(\d+)/.exec(part) ?? []
  if (!file || !view.text.papers?.some((layout) => layout.part === `attachment:${file}`)) return null
  return <LinkLine href={view.pictures.filePage(Number(file), Number(page))}>Page {page} as it looks</LinkLine>
}
