import { z } from 'zod'

export type Environment = Readonly<Record<string, unknown>>
export type Settings = Readonly<Record<string, string>>

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** An empty setting counts as absent. */
export function given(env: Environment): Record<string, string> {
  const texts = Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.map(([name, text]) => [name, text.trim()] as const).filter(([, text]) => text !== ''))
}

export function problemsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => {
    const name = path.join('.')
    return message.includes(name) ? message : `${name}: ${message}.`
  })
}

export function unreadable(name: string, fault: unknown): string {
  return `${name} cannot be read: ${(fault as NodeJS.ErrnoException).code ?? 'unknown fault'}.`
}

export function ifGiven<K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]?: V })
}

/** https, or http on this machine. Removes a trailing slash. */
export function addressed(name: string) {
  const wrong = `${name} must be an address like https://countersign.office.example, without a path.`
  return z
    .url(wrong)
    .refine((text) => {
      if (!URL.canParse(text)) return true
      const { protocol, hostname, pathname, search, username } = new URL(text)
      const own = protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
      return own && pathname === '/' && search === '' && username === ''
    }, wrong)
    .transform((text) => text.replace(/\/$/, ''))
}

export function guid(name: string) {
  return z.guid(`${name} must be a GUID. The tenant’s portal shows it.`).transform((text) => text.toLowerCase())
}
