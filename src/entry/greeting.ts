/** What the greeting tells about a started service. */
export type Started = {
  readonly address: string
  readonly data: string
  /** sample: people of the sample office, without a password. tenant: the office's own. local: passwords. */
  readonly signIn: 'sample' | 'tenant' | 'local' | 'nobody'
  /** URL of the pages that show the mail of the sample office. */
  readonly sampleMail?: string | undefined
  /** The mail gateway's key, on the first start of the sample office. */
  readonly sampleKey?: { readonly file: string; readonly key: string } | undefined
  /** What an operator should know about the classifier. */
  readonly classifier?: string | undefined
  /** OFFICE_FILE is set, but the registers have rows already. */
  readonly officeFileIgnored: boolean
}

const SIGN_IN = {
  sample: 'open the address and choose a person of the sample office. No password. Works on this machine only.',
  tenant: 'with the Microsoft account that the register of people names.',
  local: 'with the password that each person chose. Invite people: npm run -s access -- invite PERSON',
  nobody:
    'nobody can sign in. Configure a tenant or SIGN_IN=local, or try the sample office with HOST=127.0.0.1 and without PUBLIC_URL and OFFICE_FILE.',
}

/** The lines that a start prints before all others. */
export function greeting(started: Started): string[] {
  const { address, data, signIn, sampleMail, sampleKey, classifier, officeFileIgnored } = started
  const lines = [`Countersign is at ${address}`, '', row('Sign in', SIGN_IN[signIn])]
  if (sampleMail) lines.push(row('Mail', `${sampleMail} shows what the sample office sends.`))
  if (sampleKey) lines.push(row('Gateway key', `${sampleKey.key} (shown once, kept in ${sampleKey.file})`))
  if (classifier) lines.push(row('Classifier', classifier))
  if (officeFileIgnored)
    lines.push(row('Registers', 'already filled. OFFICE_FILE is not read again: edit them under Registers.'))
  return [...lines, row('Data', data), '', 'Stop with Ctrl-C.', '']
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(12)} ${text}`
}

/** Writes events as lines of JSON, holding those before `open` back so that the greeting comes first. */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()) {
  let early: string[] | undefined = []
  return {
    log(event: object): void {
      const line = `${JSON.stringify({ at: now().toISOString(), ...event })}\n`
      if (early) early.push(line)
      else write(line)
    },
    open(): void {
      for (const line of early ?? []) write(line)
      early = undefined
    },
  }
}
