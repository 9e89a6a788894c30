import { changedPart } from '../../core/redline.ts'
import { Form, Send } from '../fields.tsx'
import { Redline } from '../item/redline.tsx'

type Words = { readonly title: string; readonly text: string }

type Both = { readonly theirs: Words; readonly mine: Words }

/** Theirs is crossed out, mine underlined. */
export function Differences({ theirs, mine }: Both) {
  const parts = [
    ...changedPart({ id: 'title' }, theirs.title, mine.title),
    ...changedPart({ id: 'body' }, theirs.text, mine.text),
  ]
  return (
    <section class="cs-differences" aria-label="Both versions">
      <p class="govuk-body">Only in the other version: crossed out. Only in yours: underlined.</p>
      <Redline changes={{ parts, circumstances: [], files: [] }} files={[]} />
    </section>
  )
}

/** For a version submitted after the form was opened; neither is lost. */
export function BothVersions({ action, mine, ...both }: Both & { readonly action: string }) {
  return (
    <section class="govuk-inset-text">
      <h2 class="govuk-heading-m">Two versions of this draft</h2>
      <Differences mine={mine} {...both} />
      <p class="govuk-body">To keep yours, continue below. You can also put words of the other version into it.</p>
      <Form action={action} hidden={{ mine: mine.text }}>
        <Send label="Write on in the other version" name="wish" value="theirs" look="secondary" />
      </Form>
    </section>
  )
}

/** Browsers send line ends of their own. */
export const wordsOf = (typed: Readonly<Record<string, string>>): Words => ({
  title: typed['title'] ?? '',
  text: (typed['text'] ?? '').replace(/\r\n?/g, '\n'),
})
