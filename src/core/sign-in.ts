/** What is recorded of who came and went, and of what an administrator did to accounts, keys and notices. */
export type SignInWhat =
  | 'signed-in'
  | 'confirmed'
  | 'refused'
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'session-ended'
  | 'key-made'
  | 'key-revoked'
  | 'notice-retried'
  | 'invited'
  | 'invitation-withdrawn'
  | 'password-chosen'
