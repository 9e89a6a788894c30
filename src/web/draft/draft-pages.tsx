import { type Context, Hono } from 'hono'
import { applicationOf } from '../../core/applications.ts'
import { findingName } from '../../core/content.ts'
import type { Draft, DraftFile } from '../../core/draft.ts'
import { missingOfFile } from '../../core/gates/gates.ts'
import { listTitle } from '../../core/list-title.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Refusal } from '../../core/refusal.ts'
import { bulkReplacements, withSuggestions } from '../../core/suggestions.ts'
import type { Env } from '../../http/identify.ts'
import { ProblemError } from '../../http/problems.ts'
import { colleaguesPath } from '../colleagues/colleagues.tsx'
import { ownDraft } from '../colleagues/comments.ts'
import type { PageContext } from '../page-context.ts'
import { platformsOf } from './account.tsx'
import { alreadySubmitted } from './already-submitted.tsx'
import { type Answers, AnswersPage } from './answers.tsx'
import { withoutEmptied } from './captions-of-films.ts'
import { checking } from './checking.ts'
import { type DraftForm, draftForms, formAddress } from './draft-forms.ts'
import { draftNames } from './draft-names.ts'
import { type Body, draftOf, fields, filesOf, ofDraft, typedOf, wished, wrongIn } from './form.ts'
import { FormPage, FoundInText } from './form-page.tsx'
import { FoundInFile, NothingYet } from './found.tsx'
import { NotYours } from './not-yours.tsx'
import { sameFiles, seenFiles } from './seen-files.ts'
import { LONGEST_KEPT, othersAfter, submitting } from './submitting.ts'
import type { Typed } from './typed.ts'
import { isEmpty, keptByAnother, keptFile, openFiles, savedAt, saveTyped } from './unfinished.ts'

/** Milliseconds; the page polls for later results. */
const PATIENCE = 40

