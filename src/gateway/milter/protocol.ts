/**
 * The milter protocol, version 6, as Sendmail 8.14 and Postfix use it (libmilter/mfdef.h, mfapi.h). A packet is a
 * four-byte length, a letter, and data; text ends in a zero byte.
 */

const VERSION = 6

export const COMMAND = {
  abort: 'A',
  body: 'B',
  connect: 'C',
  macro: 'D',
  endOfMessage: 'E',
  helo: 'H',
  quitConnection: 'K',
  header: 'L',
  mail: 'M',
  endOfHeaders: 'N',
  options: 'O',
  quit: 'Q',
  recipient: 'R',
  data: 'T',
  unknown: 'U',
} as const

export const REPLY = {
  accept: 'a',
  continue: 'c',
  discard: 'd',
  deleteRecipient: '-',
  insertHeader: 'i',
  changeHeader: 'm',
  options: 'O',
  quarantine: 'q',
  replyCode: 'y',
  tempfail: 't',
} as const

const ACTION = { addHeaders: 0x01, deleteRecipients: 0x08, changeHeaders: 0x10, quarantine: 0x20 } as const

const STEP = {
  noHelo: 0x02,
  noUnknown: 0x100,
  noData: 0x200,
  noConnect: 0x01,
  noReplyHeader: 0x80,
  noReplyMail: 0x4000,
  noReplyRecipient: 0x8000,
  noReplyBody: 0x80000,
  noReplyEndOfHeaders: 0x40000,
  leadingSpace: 0x100000,
} as const

const sum = (flags: readonly number[]) => flags.reduce((all, flag) => all | flag, 0)

export const ACTIONS = sum(Object.values(ACTION))
const STEPS = sum(Object.values(STEP))

export type Agreed = {
  readonly version: number
  readonly actions: number
  readonly steps: number
  /** Header values keep the space after the colon. */
  readonly leadingSpace: boolean
  readonly answers: (command: string) => boolean
}

/** Undefined when the server is too old, or refuses an action that holding a message needs. */
export function negotiate(version: number, actions: number, steps: number): Agreed | undefined {
  if (version < 2 || (actions & ACTIONS) !== ACTIONS) return undefined
  const agreed = steps & STEPS
  const silent: Readonly<Record<string, number>> = {
    [COMMAND.header]: STEP.noReplyHeader,
    [COMMAND.mail]: STEP.noReplyMail,
    [COMMAND.recipient]: STEP.noReplyRecipient,
    [COMMAND.body]: STEP.noReplyBody,
    [COMMAND.endOfHeaders]: STEP.noReplyEndOfHeaders,
  }
  return {
    version: Math.min(version, VERSION),
    actions: ACTIONS,
    steps: agreed,
    leadingSpace: (agreed & STEP.leadingSpace) !== 0,
    answers: (command) => (agreed & (silent[command] ?? 0)) === 0,
  }
}
