import { DEFAULT_CONNECTIONS, type PostgresSettings, postgresSettings } from '../../adapters/store/postgres-settings.ts'
import { ConfigError } from './read.ts'

const MOST_CONNECTIONS = 100

type Given = Readonly<Record<string, string | undefined>>

export function databaseProblem(settings: Given): string | undefined {
  const { DATABASE_URL: url, DATABASE_CONNECTIONS: connections } = settings
  if (!url) return connections ? 'DATABASE_CONNECTIONS is for PostgreSQL: set DATABASE_URL too.' : undefined
  try {
    postgresSettings(url, connectionsFrom(settings))
    return undefined
  } catch (fault) {
    return (fault as Error).message
  }
}

/** Throws `ConfigError`. */
export function postgresAt(url: string, settings: Given): PostgresSettings {
  try {
    return postgresSettings(url, connectionsFrom(settings))
  } catch (fault) {
    throw new ConfigError([(fault as Error).message])
  }
}

function connectionsFrom(settings: Given): number {
  const given = settings['DATABASE_CONNECTIONS']?.trim()
  if (!given) return DEFAULT_CONNECTIONS
  const count = Number(given)
  if (Number.isInteger(count) && count >= 2 && count <= MOST_CONNECTIONS) return count
  throw new Error(`DATABASE_CONNECTIONS must be a number from 2 to ${MOST_CONNECTIONS}.`)
}