/** Only the author sees it before submission. */
export function draftPages(context: PageContext) {
  const { api, me, show } = context
  const app = new Hono<Env>()
  const { service, ports, unfinished, clean } = api
  const check = checking(service)
  const names = draftNames(ports, service)
  const { another, choices, filesFor, itemOf, keep, removeFile } = draftForms(context, names)
  const onRecord = alreadySubmitted(context, { another, choices })
  const { keepTyped, onNewest, send } = submitting(api)

  app.get('/new', async (c) => {
    const { id: by } = await me(c)
    const asked = c.req.query('draft') ?? ''
    const kept = await ownDraft(unfinished, by, asked)
    // Going back must not submit twice.
    if (!kept && (await names.mayOpen(by, asked))) return c.redirect(`/items/${asked}`, 303)
    const form = {
      action: '/new',
      draft: kept?.id ?? ports.newId(),
      savedAt: savedAt(kept),
      typed: inNewWindow(kept?.typed),
    }
    const page = <FormPage {...form} {...(await choices(by, form.draft))} />
    return show(c, { title: 'New draft', wide: true }, asked !== '' && !kept ? [<NotYours />, page] : page)
  })

  app.post('/new', (c) =>
    submitForm(c, async (typed) => ({
      action: '/new',
      draft: await names.forDraft((await me(c)).id, typed['draft'] ?? ''),
    })),
  )

  app.get('/new/answers', async (c) => {
    const { id: by } = await me(c)
    const asked = c.req.query('draft') ?? ''
    if (await names.mayOpen(by, asked)) return c.redirect(`/items/${asked}`, 303)
    return keptAnswers(c, { action: '/new', draft: await names.forDraft(by, asked) }, [])
  })

  app.get('/items/:id/versions/answers', async (c) => {
    const { before, form } = await another(c, c.req.param('id'))
    return keptAnswers(c, form, before.files)
  })

  app.get('/items/:id/versions', async (c) => {
    const id = c.req.param('id')
    const { before, form } = await another(c, id)
    const application = applicationOf(before.kind)
    if (application) return c.redirect(`/applications/${application.id}?item=${id}`, 303)
    const { id: by } = await me(c)
    const kept = await unfinished.open(by, id)
    const typed = kept && !isEmpty(kept.typed) ? kept.typed : typedOf(before)
    const others = (await unfinished.others(id, by)).map((one) => ({ name: form.past!.name(one.by), at: one.at }))
    const view = { ...form, others, savedAt: savedAt(kept), typed: inNewWindow(typed) }
    return show(c, { title: 'Another version', wide: true }, <FormPage {...view} {...(await choices(by, id))} />)
  })

  app.post('/items/:id/versions', async (c) => {
    const { before, form } = await another(c, c.req.param('id'))
    return submitForm(c, () => form, before)
  })

  /** Keeps only files that the form asks to keep. */
  app.post('/drafts/check', async (c) => {
    const { id: by } = await me(c)
    const body = await c.req.parseBody({ all: true })
    const typed = fields(body)
    const given = typed['kept_file']
      ? [await keptFile(unfinished, by, typed['draft'] ?? '', typed['kept_file'])]
      : await filesOf(body)
    if (given[0]) return c.html(await foundInFile(c, typed, given[0]))
    if ((typed['text'] ?? '').trim() === '') return c.html(<NothingYet />)
    const checked = await check(draftOf(typed, []), by, typed['hurry'] === 'yes' ? PATIENCE : undefined)
    const platforms = platformsOf((await ports.officeSnapshot()).office)
    return c.html(<FoundInText typed={typed} platforms={platforms} checked={checked} files={[]} />)
  })

  app.post('/drafts/:id/keep', async (c) => {
    const { id: by } = await me(c)
    const [id, form] = [c.req.param('id'), fields(await c.req.parseBody())]
    const typed = ofDraft(form)
    if ((typed['text'] ?? '').length > LONGEST_KEPT)
      throw new ProblemError(413, 'too-large', 'This text is too long to be kept before it is submitted.')
    if (form['over'] !== 'yes' && keptByAnother(await unfinished.open(by, id), form))
      throw new ProblemError(409, 'changed-elsewhere', 'This draft was changed in another window.')
    const at = await saveTyped(unfinished, by, { id, item: await itemOf(c, id), at: ports.now(), typed })
    await mustBeOpen(by, id, form)
    return c.json({ at })
  })
  return app

  /** Going back in one window is no change by another. */
  function inNewWindow(typed: Typed = {}): Typed {
    return { ...typed, window: ports.newId() }
  }

  async function foundInFile(c: Context<Env>, typed: Typed, given: DraftFile) {
    const [file = given] = wished(typed, [given], clean)
    const draft = draftOf(typed, [file])
    const { id: by } = await me(c)
    const checked = await check(draft, by)
    const alone = typed['alone'] === 'yes'
    const wanted = typed['keep'] === 'yes' && !c.req.raw.signal.aborted
    const kept = wanted ? (await keep(c, typed, [given])).kept[0] : undefined
    if (kept && c.req.raw.signal.aborted) await unfinished.removeFile(by, typed['draft'] ?? '', kept.id)
    return (
      <FoundInFile
        checked={checked}
        name={file.name}
        files={draft.files.map(({ name }) => name)}
        draft={typed['draft'] ?? ''}
        keptAs={kept?.id ?? (typed['kept_file'] || undefined)}
        prefix={`${typed['prefix'] ?? 'file'}-`}
        cleaned={file.bytes.length < given.bytes.length}
        alone={alone}
        missing={alone ? checked.missing : missingOfFile(checked.missing, draft)}
      />
    )
  }

  /** After a save, so that one during the submission leaves nothing behind. */
  async function mustBeOpen(by: string, id: string, { base = '' }: Typed): Promise<void> {
    if (!(await names.wasSubmitted(by, id, base))) return
    await unfinished.forget(by, id)
    throw new ProblemError(409, 'already-submitted', 'You submitted this draft. It is no longer kept as unfinished.')
  }

  async function look(c: Context<Env>, form: DraftForm, typed: Typed, draft: Draft): Promise<Response> {
    const { apply = '', before = '', wish } = typed
    if (wish === 'undo' && before !== '')
      return look(c, form, { ...typed, text: before, before: '', wish: 'check' }, { ...draft, body: before })
    const { id: by } = await me(c)
    const checked = await check(draft, by)
    const { findings } = checked.review
    const chosen =
      apply === 'all'
        ? bulkReplacements(draft.body, 'body', findings).map(({ finding }) => finding)
        : findings.filter((_, at) => findingName(at) === apply)
    const body = withSuggestions(draft.body, 'body', chosen)
    const view =
      body === draft.body
        ? { typed, checked }
        : { typed: { ...typed, text: body, before: draft.body }, checked: await check({ ...draft, body }, by) }
    const files = draft.files.map(({ name }) => name)
    return show(
      c,
      { title: 'What was found', wide: true },
      <FormPage {...form} {...view} files={files} {...(await choices(by, form.draft))} />,
    )
  }

  /** The redirect makes going back no second request. */
  async function review(c: Context<Env>, form: DraftForm, typed: Typed, draft: Draft): Promise<Response> {
    const { id: by } = await me(c)
    if (!(await keepTyped(by, form, typed))) return answers(c, form, { typed, content: draft, kept: false })
    return c.redirect(form.version ? `${form.action}/answers` : `/new/answers?draft=${form.draft}`, 303)
  }

  async function answers(c: Context<Env>, form: DraftForm, shown: Pick<Answers, 'typed' | 'content' | 'kept'>) {
    const { id: by } = await me(c)
    const snapshot = await ports.officeSnapshot()
    const seen = { seenFiles: await seenFiles(shown.content, ports.digest), checked: await check(shown.content, by) }
    const called = listTitle(shown.content, seen.checked.text.parts, seen.checked.review, ports.now())
    const view = { ...form, ...shown, ...seen, called }
    const name = (who: string) => nameOf(snapshot, who)
    return show(c, { title: 'Check your answers' }, <AnswersPage {...view} nameOf={name} />)
  }

  async function keptAnswers(c: Context<Env>, form: DraftForm, before: readonly DraftFile[]): Promise<Response> {
    const { id: by } = await me(c)
    const kept = await unfinished.open(by, form.draft)
    if (!kept) return c.redirect(formAddress(form), 303)
    const files = await openFiles(unfinished, by, form.draft)
    const content = draftOf(
      kept.typed,
      wished(kept.typed, files.length > 0 ? files : withoutEmptied(kept.typed, before), clean),
    )
    return answers(c, form, { typed: kept.typed, content, kept: true })
  }

  async function change(c: Context<Env>, form: DraftForm, typed: Typed): Promise<Response> {
    const { id: by } = await me(c)
    const view = { ...form, typed, savedAt: savedAt(await unfinished.open(by, form.draft)) }
    const title = form.version ? 'Another version' : 'New draft'
    return show(c, { title, wide: true }, <FormPage {...view} {...(await choices(by, form.draft))} />)
  }

  async function toColleagues(c: Context<Env>, form: DraftForm, typed: Typed): Promise<Response> {
    await keepTyped((await me(c)).id, form, typed)
    return c.redirect(colleaguesPath(form.draft), 303)
  }

  async function answerTo(
    c: Context<Env>,
    form: DraftForm,
    typed: Typed,
    { body, newest }: { body: Body; newest: Draft | undefined },
  ): Promise<Response> {
    const { id: by } = await me(c)
    const { wish } = typed
    if (wish === 'theirs' && newest)
      return change(c, form, inNewWindow({ ...typedOf(newest), before: typed['mine'] ?? '' }))
    if (wish === 'review') await onNewest(form, typed, by)
    const files = await filesFor(c, form, { body, before: newest?.files ?? [], typed })
    if (typed['remove_file']) {
      await removeFile(c, form, typed)
      return c.redirect(formAddress(form), 303)
    }
    if (wish === 'change') return change(c, form, typed)
    if (wish === 'colleagues') return toColleagues(c, form, typed)
    return withDraft(c, form, typed, draftOf(typed, wished(typed, files, clean)))
  }

  async function withDraft(c: Context<Env>, form: DraftForm, typed: Typed, draft: Draft): Promise<Response> {
    if (typed['wish'] === 'review') return review(c, form, typed, draft)
    if (typed['wish'] !== 'submit') return look(c, form, typed, draft)
    await sameFiles(typed, draft, ports.digest)
    return c.redirect(await send(form, typed, draft, (await me(c)).id), 303)
  }

  /** Errors are shown with what was typed. */
  async function submitForm(
    c: Context<Env>,
    formOf: (typed: Typed) => DraftForm | Promise<DraftForm>,
    newest?: Draft,
  ): Promise<Response> {
    const { id: by } = await me(c)
    const body: Body = await c.req.parseBody({ all: true })
    const typed = fields(body)
    const form = await formOf(typed)
    try {
      return (await onRecord(c, form, typed)) ?? (await answerTo(c, form, typed, { body, newest }))
    } catch (fault) {
      if (!(fault instanceof ProblemError || fault instanceof Refusal)) throw fault
      const frame = { title: 'New draft', problem: fault.message, wrong: wrongIn(fault), wide: true }
      const view = { ...form, ...othersAfter(fault, newest), typed, ...(await choices(by, form.draft)) }
      return show(c, frame, <FormPage {...view} />, 400)
    }
  }
}
