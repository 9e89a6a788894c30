import type { Entry } from '../../core/entry.ts'
import { momentInWords } from '../../core/time-in-words.ts'
import { Link, LinkLine } from '../link.tsx'
import { historyLine } from './history-lines.ts'
import type { ItemView } from './view.ts'

export function Files({ id, draft }: ItemView) {
  if (draft.files.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Files</h2>
      <ol class="govuk-list govuk-list--number">
        {draft.files.map((file, index) => (
          <li>
            <Link href={`/items/${id}/files/${index + 1}`}>{file.name}</Link> ({Math.ceil(file.bytes.length / 1024)} KB)
          </li>
        ))}
      </ol>
    </section>
  )
}

type Submitted = Extract<Entry, { what: 'submitted' }>

export function Versions({ id, entries, name }: ItemView) {
  const versions = entries.filter((entry): entry is Submitted => entry.what === 'submitted')
  if (versions.length < 2) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Versions</h2>
      <LinkLine href={`/items/${id}/changes`}>What has changed since you last saw it</LinkLine>
      <ol class="govuk-list govuk-list--number">
        {versions.map((version, index) => (
          <li>
            {name(version.by)}, {momentInWords(version.at)}
            {index < versions.length - 1 ? (
              <>
                {': '}
                <Link href={`/items/${id}/changes?since=${version.version}`}>
                  what changed since version {index + 1}
                </Link>
              </>
            ) : (
              ': this one'
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function History({ entries, name }: Pick<ItemView, 'entries' | 'name'>) {
  const versions = entries.filter(({ what }) => what === 'submitted')
  return (
    <section>
      <h2 class="govuk-heading-m">What happened</h2>
      <ol class="cs-timeline">
        {entries.map((entry) => (
          <li>
            <time dateTime={entry.at}>{momentInWords(entry.at)}</time>
            {historyLine(entry, name, versions.indexOf(entry) + 1)}
          </li>
        ))}
      </ol>
    </section>
  )
}
