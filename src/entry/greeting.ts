export type Started = {
  readonly address: string
  readonly data: string
  readonly signIn: 'sample' | 'tenant' | 'local' | 'nobody'
  readonly sampleMail?: string | undefined
  readonly sampleKey?: { readonly file: string; readonly key: string } | undefined
  readonly classifier?: string | undefined
  readonly officeFileIgnored: boolean
}

const SIGN_IN = {
  sample: 'open the address and choose a person of the sample office. No password. Works on this machine only.',
  tenant: 'with the Microsoft account that the register of people names.',
  local: 'with the password that each person chose. Invite people: npm run -s access -- invite PERSON',
  nobody:
    'nobody can sign in. Configure a tenant or SIGN_IN=local, or try the sample office with HOST=127.0.0.1 and without PUBLIC_URL and OFFICE_FILE.',
}

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

/** Holds lines before `open` back, so that the greeting comes first. */
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
