import type { JudgedRules } from '../../core/calibration/judged.ts'
import type { Missing } from '../../core/gates/gate.ts'
import type { Review, Verdict } from '../../core/review.ts'
import { bulkReplacements, type Replacement } from '../../core/suggestions.ts'
import { wordChangesOf } from '../../core/word-suggestions.ts'
import type { Text as Read } from '../../ports.ts'
import type { Forecast } from '../../use-cases/items/forecast.ts'
import { FactList } from '../facts.tsx'
import { layOutFindings } from '../findings/document-layouts.ts'
import { FindingList } from '../findings/list.tsx'
import { MAX_FINDINGS_A_PAGE } from '../findings/long.ts'
import { Marked, type Numbered, numbered } from '../findings/marked.tsx'
import { Risk } from '../findings/risk.tsx'
import { Texts } from '../findings/texts.tsx'
import { Unread } from '../findings/unread.tsx'
import { MissingList } from '../item/missing.tsx'
import { moment, plural } from '../labels.ts'
import { Link } from '../link.tsx'

export type Checked = {
  readonly review: Review
  readonly verdict: Verdict
  readonly text: Read
  readonly missing: readonly Missing[]
  readonly foreseen?: Forecast | undefined
  readonly judged?: JudgedRules | undefined
  readonly listening?: boolean
}

export function Found({ checked, files }: { checked: Checked; files: readonly string[] }) {
  const { review, verdict, text } = checked
  const elsewhere = text.parts.filter(({ id }) => id !== 'body' && id !== 'title')
  const all = numbered(review.findings)
  const laid = layOutFindings(text.papers ?? [], elsewhere, all)
  const body = text.parts.find(({ id }) => id === 'body')
  const replacements = body ? bulkReplacements(body.text, 'body', all) : []
  return (
    <div data-verdict={verdict} data-listening={checked.listening ? 'yes' : undefined}>
      <Risk review={review} verdict={verdict} />
      {checked.listening && (
        <p class="cs-meta">Still checking the meaning of the text. There may be more findings in a moment.</p>
      )}
      <Unread review={review} files={files} parts={text.parts} />
      <MissingList missing={checked.missing} />
      {checked.foreseen && <WhoDecides {...checked.foreseen} />}
      <div class="cs-without-script">
        {text.parts
          .filter(({ id }) => id === 'body')
          .map((part) => (
            <Marked text={part.text} findings={all.filter((one) => one.part === 'body')} />
          ))}
      </div>
      {replacements.length > 1 && <ReplaceAll replacements={replacements} />}
      {review.findings.length > 0 && (
        <FindingList
          review={review}
          files={files}
          pages={laid.pages}
          judged={checked.judged}
          each={(finding) =>
            finding.part === 'body' && finding.suggestion !== undefined ? <Suggestion finding={finding} /> : null
          }
        />
      )}
      {elsewhere.length > 0 && (
        <Texts parts={elsewhere} findings={all} files={files} observations={text.observations} laid={laid} />
      )}
    </div>
  )
}

export function WhoDecides({ who, due }: Forecast) {
  return (
    <FactList
      facts={[
        ['Who would decide', who, true],
        ['If you submit it now, decided by', moment(due), true],
      ]}
    />
  )
}

type InFile = {
  readonly checked: Checked
  readonly name: string
  readonly files: readonly string[]
  readonly prefix: string
  readonly draft: string
  readonly keptAs?: string | undefined
  readonly cleaned: boolean
  readonly alone: boolean
  readonly missing: readonly Missing[]
}

/** Checked while the author goes on writing. */
export function FoundInFile({ checked, name, draft, files, prefix, keptAs, cleaned, alone, missing }: InFile) {
  const { review, verdict, text } = checked
  const findings = numbered(review.findings, prefix).slice(0, MAX_FINDINGS_A_PAGE)
  const laid = layOutFindings(text.papers ?? [], text.parts, findings)
  return (
    <section class="cs-file" data-verdict={verdict} data-kept={keptAs} aria-label={name}>
      <h2 class="govuk-heading-s">{name}</h2>
      <Risk review={review} verdict={verdict} />
      <p class="cs-meta">
        {plural(text.parts.length, 'part')} read
        {review.unread.length > 0 && `, ${review.unread.length} could not be`}.
      </p>
      {cleaned && (
        <p class="govuk-inset-text cs-changed">
          Read as it will be submitted: without location, camera and captions. <Cleaning to="no" label="Undo" />
        </p>
      )}
      <Unread review={review} files={files} parts={text.parts} />
      <MissingList missing={missing} of={name} />
      {alone && checked.foreseen && <WhoDecides {...checked.foreseen} />}
      {keptAs && /\.docx$/i.test(name) && wordChangesOf(review.findings, text.parts).length > 0 && (
        <p class="govuk-body">
          <Link href={`/drafts/${draft}/files/${keptAs}/suggestions`}>Download a copy with the suggestions</Link> as
          tracked changes. Accept them in Word, then add that file.
        </p>
      )}
      <FindingList
        review={review}
        files={files}
        prefix={prefix}
        pages={laid.pages}
        judged={checked.judged}
        page={{ at: 1 }}
        each={({ type }) => type === 'LOCATION_DATA' && !cleaned && <Cleaning to="yes" label="Take it out" />}
      />
      <Texts parts={text.parts} findings={findings} files={files} observations={text.observations} laid={laid} />
    </section>
  )
}

function Cleaning({ to, label }: { to: 'yes' | 'no'; label: string }) {
  return (
    <button class="govuk-button govuk-button--secondary cs-small cs-with-script" type="button" data-clean={to}>
      {label}
    </button>
  )
}

export function NothingYet() {
  return (
    <div class="cs-empty">
      <p class="cs-with-script">Paste or write a text. Findings appear here as you write. Nothing is recorded yet.</p>
      <p class="cs-without-script">Press “Check it first” to see what would be found. Nothing is recorded yet.</p>
    </div>
  )
}

function Suggestion({ finding }: { finding: Numbered }) {
  return (
    <p class="cs-suggestion">
      Suggested: <q>{finding.suggestion}</q> <Apply apply={finding.name} label="Use this" number={finding.number} />
    </p>
  )
}

/** Previewed; without findings that need the author's own words. */
function ReplaceAll({ replacements }: { replacements: readonly Replacement<Numbered>[] }) {
  return (
    <details class="govuk-details cs-replace">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Use {replacements.length} suggestions at once</span>
      </summary>
      <div class="govuk-details__text">
        <p>This changes your text as follows. You can undo it.</p>
        <ul class="govuk-list govuk-list--bullet">
          {replacements.map(({ finding, before, after }) => (
            <li data-name={finding.name}>
              <del>{before}</del> <span class="govuk-visually-hidden">becomes</span> <ins>{after}</ins>
            </li>
          ))}
        </ul>
        <p>Anything we are not sure of, and any whole sentence, stays as it is: look at those one by one.</p>
        <Apply apply="all" label={`Make these ${replacements.length} changes`} />
      </div>
    </details>
  )
}

function Apply({ label, apply, number }: { label: string; apply: string; number?: number }) {
  return (
    <button class="govuk-button govuk-button--secondary cs-small" type="submit" form="draft" name="apply" value={apply}>
      {label}
      {number && <span class="govuk-visually-hidden">, finding {number}</span>}
    </button>
  )
}
