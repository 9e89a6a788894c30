import type { Draft } from '../../core/draft.ts'
import { judge } from '../../core/judge.ts'
import { headerOf, type Message, messageDraft } from '../../core/mail/message.ts'
import { ofCorrespondents } from '../../core/mail/participants.ts'
import { comparable, type Pass, passesOf, withPasses } from '../../core/mail/pass.ts'
import { quotedBack } from '../../core/mail/quoted.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { unlessErased } from '../../core/refusal.ts'
import type { Text } from '../../ports.ts'
import { checkRelease } from '../audit/check-release.ts'
import type { ReviewedDraft } from '../common/reviewer.ts'
import type { Dependencies } from '../dependencies.ts'

export type ReviewedMessage = ReviewedDraft & { readonly passes: readonly Pass[] }

const JWS = /^eyJ[\w-]{10,2000}\.[\w-]{10,20000}\.[\w-]{10,2000}$/

/** Ignores findings that mail rules or an approval of the text allow. */
export const reviewMessage = (deps: Dependencies) => {
  const { ports, reviewer, read } = deps
  const checkApproval = checkRelease(deps)

  return async (message: Message, snapshot: OfficeSnapshot, longer = false): Promise<ReviewedMessage> => {
    const at = ports.now()
    const sender = snapshot.office.people.find(({ email }) => email.toLowerCase() === message.sender.toLowerCase())
    const draft: Draft = { ...messageDraft(message), author: sender?.type ?? 'staff' }
    const { review: found, text } = await (longer ? reviewer.reviewLonger : reviewer.review)(draft, snapshot, at)
    const unchanged = await approvedParts(message, text)
    const back = quotedBack(found, text.parts, message.recipients)
    const passes: Pass[] = passesOf(snapshot.office, message, message.recipients)
    if (unchanged.size > 0)
      passes.push({ because: 'approved', detail: 'Part of it was approved before and has not changed.' })
    if (back.size > 0)
      passes.push({
        because: 'quoted-back',
        detail: 'A recipient’s own name or address, in a quoted message of theirs.',
      })
    const seen = draft.recipients.filter(({ visible }) => visible || draft.recipients.length === 1)
    const own = ofCorrespondents(
      found,
      text.parts,
      seen.map(({ address }) => address),
    )
    if (own.size > 0)
      passes.push({
        because: 'correspondent',
        detail: 'It names only people whom its recipients see among the recipients.',
      })
    const review = withPasses(found, passes, unchanged, new Set([...back, ...own]))
    return { draft, by: sender?.id ?? 'mail-gateway', at, snapshot, review, verdict: judge(review), text, passes }
  }

  /** Proved by a certificate in a header or attachment. */
  async function approvedParts(message: Message, text: Text): Promise<ReadonlySet<string>> {
    const none = new Set<string>()
    const header = headerOf(message.raw, 'x-countersign-certificate').replace(/\s/g, '')
    const certificate = header || text.parts.find((part) => JWS.test(part.text.trim()))?.text.trim()
    const claims = certificate ? await ports.check(certificate) : undefined
    if (!certificate || !claims) return none
    const draft = await unlessErased(ports.open(claims.version))
    if (!draft || !(await checkApproval(draft, certificate)).release) return none
    // A declaration approves no text for other recipients.
    const { declaration, selfReleased } = await read(claims.item)
    if (declaration ?? selfReleased) return none
    const { parts } = await ports.openText(claims.version)
    const whole = `${draft.title} ${draft.body}`
    const approved = new Set([...parts.map((part) => part.text), whole].map(comparable).filter((one) => one !== ''))
    return new Set(text.parts.filter((part) => approved.has(comparable(part.text))).map(({ id }) => id))
  }
}
