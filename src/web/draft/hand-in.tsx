import { KINDS } from '../../core/draft.ts'
import { Choice, Field, Fold, Form, Send, Text, Tick } from '../fields.tsx'
import { refusedField } from '../form-errors.tsx'
import { CameBack } from '../item/came-back.tsx'
import { CHANNEL, clock, KIND } from '../labels.ts'
import { type Choices, Evidence } from './evidence-form.tsx'
import { type Checked, Found, NothingYet } from './found.tsx'
import type { Typed } from './typed.ts'
import type { KeptFile } from './unfinished.ts'

export type HandIn = {
  /** Where the form is sent: a new item, or another version of one. */
  readonly action: string
  /** Id under which it is kept while unfinished. */
  readonly draft: string
  readonly typed: Typed
  readonly checked?: Checked
  readonly version?: boolean
  /** Names of the files that were checked. */
  readonly files?: readonly string[]
  /** Names of the files of the version before, used unless others are added. */
  readonly previous?: readonly string[]
  /** Files that this unfinished draft keeps. */
  readonly kept: readonly KeptFile[]
  /** ISO 8601: when it was last kept. */
  readonly savedAt?: string | undefined
  readonly choices: Choices
  /** The newest version when the page was opened. */
  readonly base?: string | undefined
  /** What happened to earlier versions. */
  readonly past?: Parameters<typeof CameBack>[0] | undefined
}

const PUBLISHED = Object.fromEntries(KINDS.filter((kind) => kind !== 'email').map((kind) => [kind, KIND[kind]]))
const CHANNELS = Object.fromEntries(
  Object.entries(CHANNEL)
    .filter(([name]) => name !== 'internal')
    .map(([name, label]) => [name, label[0]!.toUpperCase() + label.slice(1)]),
)
const SPEAKER = {
  staff: 'Staff of the office',
  pcc: 'The Commissioner',
  'deputy-pcc': 'The Deputy Commissioner',
  contractor: 'A contractor or Board Member',
}

export function HandInPage(view: HandIn) {
  const { action, draft, typed, checked, version, files = [], previous = [] } = view
  return (
    <>
      <h1 class="govuk-heading-l">{version ? 'Submit another version' : 'Submit a draft'}</h1>
      {view.past && <CameBack {...view.past} />}
      <Form class="cs-draft" id="draft" action={action} enctype="multipart/form-data">
        <input type="hidden" name="draft" value={draft} />
        <input type="hidden" name="kept_at" value={view.savedAt ?? ''} />
        {view.base && <input type="hidden" name="base" value={view.base} />}
        <div class="cs-draft__write">
          <Choice name="kind" label="What is it?" value={typed['kind'] ?? 'press-release'} options={PUBLISHED} />
          <Text name="title" label="Title" value={typed['title']} />
          <Writer {...view} />
        </div>
        <div class="cs-draft__found" id="found">
          <p role="status" class="govuk-visually-hidden" id="said" />
          {typed['before'] && (
            <p class="govuk-inset-text cs-changed">
              The text was changed.{' '}
              <button class="govuk-button govuk-button--secondary cs-small" type="submit" name="wish" value="undo">
                Undo the change
              </button>
            </p>
          )}
          <div id="found-text">{checked ? <Found checked={checked} files={files} /> : <NothingYet />}</div>
          <div id="found-files" />
        </div>
        <div class="cs-draft__rest">
          <Files kept={view.kept} previous={previous} clean={typed['clean'] === 'yes'} />
          <Circumstances typed={typed} accounts={view.choices.accounts} />
          <Evidence typed={typed} choices={view.choices} />
          {!version && (
            <Choice
              name="open_to_office"
              label="Who can read it in the office?"
              hint="You can share it with others by name once it is submitted."
              value={typed['open_to_office'] ?? ''}
              options={{ '': 'Only you and those who sign it off', yes: 'Everyone' }}
            />
          )}
          {typed['before'] && <input type="hidden" name="before" value={typed['before']} />}
          <div class="cs-buttons">
            <Send label={version ? 'Submit this version' : 'Submit for sign-off'} name="wish" value="submit" />
            <Send label="Check it first" name="wish" value="check" look="secondary" />
          </div>
          <p class="cs-meta">It is recorded and shown to approvers only when you submit it.</p>
        </div>
      </Form>
    </>
  )
}

