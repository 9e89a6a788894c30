import { optionsIn } from '../../core/register/in-terms.ts'
import { ACTS, CHANNEL, TYPE_OPTIONS } from '../../core/words.data.ts'
import { DateFields } from '../dates.tsx'
import { Area, Choice, Field, Fold, Form, Send, Text, Tick } from '../fields.tsx'
import { refusedField } from '../form-errors.tsx'
import { CameBack } from '../item/came-back.tsx'
import { clock, moment } from '../labels.ts'
import { Link } from '../link.tsx'
import { useTerms } from '../pack-context.ts'
import { Account, handleOf, isSocial } from './account.tsx'
import { ALT, FILE_FIELDS } from './alt-text.ts'
import { BothVersions, Differences, wordsOf } from './both-versions.tsx'
import { type Choices, Evidence } from './evidence-form.tsx'
import { type Checked, Found, NothingYet } from './found.tsx'
import { KindChoice } from './kinds.tsx'
import { Posts } from './posts.tsx'
import type { Typed } from './typed.ts'
import type { KeptFile } from './unfinished.ts'

export type FormView = {
  readonly action: string
  readonly draft: string
  readonly typed: Typed
  readonly checked?: Checked
  readonly version?: boolean
  readonly files?: readonly string[]
  /** Readers of the version before, unless others are added. */
  readonly previous?: readonly string[]
  readonly kept: readonly KeptFile[]
  /** ISO 8601. */
  readonly savedAt?: string | undefined
  readonly choices: Choices
  /** Others who write a version; `at` is in ISO 8601. */
  readonly others?: readonly { readonly name: string; readonly at: string }[]
  readonly other?: Parameters<typeof BothVersions>[0]['theirs']
  readonly elsewhere?: FormView['other']
  /** The version when the page was opened. */
  readonly base?: string | undefined
  readonly past?: Parameters<typeof CameBack>[0] | undefined
}

const CHANNELS = Object.fromEntries(
  Object.entries(CHANNEL)
    .filter(([name]) => name !== 'internal')
    .map(([name, label]) => [name, label[0]!.toUpperCase() + label.slice(1)]),
)

export function FormPage(view: FormView) {
  const { action, draft, typed, checked, version, files = [], previous = [] } = view
  return (
    <>
      <h1 class="govuk-heading-l">{version ? 'Submit another version' : 'New draft'}</h1>
      {view.past && <CameBack {...view.past} />}
      {(view.others ?? []).map(({ name, at }) => (
        <p class="govuk-inset-text">
          <strong>{name} is writing another version too</strong>, last at {moment(at)}. Agree who submits it.
        </p>
      ))}
      {view.other && <BothVersions action={action} theirs={view.other} mine={wordsOf(typed)} />}
      {view.elsewhere && <Differences theirs={view.elsewhere} mine={wordsOf(typed)} />}
      <Form class="cs-draft" id="draft" action={action} enctype="multipart/form-data">
        <input type="hidden" name="draft" value={draft} />
        <input type="hidden" name="kept_at" value={view.savedAt ?? typed['kept_at'] ?? ''} autocomplete="off" />
        <input type="hidden" name="window" value={typed['window'] ?? ''} autocomplete="off" />
        {view.base && <input type="hidden" name="base" value={view.base} />}
        <div class="cs-draft__write">
          <KindChoice typed={typed} usual={view.choices.usualKinds} />
          <Text
            name="title"
            label="Title (optional)"
            hint="Without one, lists show its first line, or only its kind and date if that line is private."
            value={typed['title']}
          />
          <Writer {...view} />
        </div>
        <div class="cs-draft__found" id="found">
          <p role="status" class="govuk-visually-hidden" id="status" />
          {typed['before'] && (
            <p class="govuk-inset-text cs-changed">
              The text was changed.{' '}
              <button class="govuk-button govuk-button--secondary cs-small" type="submit" name="wish" value="undo">
                Undo the change
              </button>
            </p>
          )}
          <div id="found-text">
            {checked ? (
              <FoundInText typed={typed} platforms={view.choices.platforms} checked={checked} files={files} />
            ) : (
              <NothingYet />
            )}
          </div>
          <div id="found-files" />
        </div>
        <div class="cs-draft__rest">
          <Files draft={draft} kept={view.kept} previous={previous} typed={typed} />
          <Circumstances typed={typed} choices={view.choices} />
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
            <Send label={ACTS.review} name="wish" value="review" />
            <Send label={ACTS.check} name="wish" value="check" look="secondary" />
            <Send label={ACTS.colleagues} name="wish" value="colleagues" look="secondary" />
          </div>
          <p class="cs-meta">
            Next you check your answers. It is recorded and shown to approvers only when you submit it.
          </p>
        </div>
      </Form>
    </>
  )
}

