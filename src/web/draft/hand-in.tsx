import type { Review, Verdict } from '../../core/review.ts'
import type { Text as Read } from '../../ports.ts'
import { Area, Choice, Fold, Send, Text } from '../fields.tsx'
import { Findings } from '../findings/findings.tsx'
import type { Numbered } from '../findings/marked.tsx'
import { Risk } from '../findings/risk.tsx'
import { CHANNEL, KIND } from '../words.ts'

export type Typed = Readonly<Record<string, string>>

export type HandIn = {
  /** Where the form goes: a new item, or another version of one. */
  readonly action: string
  readonly typed: Typed
  readonly checked?: { readonly review: Review; readonly verdict: Verdict; readonly text: Read }
  readonly version?: boolean
  /** Files of the version before, kept unless others are chosen. */
  readonly files?: readonly string[]
}

const { email: _email, ...KINDS } = KIND
const CHANNELS = Object.fromEntries(
  Object.entries(CHANNEL).map(([name, said]) => [name, said[0]!.toUpperCase() + said.slice(1)]),
)
const SPEAKER = {
  staff: 'Staff of the office',
  pcc: 'The Commissioner',
  'deputy-pcc': 'The Deputy Commissioner',
  contractor: 'A contractor or Board Member',
}

/** Paste or add a file; look first without keeping anything, or hand it in. */
export function HandInPage({ action, typed, checked, version, files = [] }: HandIn) {
  return (
    <>
      <h1 class="govuk-heading-l">{version ? 'Hand in another version' : 'Hand in a draft'}</h1>
      {checked && <Checked {...checked} before={typed['before']} />}
      <form method="post" id="draft" action={action} encType="multipart/form-data" enctype="multipart/form-data">
        <Choice name="kind" label="What is it?" value={typed['kind'] ?? 'press-release'} options={KINDS} />
        <Choice
          name="channel"
          label="Where would it go?"
          value={typed['channel'] ?? ''}
          options={{ '': 'Where this kind usually goes', ...CHANNELS }}
        />
        <Text name="title" label="Title" value={typed['title']} />
        <Area name="text" label="Text" hint="Paste it here, or add a file below." value={typed['text']} rows={12} />
        <div class="govuk-form-group">
          <label class="govuk-label" for="files">
            Files
          </label>
          <div id="files-hint" class="govuk-hint">
            Word, PDF, pictures, mail, web pages, text; up to 50 MB together. Every part is read, hidden parts too.
            {files.length > 0 && ` Kept from the last version unless you choose others: ${files.join(', ')}.`}
          </div>
          <input class="govuk-file-upload" id="files" name="files" type="file" multiple aria-describedby="files-hint" />
        </div>
        <Choice name="author_role" label="Who speaks?" value={typed['author_role'] ?? 'staff'} options={SPEAKER} />
        <Choice
          name="account"
          label="Whose account?"
          value={typed['account'] ?? 'corporate'}
          options={{ corporate: 'The office’s', personal: 'A person’s own' }}
        />
        <Fold
          summary="Account name, time and embargo"
          open={Boolean(typed['handle'] || typed['intended_at'] || typed['embargo_until'])}
        >
          <Text
            name="handle"
            label="Account name"
            hint="For social media, for example @WestMidsPCC"
            value={typed['handle']}
          />
          <Text name="intended_at" label="When it should go out" type="datetime-local" value={typed['intended_at']} />
          <Text name="embargo_until" label="Under embargo until" type="datetime-local" value={typed['embargo_until']} />
        </Fold>
        {typed['before'] && <input type="hidden" name="before" value={typed['before']} />}
        <div class="cs-buttons">
          <Send label="Check it first" name="wish" value="check" look="secondary" />
          <Send label={version ? 'Hand in this version' : 'Hand it in for sign-off'} name="wish" value="submit" />
        </div>
      </form>
    </>
  )
}

function Checked({ review, verdict, text, before }: NonNullable<HandIn['checked']> & { before: string | undefined }) {
  const fixable = review.findings.filter(({ part, suggestion }) => part === 'body' && suggestion !== undefined)
  return (
    <section aria-label="What was found">
      <Risk review={review} verdict={verdict} />
      {before && (
        <p class="govuk-body">
          The text below was changed. <Apply wish="undo" label="Undo the change" />
        </p>
      )}
      <p class="govuk-body">Nothing has been kept. If you added files, choose them again before you hand it in.</p>
      {fixable.length > 1 && <Apply apply="all" label={`Put all ${fixable.length} suggestions in place`} />}
      <Findings
        review={review}
        parts={text.parts}
        each={(finding) =>
          fixable.some((one) => one === review.findings[finding.number - 1]) ? <Suggestion finding={finding} /> : null
        }
      />
      <h2 class="govuk-heading-m">Change it, or hand it in</h2>
    </section>
  )
}

function Suggestion({ finding }: { finding: Numbered }) {
  return (
    <p>
      Suggested: “{finding.suggestion}” <Apply apply={finding.name} label="Put it in place" />
    </p>
  )
}

/** Sends the form below with one wish more. */
function Apply({ label, apply, wish }: { label: string; apply?: string; wish?: string }) {
  return (
    <button
      class="govuk-button govuk-button--secondary cs-small"
      type="submit"
      form="draft"
      name={apply ? 'apply' : 'wish'}
      value={apply ?? wish}
    >
      {label}
    </button>
  )
}
