import { type Opening, unreadOf } from '../../core/opening.ts'
import { Box, FieldError } from '../fields.tsx'
import { Player } from '../findings/player.tsx'
import type { ItemView } from '../item/view.ts'
import { fileNameOf, plural } from '../labels.ts'
import { Link } from '../link.tsx'

type Listed = {
  readonly view: ItemView
  readonly form: string
  readonly act: string
  readonly ticked: readonly string[]
  /** Shows an error beside each unopened file. */
  readonly tried?: boolean
  /** Reloads the list without deciding; absent: the page. */
  readonly again?: string
}

const MAX_WHY = 4

/** Each with a link to open and a box to tick. */
export function ToOpenList(listed: Listed) {
  const { view, form, act, again } = listed
  const { openings } = view
  if (openings.length === 0) return null
  const waits = openings.some((file) => !isReady(file))
  return (
    <section class="cs-opening" id="to-open" aria-labelledby="to-open-heading">
      <h2 class="govuk-heading-m" id="to-open-heading">
        Open before you {act}
      </h2>
      <p class="govuk-body">
        {plural(openings.length, 'file')} could not be read in full, or {openings.length === 1 ? 'shows' : 'show'} what
        only a person can judge. Open {openings.length === 1 ? 'it, then tick it' : 'each one, then tick it'}.
      </p>
      {openings.map((file, index) => (
        <OneFile {...listed} file={file} id={`${form}-open-${index + 1}`} />
      ))}
      {waits && (
        <p class="govuk-body cs-without-script">
          {again ? (
            <button class="govuk-button govuk-button--secondary cs-small" type="submit" form={form} formaction={again}>
              I have opened them: let me tick
            </button>
          ) : (
            <Link href={`/items/${view.id}`}>I have opened them: let me tick</Link>
          )}
        </p>
      )}
    </section>
  )
}

/** The page shows pictures; other files must have been opened. */
function isReady(file: Opening): boolean {
  return file.served || isShown(file)
}

function isShown({ unread, more, media }: Opening): boolean {
  return !unread && !more && media.every(({ shown }) => shown)
}

function OneFile({ view, form, ticked, tried, file, id }: Listed & { file: Opening; id: string }) {
  const { openings, item, draft } = view
  const name = fileNameOf(file.part, view.text.parts, view.files)
  const why = [...new Set(unreadOf(file, openings, item.review!).map((one) => one.why))]
  const missing = tried && !(isReady(file) && ticked.includes(file.part))
  const size = /^attachment:(\d+)$/.exec(file.part)?.[1]
  const bytes = size ? draft.files[Number(size) - 1]?.bytes.length : undefined
  return (
    <div class={`cs-opening__file${missing ? ' govuk-form-group--error' : ''}`} data-part={file.part}>
      <h3 class="govuk-heading-s" dir="auto">
        {name}
      </h3>
      <ul class="govuk-list govuk-list--bullet">
        {why.slice(0, MAX_WHY).map((sentence) => (
          <li>{sentence}</li>
        ))}
        {why.length > MAX_WHY && <li>{plural(why.length - MAX_WHY, 'more place')} in it could not be read.</li>}
        {mediaText(file).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <Pictures view={view} file={file} name={name} />
      {file.media
        .filter(({ is }) => is !== 'picture')
        .map((medium) => (
          <Player id={view.id} medium={medium} name={name} />
        ))}
      <p class="govuk-body">
        <a class="govuk-button govuk-button--secondary cs-small" href={addressOf(view.id, file.part)} data-open>
          Open<span class="govuk-visually-hidden"> {name}</span>
          {bytes !== undefined && ` (${sized(bytes)})`}
        </a>
      </p>
      {missing && (
        <FieldError id={id}>
          {isReady(file) ? 'Tick it once you have looked at it' : 'Open it, then tick it'}
        </FieldError>
      )}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <Box
          id={id}
          name="opened"
          value={file.part}
          label={isShown(file) ? `I have looked at ${file.media.length === 1 ? 'it' : 'them'}` : 'I have opened it'}
          checked={ticked.includes(file.part)}
          disabled={!isReady(file)}
          form={form}
          {...(missing ? { describedBy: `${id}-error` } : isReady(file) ? {} : { describedBy: `${id}-hint` })}
        >
          {!isReady(file) && (
            <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
              You can tick it once you have opened it.
            </div>
          )}
        </Box>
      </div>
    </div>
  )
}

function Pictures({ view, file, name }: { view: ItemView; file: Opening; name: string }) {
  const shown = file.media.filter((medium) => medium.shown)
  if (shown.length === 0) return null
  return (
    <div class="cs-opening__pictures">
      {shown.map(({ part }, index) => (
        <figure>
          <div class="cs-picture">
            <a href={view.pictures.of(part)} title="Open the picture to enlarge it">
              <img
                src={view.pictures.of(part)}
                alt={shown.length === 1 ? name : `${index + 1} in ${name}`}
                loading="lazy"
              />
            </a>
          </div>
          {part !== file.part && <figcaption>{captionOf(part, view)}</figcaption>}
        </figure>
      ))}
    </div>
  )
}

function mediaText({ part, media, more = 0 }: Opening): string[] {
  const own = media.find((medium) => medium.part === part)
  if (own) return [OWN[own.is]]
  return (['picture', 'film', 'sound'] as const).flatMap((is) => {
    const count = media.filter((medium) => medium.is === is).length + (is === 'picture' ? more : 0)
    return count === 0 ? [] : [`It holds ${plural(count, HELD[is])}.`]
  })
}

const HELD = { picture: 'picture', film: 'film', sound: 'sound recording' } as const
const OWN = {
  picture: 'It is a picture: look at it.',
  film: 'It is a film: watch it.',
  sound: 'It is a sound recording: listen to it.',
} as const

function addressOf(id: string, part: string): string {
  const top = /^attachment:(\d+)$/.exec(part)?.[1]
  return top ? `/items/${id}/files/${top}` : `/items/${id}/open?part=${encodeURIComponent(part)}`
}

/** By file in an archive, by place in a document. */
function captionOf(part: string, { text, files }: ItemView): string {
  const page = /\/page(\d+)$/.exec(part)?.[1]
  return page ? `Page ${page}` : fileNameOf(part, text.parts, files)
}

function sized(bytes: number): string {
  return bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`
}
