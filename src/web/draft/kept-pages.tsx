import { Hono } from 'hono'
import { Refusal } from '../../core/refusal.ts'
import { wordChangesOf } from '../../core/word-suggestions.ts'
import type { Env } from '../../http/identify.ts'
import { download } from '../../http/serving.ts'
import { forgetDraft } from '../colleagues/comments.ts'
import type { PageContext } from '../page-context.ts'
import { Differences, wordsOf } from './both-versions.tsx'
import { DiscardPage } from './discard.tsx'
import { draftOf, fields } from './form.ts'
import { keptFile } from './unfinished.ts'

export function keptPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports, unfinished } = api

  app.post('/drafts/:id/differences', async (c) => {
    const { id: by } = await me(c)
    const kept = await unfinished.open(by, c.req.param('id'))
    if (!kept) throw new Refusal('not-found', 'This draft is not kept.')
    return c.html(<Differences theirs={wordsOf(kept.typed)} mine={wordsOf(fields(await c.req.parseBody()))} />)
  })

  /** Suggestions become tracked changes. */
  app.get('/drafts/:id/files/:file/suggestions', async (c) => {
    const { id: by } = await me(c)
    const file = await keptFile(unfinished, by, c.req.param('id'), c.req.param('file'))
    const { review, text } = await service.items.check(draftOf({ kind: 'other' }, [file]), by)
    const bytes = await api.wordCopy(file.bytes, wordChangesOf(review.findings, text.parts), ports.now())
    if (!bytes) throw new Refusal('not-found', 'There is nothing to suggest in this file that Word could show.')
    return download(c, { name: file.name.replace(/(?:\.docx)?$/i, ' with suggestions.docx'), bytes })
  })

  app.get('/drafts/:id/discard', async (c) => {
    const { id: by } = await me(c)
    const kept = await unfinished.open(by, c.req.param('id'))
    if (!kept) return c.redirect('/', 303)
    const files = (await unfinished.files(by, kept.id)).length
    return show(c, { title: 'Delete this draft?' }, <DiscardPage {...kept} files={files} />)
  })

  app.post('/drafts/:id/discard', async (c) => {
    await forgetDraft(unfinished, (await me(c)).id, c.req.param('id'))
    return c.redirect('/?done=deleted', 303)
  })

  return app
}
