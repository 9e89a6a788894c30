import type { Context } from 'hono'
import { mayHaveVersions } from '../../core/acts/submit.ts'
import type { Draft, DraftFile } from '../../core/draft.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { mustChange } from '../../core/reading.ts'
import { wrongField } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import type { PageContext } from '../page-context.ts'
import { platformsOf, usualAccount } from './account.tsx'
import { captionsOnce, withoutEmptied } from './captions-of-films.ts'
import { type draftNames, ULID } from './draft-names.ts'
import type { Choices } from './evidence-form.tsx'
import { type Body, filesOf, ofDraft } from './form.ts'
import type { FormView } from './form-page.tsx'
import type { Typed } from './typed.ts'
import { keepFiles, openFiles, saveTyped, withoutKept } from './unfinished.ts'

export type DraftForm = Omit<FormView, 'typed' | 'choices' | 'kept'>

export function formAddress({ action, draft, version }: Pick<DraftForm, 'action' | 'draft' | 'version'>): string {
  return version ? action : `/new?draft=${draft}`
}

export function draftForms({ api, me }: Pick<PageContext, 'api' | 'me'>, names: ReturnType<typeof draftNames>) {
  const { service, ports, unfinished } = api
  return { another, choices, filesFor, itemOf, keep, removeFile }

  /** Empty for a new item or another person's. */
  async function itemOf(c: Context<Env>, id: string): Promise<string> {
    if (ULID.test(id) && !(await names.mayOpen((await me(c)).id, id))) return ''
    return (await another(c, id)).form.draft
  }

  async function removeFile(c: Context<Env>, { draft: id }: DraftForm, typed: Typed): Promise<void> {
    const { id: by } = await me(c)
    await unfinished.removeFile(by, id, typed['remove_file']!)
    await saveTyped(unfinished, by, { id, item: await itemOf(c, id), at: ports.now(), typed: ofDraft(typed) })
  }

  async function keep(c: Context<Env>, typed: Typed, files: readonly DraftFile[]) {
    const { id: by } = await me(c)
    const { draft: id = '', base = '' } = typed
    const item = await itemOf(c, id)
    const current = item === '' ? '' : (await service.items.read(item)).version
    if (current !== base) return { kept: [], left: [...files] }
    return keepFiles(unfinished, by, { id, item, at: ports.now() }, files)
  }

  async function another(c: Context<Env>, id: string): Promise<{ before: Draft; form: DraftForm }> {
    const { id: by } = await me(c)
    const { snapshot, item, entries, at } = await service.items.readFor(id, by)
    mustChange(snapshot, item, by, at)
    mayHaveVersions(item)
    const before = await ports.open(item.version!)
    const files = before.files.map(({ name }) => name)
    const past = { progress: item.progress, entries, name: (who: string) => nameOf(snapshot, who) }
    const form = {
      action: `/items/${id}/versions`,
      draft: id,
      version: true,
      previous: files,
      base: item.version,
      past,
    }
    return { before, form }
  }

  async function choices(by: string, draft: string): Promise<Pick<FormView, 'choices' | 'kept'>> {
    const asked = [ports.officeSnapshot(), unfinished.files(by, draft), service.items.lists.usualKinds(by)] as const
    const [{ office }, kept, usualKinds] = await Promise.all(asked)
    const choices: Choices = {
      people: Object.fromEntries(office.people.map(({ id, name, title }) => [id, `${name}, ${title}`])),
      consents: Object.fromEntries(
        office.consents.map(({ id, person, purpose }) => [`consent:${id}`, `${person}: ${purpose}`]),
      ),
      accounts: office.accounts.filter(({ corporate }) => corporate).map(({ handle }) => handle),
      usualAccount: usualAccount(office.accounts, by),
      platforms: platformsOf(office),
      usualKinds,
    }
    return { choices, kept }
  }

  async function filesFor(
    c: Context<Env>,
    { draft, base = '' }: DraftForm,
    { body, before, typed }: { body: Body; before: readonly DraftFile[]; typed: Typed },
  ): Promise<readonly DraftFile[]> {
    const { id: by } = await me(c)
    const already = await openFiles(unfinished, by, draft)
    // The script may have kept some.
    const fresh = withoutKept(await filesOf(body), already)
    // A page cannot refill a file field.
    const keeps = typed['wish'] !== 'submit' && fresh.length > 0
    const left = keeps ? (await keep(c, { draft, base }, fresh)).left : fresh
    const kept = keeps ? await openFiles(unfinished, by, draft) : already
    const notKept = withoutKept(left, kept)
    if (typed['wish'] === 'review' && notKept[0])
      throw wrongField('files', `${notKept[0].name} cannot be added: the files may have 50 MB together.`)
    const chosen = [...kept, ...notKept]
    if (typed['wish'] !== 'change' && !typed['remove_file']) captionsOnce(typed, chosen)
    return chosen.length > 0 ? chosen : withoutEmptied(typed, before)
  }
}
