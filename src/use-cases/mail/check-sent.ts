import { dayOf } from '../../core/deadline.ts'
import { firstAnswer } from '../../core/mail/answer.ts'
import type { Message } from '../../core/mail/message.ts'
import { isReleasedByObserving, OBSERVED, observing } from '../../core/mail/observe.ts'
import { observedMessage } from '../../core/mail/observed-message.ts'
import { sides } from '../../core/mail/pass.ts'
import { mailReasons } from '../../core/mail/reason.ts'
import type { NewNotice, NoticeKind } from '../../core/notice.ts'
import { type OfficeSnapshot, SYSTEM } from '../../core/office-snapshot.ts'
import { holding } from '../../core/people.ts'
import { Refusal } from '../../core/refusal.ts'
import { incidentRow } from '../../core/register/events.ts'
import { isCutShort } from '../../core/review.ts'
import type { MailVerdict } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'
import { prepareRow } from '../registers/prepare-row.ts'
import { messageKeys } from './message-keys.ts'
import { reviewMessage } from './review-message.ts'
import { referenceOf } from './screen.ts'

/** An unfinished check counts as it is after so many tries. */
const MAX_TRIES = 6
const WENT_OUT = 'It went out unchecked while Countersign was away, and was checked afterwards.'

/**
 * For mail that passed unchecked; its text is not kept. What must not go out is an incident; the rest goes to the data
 * protection officer. Refusal: `busy`.
 */
export const checkSent = (deps: Dependencies) => {
  const { ports, unsent } = deps
  const keys = messageKeys(ports)
  const review = reviewMessage(deps)
  const prepare = prepareRow(deps)

  return async (message: Message, gateway: string): Promise<{ verdict: 'release' | 'hold' | 'reject' }> => {
    const snapshot = await ports.officeSnapshot()
    const { outside } = sides(snapshot.office, message.recipients)
    if (outside.length === 0) return { verdict: 'release' }
    const external = { ...message, recipients: outside }
    const key = await ports.digest(`sent unchecked\n${await keys.first(external)}`)
    const known = await ports.mailVerdict(key)
    return { verdict: firstAnswer(known ?? (await checked(external, key, gateway, snapshot))) }
  }

  async function checked(
    message: Message,
    key: string,
    gateway: string,
    snapshot: OfficeSnapshot,
  ): Promise<MailVerdict> {
    const reviewed = await review(message, snapshot, true)
    const { at, verdict, passes, review: found } = reviewed
    if (isCutShort(found) && verdict !== 'block' && (await ports.deferMail(key, at)).tries <= MAX_TRIES)
      throw new Refusal('busy', 'It could not be checked to its end. Try again later.')
    const mail: MailVerdict = {
      ...{ key, ref: referenceOf(key), at, verdict, gateway, item: null },
      reasons: mailReasons(found, snapshot.pack),
      passes: [...passes, { because: 'unchecked', detail: WENT_OUT }],
    }
    if (isReleasedByObserving(verdict, mail.reasons, observing(snapshot.office.observeOnly, dayOf(at)))) {
      const observed = { ...mail, passes: [...mail.passes, OBSERVED] }
      await ports.logMail(observed, observedMessage(observed, reviewed))
      return observed
    }
    const notices = (kind: NoticeKind) => unsent(noticesTo(snapshot, mail, kind))
    switch (verdict) {
      case 'clear':
        await ports.logMail(mail)
        break
      case 'sign-off':
        // Each is sent once, so a repeat is harmless.
        await ports.notify(notices('mail-unchecked'))
        await ports.logMail(mail)
        break
      case 'block':
        await ports.append({ ...(await incident(mail)), mail, notices: notices('incident') })
    }
    return mail
  }

  function incident({ ref, at }: MailVerdict) {
    const details = `An email went out unchecked (${ref}) that must not go out. The log of mail says which rules found it.`
    const values = incidentRow({ what: 'leaked', happened: at, details, informed: at })
    return prepare('incidents', { row: `mail-${ref.toLowerCase()}`, values }, SYSTEM, ref)
  }
}

function noticesTo(snapshot: OfficeSnapshot, { ref, at }: MailVerdict, kind: NoticeKind): NewNotice[] {
  const day = dayOf(at)
  const overseers = [...holding(snapshot, 'data-protection-officer', day), ...holding(snapshot, 'chief-executive', day)]
  return [...new Set(overseers)].map((to) => ({
    dedupeKey: `${kind}:${ref}:${to}`,
    ...{ to, kind, item: null, at, notBefore: at },
  }))
}