/** The script marks findings on a layer under the text field. */
function Writer({ typed, savedAt }: HandIn) {
  const { says } = refusedField('text', 'text')
  return (
    <Field id="text" label="Text" hint="Write or paste it here, or add files below." says={says}>
      <div class="cs-writer">
        <div class="cs-writer__marks" aria-hidden="true" />
        <textarea class="govuk-textarea" id="text" name="text" rows={14} dir="auto" aria-describedby="text-hint saved">
          {`\n${typed['text'] ?? ''}`}
        </textarea>
      </div>
      <p class="cs-meta cs-saved" id="saved" aria-live="polite">
        {savedAt && `Kept at ${clock(savedAt)}, for you alone.`}
      </p>
    </Field>
  )
}

type FilesProps = { kept: readonly KeptFile[]; previous: readonly string[]; clean: boolean }

function Files({ kept, previous, clean }: FilesProps) {
  const hint = (
    <>
      Word, PDF, pictures, mail, web pages, text; up to 50 MB together. Every part is read, hidden parts too.
      <span class="cs-with-script"> You can drop them here.</span> Files stay with your draft for thirty days, for you
      alone.
      {previous.length > 0 && ` The last version’s files are used unless you add others: ${previous.join(', ')}.`}
    </>
  )
  return (
    <div class="cs-drop">
      <Field id="files" label="Files" hint={hint} says={refusedField('files', 'files').says}>
        <input class="govuk-file-upload" id="files" name="files" type="file" multiple aria-describedby="files-hint" />
        <ul class="cs-files" id="kept" aria-label="Files of this draft" aria-live="polite">
          {kept.map((file) => (
            <li data-kept={file.id}>
              <span>
                {file.name} ({sizeOf(file.size)})
              </span>{' '}
              <button
                class="govuk-button govuk-button--secondary cs-small"
                type="submit"
                name="remove_file"
                value={file.id}
              >
                Remove<span class="govuk-visually-hidden"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
        <ul class="cs-files" id="chosen" aria-live="polite" />
      </Field>
      <Tick
        name="clean"
        label="Remove location, camera and captions from pictures"
        hint="JPEG, PNG, WebP and GIF. The picture itself stays as it is; your own copy is not changed."
        ticked={clean}
      />
    </div>
  )
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function Circumstances({ typed, accounts }: { typed: Typed; accounts: readonly string[] }) {
  return (
    <>
      <div class="cs-row">
        <Choice
          name="channel"
          label="Where would it go?"
          value={typed['channel'] ?? ''}
          options={{ '': 'Where this kind usually goes', ...CHANNELS }}
        />
        <Choice name="author_role" label="Who speaks?" value={typed['author_role'] ?? 'staff'} options={SPEAKER} />
        <Choice
          name="account"
          label="Whose account?"
          value={typed['account'] ?? 'corporate'}
          options={{ corporate: 'The office’s', personal: 'A person’s own' }}
        />
      </div>
      <Fold
        summary="Account name, time and embargo"
        open={Boolean(typed['handle'] || typed['intended_at'] || typed['embargo_until'])}
      >
        <Text
          name="handle"
          label="Account name"
          hint={`For social media: ${accounts.join(', ') || 'none is on the register'}`}
          value={typed['handle']}
          width={20}
        />
        <Text
          name="intended_at"
          label="When it should go out"
          type="datetime-local"
          value={typed['intended_at']}
          width={20}
        />
        <Text
          name="embargo_until"
          label="Under embargo until"
          type="datetime-local"
          value={typed['embargo_until']}
          width={20}
        />
      </Fold>
    </>
  )
}
