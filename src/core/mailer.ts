/** It says why and where, never what the item contains. */
export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** `later` after `seconds`. `unclear`: the connection ended before an answer; sending again could deliver it twice. */
export type MailOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'later'; readonly seconds?: number; readonly code: string }
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'unclear' }

/** Sends mail, and never throws. */
export type Mailer = { send(mail: Mail): Promise<MailOutcome> }
