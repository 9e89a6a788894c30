import type { Comment } from '../../core/item/state.ts'
import { ACTS } from '../../core/words.data.ts'
import { Area, Choice, Fold, Form, Send, SmallButton } from '../fields.tsx'
import { type Numbered, numbered } from '../findings/marked.tsx'
import { headingOf, moment } from '../labels.ts'
import { Link } from '../link.tsx'
import { typeName } from '../type-names.ts'
import { Act } from './act.tsx'
import type { ItemView } from './view.ts'

/** Why it may stay, or that it is wrong. */
export function Answer({ id, finding }: { id: string; finding: Numbered }) {
  return (
    <Fold summary="Explain or dispute">
      <Form action={`/items/${id}/explain`} hidden={{ finding: finding.name }}>
        <Choice
          name="resolution"
          id={`resolution-${finding.name}`}
          label="Your answer"
          options={{ explained: 'It is right, and here is why it may stay', disputed: 'It is wrong' }}
        />
        <Area
          name="reason"
          id={`reason-${finding.name}`}
          label={`Your reason, for finding ${finding.number}`}
          rows={3}
        />
        <Send label="Send your answer" look="secondary" />
      </Form>
    </Fold>
  )
}

export function Talk(view: ItemView) {
  const { id, item } = view
  const places = numbered(item.review!.findings).filter(({ start, end }) => end > start)
  return (
    <section id="comments">
      <h2 class="govuk-heading-m">Comments</h2>
      {item.comments.map((comment) => (
        <CommentText comment={comment} view={view} />
      ))}
      <Form action={`/items/${id}/comment`} id="comment-form">
        {places.length > 0 && (
          <Choice
            name="about"
            label="About"
            hint={
              <span class="cs-with-script">Or select words in the text above and press “Comment on these words”.</span>
            }
            options={{
              '': 'The whole item',
              ...Object.fromEntries(places.map((one) => [one.name, `Finding ${one.number}, ${typeName(one.type)}`])),
            }}
          />
        )}
        <input type="hidden" name="anchor" value="" />
        <Area name="text" label="Your comment" hint="Everyone who can read this item can read it." rows={3} />
        <Send label={ACTS.comment} look="secondary" />
      </Form>
    </section>
  )
}

function CommentText({ comment, view }: { comment: Comment; view: ItemView }) {
  const { id, item, text, files, name } = view
  const { anchor, version } = comment
  const part = anchor && version === item.version ? text.parts.find(({ id }) => id === anchor.part) : undefined
  return (
    <div class="cs-comment" id={`comment-${comment.number}`}>
      {anchor && (
        <p class="cs-meta">
          {part ? (
            <>
              {headingOf(part, files)}: <q dir="auto">{part.text.slice(anchor.start, anchor.end).slice(0, 200)}</q>
            </>
          ) : (
            'On words of an earlier version'
          )}
        </p>
      )}
      <p dir="auto">{comment.text}</p>
      <p class="cs-meta">
        {name(comment.by)}, {moment(comment.at)}
        {comment.inReplyTo && ', in answer to '}
        {comment.inReplyTo && <Link href={`#comment-${comment.inReplyTo}`}>the comment above</Link>}
      </p>
      {view.shares && <Offers words={comment.text} view={view} />}
      <Fold summary={`Answer ${name(comment.by)}`}>
        <Act id={id} name="reply" hidden={{ in_reply_to: String(comment.number) }}>
          <Area name="text" id={`reply-${comment.number}`} label="Your answer" rows={2} />
          <Send label={ACTS.answer} look="secondary" />
        </Act>
      </Fold>
    </div>
  )
}

/** A comment names someone who cannot read it and was not notified. */
function Offers({ words, view: { id, outsiders, name } }: { words: string; view: ItemView }) {
  return (
    <>
      {outsiders(words).map((person) => (
        <Act id={id} name="share">
          <p class="cs-meta">{name(person)} cannot read this item and was not notified of the comment.</p>
          <input type="hidden" name="person" value={person} />
          <SmallButton>Share it with {name(person)}</SmallButton>
        </Act>
      ))}
    </>
  )
}
