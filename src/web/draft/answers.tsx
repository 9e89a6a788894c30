import type { Child } from 'hono/jsx'
import type { Kind } from '../../../detectors/contract.ts'
import type { Draft } from '../../core/draft.ts'
import { plainEvidence, referenceOf } from '../../core/gates/gate.ts'
import { capital } from '../../core/pack/terms.ts'
import type { Finding } from '../../core/review.ts'
import { ACTS, CHANNEL, KIND, SEVERITY, TYPE_OPTIONS } from '../../core/words.data.ts'
import { Form, Send } from '../fields.tsx'
import { numbered } from '../findings/marked.tsx'
import { Risk } from '../findings/risk.tsx'
import { Unread } from '../findings/unread.tsx'
import { MissingList, Untouched } from '../item/missing.tsx'
import { evidenceName, moment, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms } from '../pack-context.ts'
import { typeName } from '../type-names.ts'
import { formAddress } from './draft-forms.ts'
import { ofDraft } from './form.ts'
import { type Checked, WhoDecides } from './found.tsx'
import type { Typed } from './typed.ts'

export type Answers = {
  readonly action: string
  readonly draft: string
  readonly version?: boolean
  readonly base?: string | undefined
  readonly typed: Typed
  readonly content: Draft
  readonly checked: Checked
  /** The text is kept, so a link leads back to it. */
  readonly kept: boolean
  readonly nameOf: (id: string) => string
  /** Lists and notices call the item so. */
  readonly called: string
  /** Names and digests, to notice another window's change. */
  readonly seenFiles: string
}

export function AnswersPage(view: Answers) {
  const { action, draft, version, typed, checked, content, seenFiles } = view
  const stopped = checked.missing.some(({ stops }) => stops)
  const files = content.files.map(({ name }) => name)
  return (
    <>
      <h1 class="govuk-heading-l">Check your answers before you submit</h1>
      <Summary view={view} />
      <h2 class="govuk-heading-m">What was found</h2>
      <Risk review={checked.review} verdict={checked.verdict} />
      <Unread review={checked.review} files={files} parts={checked.text.parts} />
      <FindingsLeft findings={checked.review.findings} />
      <MissingList missing={checked.missing} />
      <Untouched missing={checked.missing} />
      {checked.foreseen && <WhoDecides {...checked.foreseen} />}
      <Form
        action={action}
        hidden={{
          ...ofDraft(typed),
          draft,
          seen_files: seenFiles,
        }}
      >
        {!stopped && (
          <p class="govuk-body">
            When you submit it, it goes on record. Those who sign it off can read it and are notified.
          </p>
        )}
        <div class="cs-buttons">
          {!stopped && <Send label={version ? ACTS.submitVersion : ACTS.submit} name="wish" value="submit" />}
          <Send label="Go back and change it" name="wish" value="change" look="secondary" />
        </div>
      </Form>
    </>
  )
}

type Row = readonly [term: string, value: Child, field: string]

function Summary({ view }: { view: Answers }) {
  return (
    <dl class="govuk-summary-list">
      {rowsOf(view).map(([term, value, field]) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{term}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {view.kept && (
            <dd class="govuk-summary-list__actions">
              <Link href={`${formAddress(view)}#${field}`}>
                Change<span class="govuk-visually-hidden"> {term.toLowerCase()}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function rowsOf({ content: draft, nameOf, version, called }: Answers): Row[] {
  const { handle, intendedAt, embargoUntil, onBehalfOf, evidence, readers } = draft
  return [
    ['What it is', KIND[draft.kind as Kind], 'kind'],
    ['Title', draft.title ? <span dir="auto">{draft.title}</span> : <NoTitle called={called} />, 'title'],
    ['Text', <Beginning text={draft.body} />, 'text'],
    ...filesOf(draft),
    ['Where it goes', capital(CHANNEL[draft.channel]), 'channel'],
    ...(handle ? [['Account', <span dir="auto">{handle}</span>, 'handle'] as const] : []),
    ['Whose account', draft.account === 'personal' ? 'A person’s own' : 'The office’s', 'account'],
    ['Who speaks', useInTerms()(TYPE_OPTIONS[draft.author]), 'author_role'],
    ...(onBehalfOf ? [['Who will say it', nameOf(onBehalfOf), 'on_behalf_of'] as const] : []),
    ...(intendedAt ? [['When it should go out', moment(intendedAt), 'intended_at'] as const] : []),
    ...(embargoUntil ? [['Under embargo until', moment(embargoUntil), 'embargo_until'] as const] : []),
    ...(evidence.length > 0 ? [['Evidence', <Stated evidence={evidence} />, 'source'] as const] : []),
    ...(version ? [] : [['Who can read it', readersOf(readers), 'open_to_office'] as const]),
  ]
}

function NoTitle({ called }: Pick<Answers, 'called'>) {
  return (
    <>
      None. Lists and emails call it <q dir="auto">{called}</q>
    </>
  )
}

const readersOf = (readers: Draft['readers']) =>
  readers?.office ? 'Everyone in the office' : 'You and those who sign it off'

function filesOf({ files, altTexts = [] }: Draft): Row[] {
  return files.map(({ name }, index) => {
    const says = altTexts[index]?.trim()
    return [
      `File ${index + 1}`,
      <>
        <span dir="auto">{name}</span>
        {says && (
          <span class="cs-answer__alt">
            Alt text: <q dir="auto">{says}</q>
          </span>
        )}
      </>,
      'files',
    ]
  })
}

const MAX_SHOWN = 400

function Beginning({ text }: { text: string }) {
  const words = text.trim()
  if (words === '') return <>None</>
  const cut = words.length > MAX_SHOWN ? `${words.slice(0, words.lastIndexOf(' ', MAX_SHOWN))} …` : words
  return (
    <>
      <span class="cs-answer__text" dir="auto">
        {cut}
      </span>
      <span class="cs-meta">{plural(words.split(/\s+/).length, 'word')}</span>
    </>
  )
}

function Stated({ evidence }: { evidence: readonly string[] }) {
  return (
    <ul class="govuk-list">
      {evidence.map((one) => {
        const kind = plainEvidence(one)
        const reference = referenceOf(one)
        return (
          <li>
            {STATED[kind] ?? evidenceName(kind)}
            {reference && (
              <>
                : <span dir="auto">{reference}</span>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const STATED: Readonly<Record<string, string>> = {
  'nobody-shown': 'No one who could be recognised is shown',
  'no-speech': 'No one speaks in it',
  transcript: 'The transcript is with it',
  'own-device': 'Taken on a personal device',
  advice: 'Advice from your manager',
  'dpia-needed': 'Data protection impact assessment: not done yet',
  'dpia-not-needed': 'Data protection impact assessment: not needed',
  'eqia-needed': 'Equality impact assessment: not done yet',
  'eqia-not-needed': 'Equality impact assessment: not needed',
}

const MAX_LISTED = 10

function FindingsLeft({ findings }: { findings: readonly Finding[] }) {
  const all = numbered(findings)
  const shown = all.slice(0, MAX_LISTED)
  if (shown.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {shown.map(({ type, severity, advice }) => (
        <li>
          <strong>{typeName(type)}</strong> ({SEVERITY[severity].toLowerCase()}): {advice}
        </li>
      ))}
      {all.length > shown.length && <li>and {all.length - shown.length} more</li>}
    </ul>
  )
}
