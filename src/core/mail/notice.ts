import { advice } from './answer.ts'
import type { MailReason } from './reason.ts'

/** Findings and advice, never the message's own words. */
export type Notice = { readonly subject: string; readonly text: string }

export type HeldMessage = {
  readonly ref: string
  readonly reasons: readonly MailReason[]
  readonly page: string
  readonly bySender?: boolean
}

export function heldNotice(held: HeldMessage, hours: number): Notice {
  const { ref, reasons, page } = held
  if (held.bySender) return checkNotice(held, hours)
  return {
    subject: `Held, not sent yet: your email (${ref})`,
    text: lines(
      'Your email has not been sent to its recipients outside the office yet. It is kept safely.',
      found(reasons),
      'You can:',
      '  - change it and send it again; then take this one back;',
      '  - say why it may go as it is, and wait for sign-off;',
      '  - take it back.',
      page === '' ? '' : `Do any of these here: ${page}`,
      `If nobody decides within ${hours} hours, it comes back to you. It is never sent by itself.`,
      `Reference: ${ref}`,
    ),
  }
}

/** The link opens a page; it sends nothing. */
function checkNotice({ ref, reasons, page }: HeldMessage, hours: number): Notice {
  return {
    subject: `Please check before it goes: your email (${ref})`,
    text: lines(
      'Your email has not been sent to its recipients outside the office yet. It waits for you, and nobody else has to decide.',
      found(reasons),
      page === '' ? '' : `Check it here, and say whether it may go: ${page}`,
      'On that page you can send it, not send it, or ask for a sign-off. Opening the page sends nothing.',
      `If you do not answer within ${hours} hours, it comes back to you. It is never sent by itself.`,
      `Reference: ${ref}`,
    ),
  }
}

export function returnNotice({ ref, reasons, page }: HeldMessage, why: string): Notice {
  return {
    subject: `Not sent: your email (${ref})`,
    text: lines(
      'Your email was not sent to its recipients outside the office.',
      why === '' ? '' : `Why: ${why}`,
      found(reasons),
      page === '' ? '' : `More about it: ${page}`,
      `Reference: ${ref}`,
    ),
  }
}

export function lostNotice({ ref, page }: HeldMessage, why: string): Notice {
  return {
    subject: `No longer held: your email (${ref})`,
    text: lines(
      'Your email is no longer held by the mail server.',
      why,
      page === '' ? '' : `More about it: ${page}`,
      `Reference: ${ref}`,
    ),
  }
}

function found(reasons: readonly MailReason[]): string {
  const all = advice(reasons)
  return all.length === 0
    ? ''
    : ['What was found, and what to do about it:', ...all.map((one) => `  - ${one}`)].join('\n')
}

function lines(...paragraphs: readonly string[]): string {
  return `${paragraphs.filter((one) => one !== '').join('\n\n')}\n`
}
