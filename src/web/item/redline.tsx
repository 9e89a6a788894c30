import type { ChangedPart, Redline as Changes } from '../../core/redline.ts'
import { headingOf, plural } from '../labels.ts'

/** UTF-16 units; `KEEP` stays at either side. */
const LONG = 500
const KEEP = 160

const FILE = { added: 'was added', removed: 'was removed', changed: 'is another file' } as const

export function Redline({ changes, files }: { changes: Changes; files: readonly string[] }) {
  const { parts, circumstances } = changes
  if (parts.length + circumstances.length + changes.files.length === 0)
    return <p class="govuk-body">Nothing has changed.</p>
  return (
    <>
      {circumstances.length + changes.files.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {circumstances.map(({ what, before, now }) => (
            <li>
              {what}: was {before || 'nothing'}, is {now || 'nothing'}
            </li>
          ))}
          {changes.files.map(({ name, change }) => (
            <li>
              The file {name} {FILE[change]}
            </li>
          ))}
        </ul>
      )}
      {parts.map((part) => (
        <Changed {...part} files={files} />
      ))}
    </>
  )
}

function Changed({ part, where, changes, files }: ChangedPart & { files: readonly string[] }) {
  return (
    <section>
      <h3 class="govuk-heading-s">{headingOf({ id: part, ...(where ? { where } : {}) }, files)}</h3>
      <div class="cs-text" dir="auto">
        {changes.map(({ text, change }) => {
          if (change === 'added') return <ins class="cs-new">{text}</ins>
          return change === 'removed' ? <del class="cs-old">{text}</del> : <Same text={text} />
        })}
      </div>
    </section>
  )
}

function Same({ text }: { text: string }) {
  if (text.length <= LONG) return <>{text}</>
  const cut = text.slice(KEEP, -KEEP)
  return (
    <>
      {text.slice(0, KEEP)}
      <span class="cs-cut"> … {plural(cut.trim().split(/\s+/).length, 'word')} unchanged … </span>
      {text.slice(-KEEP)}
    </>
  )
}
