import type { Observation, Part } from '../../../detectors/contract.ts'
import { Fold } from '../fields.tsx'
import { headingOf, listed, placeOf, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { type FindingLayouts, pagesOfLayout } from './document-layouts.ts'
import { DocumentView } from './document-view.tsx'
import { isHeader, MailHeads } from './headers.tsx'
import { isLong, passages } from './long.ts'
import { Marked, type Numbered } from './marked.tsx'
import { type Addresses, PictureOf, PicturesFound, pictureOfText } from './pictures.tsx'

export type TextsProps = {
  readonly parts: readonly Omit<Part, 'from'>[]
  readonly findings: readonly Numbered[]
  readonly files: readonly string[]
  readonly observations: readonly Observation[]
  readonly laid: FindingLayouts
  readonly pictures?: Addresses | undefined
  readonly whole?: string
}

/** The rest are folded, to spare phones the download. */
const MAX_DRAWN = 3

export function Texts({ parts, findings, files, observations, laid, pictures, whole }: TextsProps) {
  const long = isLong(parts)
  // A long text is shown in passages, its pages apart.
  const onLayout = long ? new Set<Numbered>() : laid.on
  const marked = (part: string) => findings.filter((finding) => finding.part === part)
  const open = parts.filter(
    ({ id, kind }) => kind === 'body' || marked(id).some((one) => one.end > one.start && !onLayout.has(one)),
  )
  const few = !long && new Set(open.map(pictureOfText)).size <= MAX_DRAWN
  // The title is the heading.
  const others = parts.filter((part) => !open.includes(part) && part.id !== 'title' && part.text.trim() !== '')
  const heads = others.filter((part) => isHeader(part, parts))
  const again = others.filter((part) => marked(part.id).some((one) => onLayout.has(one)))
  const rest = others.filter((part) => !heads.includes(part) && !again.includes(part))
  return (
    <>
      {pictures && <PicturesFound findings={findings} files={files} addresses={pictures} />}
      {long && <Shortened whole={whole} />}
      {pictures && <Leaves laid={laid} files={files} pictures={pictures} />}
      <Undrawn files={files} laid={laid} />
      {heads.length > 0 && <MailHeads parts={heads} />}
      {open
        .filter(({ text }) => text.trim() !== '')
        .map((part) => (
          <section>
            <h2 class="govuk-heading-s">{headingOf(part, files)}</h2>
            {pictures && <Page {...{ part, pictures, files, few }} marked={marked(part.id).length > 0} />}
            {long ? (
              <Passages part={part} findings={marked(part.id)} />
            ) : (
              <Marked part={part.id} text={part.text} findings={marked(part.id).filter((one) => !onLayout.has(one))} />
            )}
          </section>
        ))}
      {(long ? [] : laid.layouts.filter(({ layout }) => layout.sheets.length > 0)).map(({ layout, places }) => (
        <section>
          <h2 class="govuk-heading-s">{headingOf({ id: layout.part }, files)}, as it looks</h2>
          <DocumentView layout={layout} places={places} part={layout.part} pictures={pictures} />
        </section>
      ))}
      {observations.length > 0 && <Noticed observations={observations} files={files} />}
      {again.length > 0 && <Plainly parts={again} files={files} />}
      {rest.length > 0 && (long ? <Others count={rest.length} whole={whole} /> : <Rest parts={rest} files={files} />)}
    </>
  )
}

function Leaves({ laid, files, pictures }: { laid: FindingLayouts; files: readonly string[]; pictures: Addresses }) {
  const several = laid.layouts.filter(({ layout }) => pagesOfLayout(layout) > 1 && /^attachment:\d+$/.test(layout.part))
  return (
    <>
      {several.map(({ layout }) => {
        const file = Number(layout.part.slice('attachment:'.length))
        return (
          <p class="govuk-body">
            <Link href={pictures.filePage(file, 1)}>
              {files[file - 1]} {layout.called ?? 'page'} by {layout.called ?? 'page'}
            </Link>
            , as it looks: {plural(pagesOfLayout(layout), layout.called ?? 'page')}
          </p>
        )
      })}
    </>
  )
}

const UNDRAWN = /\.(?:rtf|doc|dot|xls|xlt|ppt|pps|pot)$/i

/** Nobody should look for its pages. */
function Undrawn({ files, laid }: { files: readonly string[]; laid: FindingLayouts }) {
  const drawn = new Set(laid.layouts.map(({ layout }) => layout.part))
  const left = files.filter((name, index) => UNDRAWN.test(name) && !drawn.has(`attachment:${index + 1}`))
  if (left.length === 0) return null
  return (
    <p class="govuk-inset-text">
      {listed(left)} {left.length === 1 ? 'is' : 'are'} shown as text, place by place: all of it was read, and files of
      this kind are not drawn as pages here. To see it laid out, save it as .docx, .xlsx, .pptx or PDF.
    </p>
  )
}

/** Nobody should take passages for the whole. */
function Shortened({ whole }: { whole: string | undefined }) {
  return (
    <p class="govuk-inset-text">
      This is long, so here are the passages in which something was found.{' '}
      {whole && <Link href={whole}>Read all of it</Link>}
    </p>
  )
}

function Others({ count, whole }: { count: number; whole: string | undefined }) {
  return (
    <p class="govuk-body">
      {plural(count, 'other part')} read, without findings shown here.{' '}
      {whole && <Link href={whole}>Read all of it</Link>}
    </p>
  )
}

function Passages({
  part: { id, text },
  findings,
}: {
  part: TextsProps['parts'][number]
  findings: readonly Numbered[]
}) {
  const shown = passages(text, findings)
  return (
    <>
      {shown.map(({ start, end }, index) => {
        const left = (index === 0 ? text.slice(0, start) : text.slice(shown[index - 1]!.end, start)).trim()
        return (
          <>
            <Cut text={left} />
            <Marked part={id} text={text} findings={findings} from={start} to={end} />
          </>
        )
      })}
      <Cut text={text.slice(shown.at(-1)?.end ?? 0).trim()} />
    </>
  )
}

function Cut({ text }: { text: string }) {
  if (text === '') return null
  return <p class="cs-cut">… {plural(text.split(/\s+/).length, 'word')} not shown here …</p>
}

function Plainly({ parts, files }: Pick<TextsProps, 'parts' | 'files'>) {
  return (
    <Fold summary="The same as plain text">
      <AsText parts={parts} files={files} />
    </Fold>
  )
}

function Rest({ parts, files }: Pick<TextsProps, 'parts' | 'files'>) {
  return (
    <Fold summary={`${plural(parts.length, 'other part')} read, without findings`}>
      <AsText parts={parts} files={files} />
    </Fold>
  )
}

function AsText({ parts, files }: Pick<TextsProps, 'parts' | 'files'>) {
  return (
    <>
      {parts.map((part) => (
        <section>
          <h3 class="govuk-heading-s">{headingOf(part, files)}</h3>
          <Marked part={part.id} text={part.text} findings={[]} />
        </section>
      ))}
    </>
  )
}

function Page({
  part,
  pictures,
  files,
  marked,
  few,
}: {
  part: TextsProps['parts'][number]
  few: boolean
  marked: boolean
  pictures: Addresses
  files: readonly string[]
}) {
  const seen = pictureOfText(part)
  if (!seen) return null
  const number = /page(\d+)$/.exec(seen)?.[1]
  return (
    <Fold
      summary={`${number ? `Page ${number}` : 'The picture'}, as it looks`}
      open={few || part.kind === 'picture-text'}
    >
      <PictureOf address={pictures.of(seen)} findings={[]} alt={headingOf(part, files)} />
      {marked && (
        <p class="cs-meta">
          What was found in the words is framed, with its number, wherever it could be found again in the picture.
        </p>
      )}
    </Fold>
  )
}

/** Such as 'a tracked deletion, in release.docx'. */
function Noticed({ observations, files }: Pick<TextsProps, 'observations' | 'files'>) {
  const lines = [
    ...new Set(observations.map(({ detail, part }) => `${bare(detail)}, ${lower(placeOf({ id: part }, files))}`)),
  ]
  return (
    <Fold summary={`${plural(lines.length, 'thing')} noticed while reading`} open={lines.length <= 5}>
      <ul class="govuk-list govuk-list--bullet">
        {lines.slice(0, 50).map((line) => (
          <li>{line}</li>
        ))}
        {lines.length > 50 && <li>and {lines.length - 50} more of the kind</li>}
      </ul>
    </Fold>
  )
}

const bare = (text: string) => text.replace(/\.$/, '')
const lower = (text: string) => text[0]!.toLowerCase() + text.slice(1)
