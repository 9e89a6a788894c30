export class SignInRefused extends Error {
  override readonly name = 'SignInRefused'
  readonly code: SignInFault
  /** The tenant's own error code, for its administrator. */
  readonly detail: string | undefined
  constructor(code: SignInFault, detail?: string) {
    super(REASONS[code])
    this.code = code
    this.detail = detail
  }
}

const REASONS = {
  'not-started': 'This sign-in was not started in this browser, was used already, or took longer than ten minutes.',
  cancelled: 'You stopped signing in.',
  tenant: 'Microsoft did not sign you in. Try again. If it happens again, tell your Countersign administrator.',
  token: 'Microsoft’s answer could not be verified, so you were not signed in. Tell your Countersign administrator.',
  'wrong-attempts':
    'Five attempts were wrong. For 15 minutes only a browser in which this person has signed in before is taken.',
  'unknown-person': 'Your account is not on the office’s register of people. Ask the registrar to add you.',
  'not-in-post': 'The office’s register says that you are not in post today. Ask the registrar if that is wrong.',
  'other-account': 'Another account under your address has signed in here before. Ask the administrator to unlink it.',
  'roles-differ':
    'The office’s register gives you roles that the Microsoft tenant does not. Ask the administrator to assign them.',
  'other-person': 'You confirmed as a different person. To change person, sign out first.',
  'not-fresh':
    'Microsoft did not send the time of your sign-in, so you could not be confirmed. The app registration needs the optional claim auth_time.',
} as const

export type SignInFault = keyof typeof REASONS

export function refusalText(why: string): string {
  return Object.hasOwn(REASONS, why)
    ? REASONS[why as SignInFault]
    : `The tenant’s answer could not be verified: ${why || 'no code'}.`
}
