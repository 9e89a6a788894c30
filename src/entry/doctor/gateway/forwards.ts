import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { run } from '../../../gateway/setup/commands.ts'
import type { PostfixValue } from '../../../gateway/setup/postfix.ts'
import { contentOf, isLocal, type Leads, targetsIn } from './tables.ts'

type User = { readonly name: string; readonly home: string }

/** What follows a delimiter in the address, as in `.forward+news`, is found by the beginning of the name. */
const EXTENSION = /\$[{(]?(?:recipient_delimiter|extension)[})]?/g
const OF_USER = /\$(?:\{(home|user)\}|\((home|user)\)|(home|user)\b)/g

const usersHere = (): User[] =>
  run('getent', ['passwd'])
    .stdout.split('\n')
    .map((line) => line.split(':'))
    .flatMap(([name, , , , , home]) => (name && home ? [{ name, home }] : []))

/** `.forward` files of the people whose mail Postfix delivers here (local(8)). */
export function forwardsOf(value: PostfixValue, users = usersHere): Leads {
  if (!isLocal(value)) return { led: [], unread: [] }
  const patterns = value('forward_path')
    .split(/[\s,]+/)
    .filter(Boolean)
  const unknown = patterns.filter((one) => one.replaceAll(EXTENSION, '').replaceAll(OF_USER, '').includes('$'))
  const files = new Set(
    users().flatMap((user) =>
      patterns
        .filter((one) => !unknown.includes(one))
        .flatMap((one) => filesLike(placeFor(one, user), value('recipient_delimiter'))),
    ),
  )
  const read = [...files].map((name) => ({ name, ...targetsOf(name) }))
  return {
    led: read.flatMap(({ name, addresses }) => addresses.map((address) => ({ name, address }))),
    unread: [...unknown.map((one) => `forward_path ${one}`), ...read.flatMap(({ unread }) => unread)],
  }
}

const placeFor = (pattern: string, user: User) =>
  pattern
    .replaceAll(EXTENSION, '')
    .replaceAll(OF_USER, (_, ...names: (string | undefined)[]) => (names.includes('home') ? user.home : user.name))

function targetsOf(file: string): ReturnType<typeof targetsIn> {
  const content = contentOf(file)
  return content === undefined ? { addresses: [], unread: [file] } : targetsIn(content)
}

function filesLike(path: string, delimiters: string): string[] {
  const name = basename(path)
  const begins = (one: string) => one.startsWith(name) && delimiters.includes(one.charAt(name.length))
  try {
    return readdirSync(dirname(path))
      .filter((one) => one === name || begins(one))
      .map((one) => join(dirname(path), one))
  } catch (fault) {
    return /ENOENT|ENOTDIR/.test((fault as NodeJS.ErrnoException).code ?? '') ? [] : [path]
  }
}
