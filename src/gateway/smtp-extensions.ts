import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Mail } from './ruling.ts'

/** Parts of the package that are not in its types. The version is pinned, and tests cover each of them. */
type Inner = {
  readonly _supportedExtensions: readonly string[]
  _sendCommand(line: string, shown?: string | false): void
}

const EXTENSIONS = ['SMTPUTF8', 'DSN'] as const

/** SMTPUTF8 (RFC 6531) and delivery status options (RFC 3461), as they were given. */
export class ExtendedConnection extends SMTPConnection {
  #mail: Mail | undefined

  extensions(): readonly string[] {
    return EXTENSIONS.filter((one) => this.#offers(one))
  }

  /** False when the server cannot take the message without loss. */
  extend(mail: Mail): boolean {
    this.#mail = mail
    return !needsUtf8(mail) || this.#offers('SMTPUTF8')
  }

  #offers(extension: string): boolean {
    return (this as unknown as Inner)._supportedExtensions.includes(extension)
  }

  _sendCommand(line: string, shown?: string | false): void {
    const inner = SMTPConnection.prototype as unknown as Inner
    inner._sendCommand.call(this, [line, ...this.#parameters(line)].join(' '), shown)
  }

  #parameters(line: string): readonly string[] {
    if (line.startsWith('MAIL FROM:')) return [...this.#utf8(line), ...this.#report()]
    const recipient = /^RCPT TO:<(.*)>$/.exec(line)?.[1]
    if (recipient === undefined || !this.#offers('DSN')) return []
    const { notify, orcpt } = this.#mail?.options?.each?.[recipient] ?? {}
    return [...given('NOTIFY', notify), ...given('ORCPT', orcpt)]
  }

  #utf8(line: string): readonly string[] {
    return this.#mail && needsUtf8(this.#mail) && !/ SMTPUTF8\b/.test(line) ? ['SMTPUTF8'] : []
  }

  #report(): readonly string[] {
    const { ret, envid } = this.#mail?.options ?? {}
    return this.#offers('DSN') ? [...given('RET', ret), ...given('ENVID', envid)] : []
  }
}

const isAscii = (text: string) => Buffer.byteLength(text, 'utf8') === text.length

function needsUtf8({ raw, sender, recipients, options }: Mail): boolean {
  if (![sender, ...recipients].every(isAscii)) return true
  return options?.utf8 === true && raw.subarray(0, Math.max(raw.indexOf('\r\n\r\n'), 0)).some((byte) => byte > 0x7f)
}

const given = (name: string, value: string | undefined) => (value ? [`${name}=${value}`] : [])
