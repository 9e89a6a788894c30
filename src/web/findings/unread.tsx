import type { Part } from '../../../detectors/contract.ts'
import { groupBy } from '../../core/group-by.ts'
import type { Review } from '../../core/review.ts'
import { partName } from '../labels.ts'
import { adviceFor } from './advice.ts'

type Entry = Review['unread'][number]

type UnreadProps = {
  readonly review: Review
  readonly files?: readonly string[]
  readonly parts: readonly Pick<Part, 'id' | 'text'>[]
}

/** A person must look: by file, each reason once. */
export function Unread({ review, files = [], parts }: UnreadProps) {
  const byFile = [...groupBy(review.unread, ({ part }) => part.split('/')[0]!).values()]
  const problems = [
    ...byFile.map((entries) => <OneFile entries={entries} files={files} parts={parts} />),
    ...review.failures.map((one) => <li>{failure(one)}</li>),
  ]
  if (problems.length === 0) return null
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <div class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span>
        Not everything could be looked at, so a person must.
        <ul class="govuk-list govuk-list--bullet">{problems}</ul>
      </div>
    </div>
  )
}

type FileProps = Required<Pick<UnreadProps, 'files' | 'parts'>> & { readonly entries: readonly Entry[] }

function OneFile({ entries, files, parts }: FileProps) {
  const reasons = [...groupBy(entries, ({ why, start, part }) => (start === undefined ? why : `${why}${part}${start}`))]
  const [first] = entries
  const home = partName(first!.part.split('/')[0]!, files)
  if (reasons.length === 1 && entries.length === 1)
    return (
      <li>
        {partName(first!.part, files)}: <Reason entries={entries} parts={parts} />
      </li>
    )
  return (
    <li>
      {home}:
      <ul class="govuk-list govuk-list--bullet">
        {reasons.map(([, same]) => (
          <li>
            <Reason entries={same} parts={parts} /> {placesOf(same, home, files)}
          </li>
        ))}
      </ul>
    </li>
  )
}

function Reason({ entries, parts }: Omit<FileProps, 'files'>) {
  const entry = entries[0]!
  return (
    <>
      {entry.why} <Excerpt entry={entry} parts={parts} /> {adviceFor(entry)}
    </>
  )
}

const MAX_PLACES = 3

/** Returns nothing where the whole file is meant. */
function placesOf(entries: readonly Entry[], home: string, files: readonly string[]): string {
  const inside = [...new Set(entries.map(({ part }) => partName(part, files)))]
    .filter((name) => name !== home)
    .map((name) => (name.startsWith(`${home}, `) ? name.slice(home.length + 2) : name))
  if (inside.length === 0) return ''
  const more = inside.length - MAX_PLACES
  const named = more > 0 ? inside.slice(0, MAX_PLACES) : inside.slice(0, -1)
  const last = more > 0 ? `${more} more ${more === 1 ? 'place' : 'places'}` : inside.at(-1)
  return `In ${named.length === 0 ? last : `${named.join('; ')} and ${last}`}.`
}

function failure({ rule, why }: Review['failures'][number]): string {
  if (rule === 'inspection') return why
  return rule === 'second-voice' ? `classifier: ${why}` : `one check could not be made (${rule})`
}

const MAX_OF_EXCERPT = 80

/** So that a reader can find the passage. */
function Excerpt({
  entry: { part, start = 0, end = 0, language },
  parts,
}: Pick<UnreadProps, 'parts'> & { entry: Entry }) {
  const words = (parts.find(({ id }) => id === part)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ').trim()
  if (words === '') return null
  const short = words.length <= MAX_OF_EXCERPT ? words : `${words.slice(0, words.lastIndexOf(' ', MAX_OF_EXCERPT))} …`
  return (
    <q lang={language} dir="auto">
      {short}
    </q>
  )
}
