import type { Context } from 'hono'
import { versionOf } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { Refusal, unlessErased } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import { clock } from '../labels.ts'
import type { PageContext } from '../page-context.ts'
import { wordsOf } from './both-versions.tsx'
import type { DraftForm, draftForms } from './draft-forms.ts'
import { draftOf, typedOf } from './form.ts'
import { FormPage } from './form-page.tsx'
import { hasSeenFiles } from './seen-files.ts'
import type { Typed } from './typed.ts'

const LEAVES_THE_FORM: ReadonlySet<string> = new Set(['review', 'submit'])

type Forms = Pick<ReturnType<typeof draftForms>, 'another' | 'choices'>

/** A second click, or other words from another window. */
export function alreadySubmitted({ api, me, show }: PageContext, { another, choices }: Forms) {
  const { service, ports } = api

  /** Undefined when it was not submitted; shows words that would be lost. */
  return async (c: Context<Env>, { draft: id, version }: DraftForm, typed: Typed): Promise<Response | undefined> => {
    const entries = version || !LEAVES_THE_FORM.has(typed['wish'] ?? '') ? [] : await service.items.history(id)
    const last = entries.findLast(({ what }) => what === 'submitted')
    if (!last) return undefined
    const newest = itemFrom(entries).version!
    const before = await unlessErased(ports.open(newest))
    if (before && (await isOnRecord(typed, before, newest))) return c.redirect(`/items/${id}/submitted`, 303)
    const form = await formFor(c, id)
    const other = before && form.version ? { other: wordsOf(typedOf(before)) } : {}
    const problem =
      `This draft was submitted at ${clock(last.at)}, and what is on this page is not in it. ` +
      `Continue to submit it as ${form.version ? 'another version' : 'a new draft'}.`
    const view = { ...form, ...other, typed: { ...typed, base: '' }, ...(await choices((await me(c)).id, form.draft)) }
    return show(c, { title: 'Already submitted', problem, wide: true }, <FormPage {...view} />, 400)
  }

  async function isOnRecord(typed: Typed, before: Draft, version: string): Promise<boolean> {
    if (!(await hasSeenFiles(typed, before, ports.digest))) return false
    return (await versionOf(draftOf(typed, before.files), ports.digest)) === version
  }

  /** A new draft where they may submit no version. */
  async function formFor(c: Context<Env>, id: string): Promise<DraftForm> {
    try {
      return (await another(c, id)).form
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      return { action: '/new', draft: ports.newId() }
    }
  }
}
