import type { Kind } from '../../../detectors/contract.ts'
import { dayOf } from '../../core/deadline.ts'
import type { PendingSubmission } from '../../core/pending-submission.ts'
import type { Due } from '../../core/register/due.ts'
import type { QuestionState } from '../../core/set-up.ts'
import { KIND } from '../../core/words.data.ts'
import type { ItemRow } from '../../ports.ts'
import type { SampledDeclaration } from '../../use-cases/mail/list-declarations.ts'
import { commentsPath } from '../colleagues/colleagues.tsx'
import { draftTitle } from '../draft/discard.tsx'
import type { Kept } from '../draft/unfinished.ts'
import { near, plural } from '../labels.ts'
import { Link, LinkLine } from '../link.tsx'
import { Sampled } from '../mail/declarations.tsx'
import { PendingSubmissions } from '../pending/pending-submissions.tsx'
import { DueList } from '../registers/due.tsx'
import { SetUpBanner } from '../set-up/set-up.tsx'
import { Rows, waitsForItsSender } from './rows.tsx'

export type ToComment = { readonly id: string; readonly owner: string; readonly title: string | undefined }

export type UnfinishedRow = Kept & { readonly files: number }

export type Home = {
  readonly waiting: readonly ItemRow[]
  readonly mine: readonly ItemRow[]
  readonly today: readonly ItemRow[]
  readonly unfinished: readonly UnfinishedRow[]
  /** Drafts of colleagues who asked for comments. */
  readonly toComment: readonly ToComment[]
  readonly shared: readonly ItemRow[]
  readonly checking: readonly ItemRow[]
  readonly pendingSubmissions: readonly PendingSubmission[]
  readonly sampled: readonly SampledDeclaration[]
  readonly decides: boolean
  /** Empty for those who do not keep the registers. */
  readonly setUp: readonly QuestionState[]
  readonly stops: boolean
  readonly due: readonly Due[]
  readonly notices: readonly string[]
  readonly now: string
  readonly name: (id: string) => string
}

export function HomePage(home: Home) {
  const { waiting, decides, notices, now, name } = home
  const back = home.mine.filter(isBack)
  const others = home.mine.filter((row) => !back.includes(row))
  const toClear = others.filter(waitsForItsSender)
  const mail = others.filter((row) => row.mail && !toClear.includes(row))
  const ready = others.filter(isReady)
  const drafts = others.filter((row) => !row.mail && !isReady(row))
  return (
    <>
      {notices.map((notice) => (
        <p class="govuk-inset-text cs-banner">{notice}</p>
      ))}
      <SetUpBanner states={home.setUp} />
      <div class="cs-title">
        <h1 class="govuk-heading-l">{headline(home)}</h1>
        <a class={`govuk-button${decides ? ' govuk-button--secondary' : ''}`} href="/new">
          New draft
        </a>
      </div>
      {decides && (
        <section aria-label="Waiting for you">
          {waiting.length > 0 && <Rows rows={waiting} now={now} name={name} deciding />}
          {several(waiting) && <LinkLine href="/approve-many">Approve several of one kind</LinkLine>}
        </section>
      )}
      {home.checking.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Being checked, and soon for you to decide</h2>
          <Rows rows={home.checking} now={now} name={name} />
        </section>
      )}
      <ToClearRows rows={toClear} now={now} name={name} />
      <Sampled sampled={home.sampled} name={name} />
      {back.length > 0 && (
        <section aria-label="For you to change">
          {decides && <h2 class="govuk-heading-m">For you to change</h2>}
          <Rows rows={back} now={now} name={name} own />
        </section>
      )}
      {ready.length > 0 && (
        <section aria-label="For you to release">
          {(decides || back.length > 0) && <h2 class="govuk-heading-m">Approved: for you to release</h2>}
          <Rows rows={ready} now={now} name={name} own />
        </section>
      )}
      <DueList due={home.due} today={dayOf(now)} title="For you to do" />
      {home.today.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Going out</h2>
          <Rows rows={home.today} now={now} name={name} />
        </section>
      )}
      {home.shared.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Shared with you</h2>
          <Rows rows={home.shared} now={now} name={name} />
        </section>
      )}
      {mail.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Your held mail</h2>
          <Rows rows={mail} now={now} name={name} own />
        </section>
      )}
      {home.pendingSubmissions.length > 0 && <PendingSubmissions pendingSubmissions={home.pendingSubmissions} />}
      <ToCommentOn drafts={home.toComment} name={name} />
      {home.unfinished.length > 0 && <Unfinished kept={home.unfinished} now={now} />}
      <Drafts {...{ drafts, now, name }} others={back.length + ready.length > 0} />
      <LinkLine href="/calendar">Calendar</LinkLine>
      <StopLink {...home} />
    </>
  )
}