type TextFound = Parameters<typeof Found>[0] & { typed: Typed; platforms: Readonly<Record<string, string>> }

export function FoundInText({ typed, platforms, ...found }: TextFound) {
  const account = handleOf(typed)
  return (
    <>
      <Found {...found} />
      {isSocial(typed) && (
        <Posts
          text={typed['text'] ?? ''}
          platform={platforms[account]}
          account={account || undefined}
          pictures={picturesOf(typed)}
        />
      )}
    </>
  )
}

function picturesOf(typed: Typed): [string, string][] {
  const fields = Object.entries(typed).filter(([name]) => name.startsWith(ALT.begins))
  return fields.map(([name, alt]) => [name.slice(ALT.begins.length), alt.trim()])
}

/** The script marks findings on a layer. */
function Writer({ typed, savedAt }: FormView) {
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
        {savedAt && `Kept at ${clock(savedAt)}, not submitted.`}
      </p>
    </Field>
  )
}

type FilesProps = { draft: string; kept: readonly KeptFile[]; previous: readonly string[]; typed: Typed }

function Files({ draft, kept, previous, typed }: FilesProps) {
  const names = kept.length > 0 ? kept.map(({ name }) => name) : previous
  const hint = (
    <>
      Word, PDF, pictures, mail, web pages, text; up to 50 MB together. Every part is read, hidden parts too.
      <span class="cs-with-script"> You can drop them here.</span> Files stay with your draft for thirty days.
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
              {/\.docx$/i.test(file.name) && (
                <Link href={`/drafts/${draft}/files/${file.id}/suggestions`}>
                  Copy with suggestions<span class="govuk-visually-hidden"> of {file.name}</span>
                </Link>
              )}{' '}
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
        ticked={typed['clean'] === 'yes'}
      />
      <div id="alts">
        {[...new Set(names)].map((name) => (
          <FileFields name={name} typed={typed} />
        ))}
      </div>
    </div>
  )
}

/** The script adds them for each added file. */
function FileFields({ name, typed }: { name: string; typed: Typed }) {
  const own = FILE_FIELDS.filter((field) => field.of.test(name))
  return (
    <>
      {own.map(({ begins, label, hint, rows }) => (
        <Area name={begins + name} label={label(name)} hint={hint} value={typed[begins + name]} rows={rows} />
      ))}
    </>
  )
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function Circumstances({ typed, choices }: { typed: Typed; choices: Choices }) {
  return (
    <>
      <div class="cs-row">
        <Choice
          name="channel"
          label="Where would it go?"
          value={typed['channel'] ?? ''}
          options={{ '': 'Where this kind usually goes', ...CHANNELS }}
        />
        <Choice
          name="author_role"
          label="Who speaks?"
          value={typed['author_role'] ?? 'staff'}
          options={optionsIn(TYPE_OPTIONS, useTerms())}
        />
        <Choice
          name="account"
          label="Whose account?"
          value={typed['account'] ?? 'corporate'}
          options={{ corporate: 'The office’s', personal: 'A person’s own' }}
        />
      </div>
      <Account typed={typed} accounts={choices.accounts} usual={choices.usualAccount} />
      <Fold summary="Time and embargo" open={Boolean(typed['intended_at'] || typed['embargo_until'])}>
        <DateFields name="intended_at" legend="When it should go out (optional)" value={typed['intended_at']} time />
        <DateFields name="embargo_until" legend="Under embargo until (optional)" value={typed['embargo_until']} time />
      </Fold>
    </>
  )
}
