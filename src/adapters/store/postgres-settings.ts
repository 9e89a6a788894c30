import { readFileSync } from 'node:fs'
import { isLoopbackHost } from '../../core/loopback.ts'

export type PostgresSettings = {
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly database: string
    readonly user?: string
    readonly password?: string
    readonly options?: string
    readonly ssl: false | { readonly rejectUnauthorized: true; readonly ca?: string }
  }
  readonly connections: number
}

export const DEFAULT_CONNECTIONS = 10
const PORT = 5432
const KNOWN = new Set(['host', 'user', 'sslmode', 'sslrootcert', 'options'])

/**
 * `postgres://user:password@host:port/database`; `?host=/folder` names a socket. Beyond this machine the certificate is always checked. Throws an
 * `Error`, never with the password.
 */
export function postgresSettings(address: string, connections = DEFAULT_CONNECTIONS): PostgresSettings {
  if (!URL.canParse(address)) throw new Error('DATABASE_URL must be an address: postgres://user@host/database.')
  const url = new URL(address)
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:')
    throw new Error('DATABASE_URL must begin with postgres://.')
  // A ?, # or / of a password ends the part before it, so what follows holds the rest of the password and the @.
  if (`${url.pathname}${url.search}${url.hash}`.includes('@')) throw new Error(WRITE_OTHERWISE)
  const unknown = [...url.searchParams.keys()].find((name) => !KNOWN.has(name))
  if (unknown !== undefined) throw new Error(`DATABASE_URL has the unknown option ${unknown}.`)
  const host = url.searchParams.get('host') ?? decoded(url.hostname)
  const database = decoded(url.pathname.slice(1))
  if (host === '' || database === '') throw new Error('DATABASE_URL must name a host and a database.')
  const user = decoded(url.username) || url.searchParams.get('user')
  const password = decoded(url.password)
  const options = url.searchParams.get('options')
  return {
    connection: {
      ...{ host, port: Number(url.port || PORT), database },
      ...(user ? { user } : {}),
      ...(password ? { password } : {}),
      ...(options ? { options } : {}),
      ssl: encryption(host, url.searchParams),
    },
    connections,
  }
}

const WRITE_OTHERWISE =
  'DATABASE_URL: write characters of user and password that mean something in an address by their code: ? as %3F, # as %23, / as %2F, @ as %40, % as %25.'

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Error(WRITE_OTHERWISE)
  }
}

function encryption(host: string, asked: URLSearchParams): PostgresSettings['connection']['ssl'] {
  const isHere = host.startsWith('/') || isLoopbackHost(host)
  const mode = asked.get('sslmode') ?? (isHere ? 'disable' : 'verify-full')
  const root = asked.get('sslrootcert')
  if (mode === 'disable' && isHere) return false
  if (mode !== 'verify-full')
    throw new Error('DATABASE_URL: sslmode can only be verify-full, or disable for a database on this machine.')
  if (root === null) return { rejectUnauthorized: true }
  try {
    return { rejectUnauthorized: true, ca: readFileSync(root, 'utf8') }
  } catch (fault) {
    throw new Error(`DATABASE_URL: sslrootcert cannot be read: ${(fault as NodeJS.ErrnoException).code}.`)
  }
}