function StopLink({ stops }: Pick<Home, 'stops'>) {
  if (!stops) return null
  return <LinkLine href="/stop">Stop everything that goes out</LinkLine>
}

type Own = Pick<Home, 'now' | 'name'> & { readonly drafts: readonly ItemRow[]; readonly others: boolean }

/** `others`: some drafts are listed above. */
function Drafts({ drafts, others, now, name }: Own) {
  if (drafts.length === 0 && others) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{others ? 'Your other drafts' : 'Your drafts'}</h2>
      {drafts.length === 0 ? (
        <p class="govuk-body">
          You have not submitted anything yet. Paste a draft: you see findings while you write. It is kept for you alone
          until you submit it.
        </p>
      ) : (
        <Rows rows={drafts} now={now} name={name} own />
      )}
    </section>
  )
}

/** Clear items of one kind can be approved at once. */
function several(rows: readonly ItemRow[]): boolean {
  const kinds = rows.filter(({ findings }) => findings === 0).map(({ kind }) => kind)
  return new Set(kinds).size < kinds.length
}

/** A disputed finding waits for its ruling instead. */
function isBack({ progress, holder }: ItemRow): boolean {
  return progress === 'returned' || (progress === 'blocked' && !holder)
}

function ToClearRows({ rows, now, name }: Pick<Home, 'now' | 'name'> & { readonly rows: readonly ItemRow[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Your email waits for you</h2>
      <Rows rows={rows} now={now} name={name} own />
    </section>
  )
}

function isReady({ progress, mail }: ItemRow): boolean {
  return progress === 'approved' && !mail
}

const asksAdvice = ({ holder }: ItemRow) => holder === 'data-protection-officer'

function headline({ decides, waiting, mine }: Home): string {
  if (decides && waiting.length === 0) return 'Nothing waits for your decision'
  if (decides) return `${plural(waiting.length, 'item')} to ${waiting.every(asksAdvice) ? 'advise on' : 'decide'}`
  const back = mine.filter(isBack).length
  const ready = mine.filter(isReady).length
  const toClear = mine.filter(waitsForItsSender).length
  if (toClear > 0) return `${plural(toClear, 'email')} to check`
  if (back > 0) return `${plural(back, 'item')} to change`
  return ready > 0 ? `${plural(ready, 'item')} to release` : 'Your items'
}

function ToCommentOn({ drafts, name }: { drafts: readonly ToComment[]; name: (id: string) => string }) {
  if (drafts.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Drafts to comment on</h2>
      <ul class="cs-items">
        {drafts.map(({ id, owner, title }) => (
          <li>
            <Link href={commentsPath(owner, id)} dir="auto">
              {title ?? 'Untitled'}
            </Link>
            <p class="cs-meta">{name(owner)} asks for your comments</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unfinished({ kept, now }: { kept: readonly UnfinishedRow[]; now: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Unfinished</h2>
      <ul class="cs-items">
        {kept.map(({ id, item, at, typed, files }) => (
          <li class="cs-item">
            <div class="cs-item__what">
              <Link href={item ? `/items/${item}/versions` : `/new?draft=${id}`} dir="auto">
                {draftTitle({ typed, files })}
              </Link>
              <p class="cs-meta">
                {KIND[(typed['kind'] ?? 'other') as Kind]}
                {item && ', another version'}
                {files > 0 && `, with ${plural(files, 'file')}`} · kept {near(at, now)}, not submitted
              </p>
            </div>
            <div class="cs-item__state">
              <Link href={`/drafts/${id}/discard`}>
                Delete draft<span class="govuk-visually-hidden"> {draftTitle({ typed, files })}</span>
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
