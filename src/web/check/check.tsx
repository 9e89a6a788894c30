import type { Kind } from '../../../detectors/contract.ts'
import type { ApprovalStatus } from '../../core/approval-status.ts'
import type { Channel } from '../../core/draft.ts'
import { packNamed } from '../../core/pack/packs.ts'
import { capital } from '../../core/pack/terms.ts'
import { titlesOf } from '../../core/pack/titles.ts'
import { CHANNEL, KIND } from '../../core/words.data.ts'
import type { Claims } from '../../ports.ts'
import { FactList } from '../facts.tsx'
import { Area, Field, FieldError, Form, Send } from '../fields.tsx'
import { moment } from '../labels.ts'

export function CheckPage({ office, typed }: { office: string; typed?: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Check an approval</h1>
      <p class="govuk-body">
        A person signs off all that the office publishes. Scan the code on a certificate, or paste the certificate here.
        It must come from the {office}.
      </p>
      <Form action="/check">
        <Area name="certificate" label="Certificate" value={typed} rows={6} />
        <Send label="Check it" />
      </Form>
    </>
  )
}

export type Approval = ApprovalStatus & {
  readonly office: string
  readonly claims?: Claims
  readonly same?: boolean | undefined
  readonly text?: string
  readonly sha256?: string
  readonly problem?: string
}

/** Anyone may ask, so it never shows the approved content. */
export function ApprovalPage({ office, valid, because, claims, same, ...typed }: Approval) {
  return (
    <>
      <span class="govuk-caption-m">{office}</span>
      <h1 class="govuk-heading-l">{heading(valid, same)}</h1>
      {same !== undefined && (
        <p class={`cs-risk cs-risk--${same ? 'clear' : 'block'}`} role="status">
          {same ? 'What you hold is what was approved.' : 'What you hold is not what was approved.'}
        </p>
      )}
      {/* An approval beside a different text could be taken for its approval. */}
      {same === false ? (
        <p class="govuk-body">About the text that was approved: {because}</p>
      ) : (
        <p class={`cs-risk cs-risk--${valid ? 'clear' : 'block'}`}>{because}</p>
      )}
      {claims && (
        <>
          <FactList
            facts={[
              ['What', `${KIND[claims.kind as Kind]}, ${CHANNEL[claims.channel as Channel]}`],
              ['Approved by', `${claims.approvedBy}, ${capacityInWords(claims)}`],
              ['Policy', policyInWords(claims)],
              ['Valid until', moment(claims.until)],
            ]}
          />
          <Compare {...typed} />
        </>
      )}
    </>
  )
}

/** Gives the title at the time of the approval. */
function capacityInWords({ capacity, policy }: Claims): string {
  const titles: Readonly<Record<string, string>> = titlesOf(packNamed(policy).terms)
  return titles[capacity] ?? capacity.replaceAll('-', ' ')
}

function policyInWords({ policy }: Claims): string {
  const { terms, version } = packNamed(policy)
  return `${capital(terms.policy)}, version ${policy?.version ?? version}`
}

/** The script sends hashes instead of files. */
function Compare({ text, sha256, problem }: Pick<Approval, 'text' | 'sha256' | 'problem'>) {
  return (
    <Form enctype="multipart/form-data" class="cs-compare">
      <h2 class="govuk-heading-m">Is it the text that you have?</h2>
      <Area
        name="text"
        label="The text"
        hint="It is compared and not kept. Spaces and line breaks do not matter."
        value={text}
        rows={6}
      />
      <Field
        id="files"
        label="Or the file, exactly as you have it"
        hint="Up to 1 MB. For a larger file, enter its SHA-256."
      >
        <input class="govuk-file-upload" id="files" name="files" type="file" multiple aria-describedby="files-hint" />
      </Field>
      <div class={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label" for="sha256">
          Or the SHA-256 of the file
        </label>
        <div id="sha256-hint" class="govuk-hint">
          64 digits and letters, as sha256sum or Get-FileHash prints it.
        </div>
        {problem && <FieldError id="sha256">{problem}</FieldError>}
        <input
          class={`govuk-input${problem ? ' govuk-input--error' : ''}`}
          id="sha256"
          name="sha256"
          value={sha256 ?? ''}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={problem ? 'sha256-hint sha256-error' : 'sha256-hint'}
        />
      </div>
      <Send label="Compare" />
    </Form>
  )
}

function heading(valid: boolean, same: boolean | undefined): string {
  if (same === false) return 'This is not what was approved'
  return valid ? 'This approval is valid' : 'This approval is not valid'
}
