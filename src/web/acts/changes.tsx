import type { ChangedPart, Redline } from '../../core/redline.ts'
import { partName } from '../words.ts'

type View = { readonly id: string; readonly title: string; readonly redline: Redline; readonly since?: number }

const FILE = { added: 'was added', removed: 'was taken out', changed: 'is another file' } as const

/** What has changed since the version that this reader saw last, word by word. */
export function ChangesPage({ id, title, redline, since }: View) {
  const { parts, circumstances, files } = redline
  const same = parts.length + circumstances.length + files.length === 0
  return (
    <>
      <a class="govuk-back-link" href={`/items/${id}`}>
        Back to the item
      </a>
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <h2 class="govuk-heading-m">
        {since === undefined ? 'There is no version that you have seen' : `Changed since version ${since}`}
      </h2>
      {same && <p class="govuk-body">Nothing has changed.</p>}
      {(circumstances.length > 0 || files.length > 0) && (
        <ul class="govuk-list govuk-list--bullet">
          {circumstances.map(({ what, before, now }) => (
            <li>
              {what}: was {before || 'nothing'}, is {now || 'nothing'}
            </li>
          ))}
          {files.map(({ name, change }) => (
            <li>
              The file {name} {FILE[change]}
            </li>
          ))}
        </ul>
      )}
      {parts.map((part) => (
        <Changed {...part} />
      ))}
    </>
  )
}

function Changed({ part, where, changes }: ChangedPart) {
  return (
    <section>
      <h3 class="govuk-heading-s">{where ? `${partName(part)}, ${where}` : partName(part)}</h3>
      <div class="cs-text" dir="auto">
        {changes.map(({ text, change }) => {
          if (change === 'added') return <ins class="cs-new">{text}</ins>
          return change === 'removed' ? <del class="cs-old">{text}</del> : text
        })}
      </div>
    </section>
  )
}
