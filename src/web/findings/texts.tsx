import type { Observation, Part } from '../../../detectors/contract.ts'
import { Fold } from '../fields.tsx'
import { headingOf, placeOf, plural } from '../words.ts'
import { Marked, type Numbered } from './marked.tsx'
import { type Addresses, PictureOf, PicturesFound, pictureOfText } from './pictures.tsx'

export type TextsProps = {
  readonly parts: readonly Omit<Part, 'from'>[]
  readonly findings: readonly Numbered[]
  readonly files: readonly string[]
  readonly observations: readonly Observation[]
  readonly pictures?: Addresses | undefined
}

/** Texts with findings stand open; the rest of what was read is folded, with what reading noticed on the way. */
export function Texts({ parts, findings, files, observations, pictures }: TextsProps) {
  const marked = (part: string) => findings.filter((finding) => finding.part === part)
  const open = parts.filter(({ id, kind }) => kind === 'body' || marked(id).some(({ end, start }) => end > start))
  // The title stands above everything already.
  const rest = parts.filter((part) => !open.includes(part) && part.id !== 'title' && part.text.trim() !== '')
  return (
    <>
      {pictures && <PicturesFound findings={findings} files={files} addresses={pictures} />}
      {open.map((part) => (
        <section>
          <h2 class="govuk-heading-s">{headingOf(part, files)}</h2>
          {pictures && <Page part={part} pictures={pictures} files={files} />}
          <Marked part={part.id} text={part.text} findings={marked(part.id)} />
        </section>
      ))}
      {observations.length > 0 && <Noticed observations={observations} files={files} />}
      {rest.length > 0 && (
        <Fold summary={`${plural(rest.length, 'other part')} read, without findings`}>
          {rest.map((part) => (
            <section>
              <h3 class="govuk-heading-s">{headingOf(part, files)}</h3>
              <div class="cs-text" dir="auto" data-part={part.id}>
                {part.text}
              </div>
            </section>
          ))}
        </Fold>
      )}
    </>
  )
}

/** The page that a text stands on, as it is drawn. */
function Page({
  part,
  pictures,
  files,
}: {
  part: TextsProps['parts'][number]
  pictures: Addresses
  files: readonly string[]
}) {
  const seen = pictureOfText(part)
  if (!seen) return null
  return (
    <Fold summary={`${headingOf(part, files)}, as it looks`}>
      <PictureOf address={pictures.of(seen)} findings={[]} alt={headingOf(part, files)} />
    </Fold>
  )
}

/** Hidden places in plain words: 'a tracked deletion, in release.docx'. */
function Noticed({ observations, files }: Pick<TextsProps, 'observations' | 'files'>) {
  const told = [
    ...new Set(observations.map(({ detail, part }) => `${bare(detail)}, ${lower(placeOf({ id: part }, files))}`)),
  ]
  return (
    <Fold summary={`${plural(told.length, 'thing')} noticed while reading`} open={told.length <= 5}>
      <ul class="govuk-list govuk-list--bullet">
        {told.slice(0, 50).map((line) => (
          <li>{line}</li>
        ))}
        {told.length > 50 && <li>and {told.length - 50} more of the kind</li>}
      </ul>
    </Fold>
  )
}

const bare = (text: string) => text.replace(/\.$/, '')
const lower = (text: string) => text[0]!.toLowerCase() + text.slice(1)
