import type { Gate } from './gate.ts'

/** Policy 20 to 23: social media content needs an account that the Chief Executive approved. */
export const account: Gate = function* ({ draft, snapshot }) {
  if (draft.channel !== 'social' || draft.account !== 'corporate') return
  const handle = draft.handle?.trim().toLowerCase()
  if (!handle) {
    yield {
      gate: 'account-unnamed',
      stops: false,
      paragraphs: ['20'],
      says: 'It does not say under which account it would go out.',
      todo: 'Give the account name.',
    }
    return
  }
  const normaliseHandle = (name: string) => name.trim().toLowerCase().replace(/^@/, '')
  const known = snapshot.office.accounts.find(
    (one) => one.corporate && normaliseHandle(one.handle) === normaliseHandle(handle),
  )
  if (!known) {
    yield {
      gate: 'account',
      stops: true,
      paragraphs: ['20', '22'],
      says: `${draft.handle} is not an active corporate account on the register.`,
      todo: `Choose an account that is, or apply to the ${snapshot.pack.terms.chiefExecutive} for a new one.`,
      page: '/applications/account',
    }
    return
  }
  if (!known.owner || !known.backup)
    yield {
      gate: 'account-owner',
      stops: false,
      paragraphs: ['20', '23'],
      says: `${draft.handle} has no ${known.owner ? 'second owner' : 'owner'} on the register.`,
      todo: 'Have the owner and a second owner entered, so that the account can be recovered.',
      page: '/registers/accounts',
    }
}

/** Policy 27: answer journalists through media enquiries, never from a social account. */
export const journalist: Gate = function* ({ draft, snapshot }) {
  if (draft.channel !== 'social' || draft.account !== 'corporate') return
  const mentioned = new Set(
    (draft.body.match(/@[\w.]+/g) ?? []).map((handle) => handle.toLowerCase().replace(/\.+$/, '')),
  )
  const outlet = snapshot.office.media.find(({ handles = [] }) =>
    handles.some((handle) => mentioned.has(handle.toLowerCase())),
  )
  if (!outlet) return
  yield {
    gate: 'journalist',
    stops: draft.kind === 'reply',
    paragraphs: ['27'],
    says: `It ${draft.kind === 'reply' ? 'answers' : 'names'} ${outlet.outlet}, which is on the register of media contacts.`,
    todo: `A question from a journalist is answered as a media enquiry, which the ${snapshot.pack.terms.chiefExecutive} coordinates.`,
  }
}
