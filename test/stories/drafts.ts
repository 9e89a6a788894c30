import { readdirSync, readFileSync } from 'node:fs'
import type { Values } from '../../src/core/register/values.ts'
import type { ElectionKind, Office, Person } from '../../src/core/registers.ts'

/** A draft and what becomes of it. */
export type Expected = {
  readonly verdict: string
  /** Types that must be among the findings that ask for a decision, and types that must not. */
  readonly finds: readonly string[]
  readonly not?: readonly string[]
  /** The routing row, and who decides; null = nobody may approve it. */
  readonly row: string | null
  readonly holder: string | null
  /** The gates that refuse it; then nothing else is expected. */
  readonly refused?: readonly string[]
  /** The gates that ask whoever decides. */
  readonly asks?: readonly string[]
}

/** What an application asks for, and why. */
export type Asked = { readonly for: string; readonly values: Values; readonly why: string }

/** What the office is like, where the story hangs on it. */
type Setting = {
  readonly elections?: readonly ElectionKind[]
  readonly people?: Record<string, Partial<Person>>
  readonly registers?: Partial<Office>
  /** What was decided before; the same content unless it has a text of its own. */
  readonly earlier?: readonly { by: string; outcome: 'approved' | 'rejected'; text?: string }[]
}

export type DraftStory = {
  readonly name: string
  readonly by: string
  readonly given: Readonly<Record<string, unknown>>
  readonly expected: Expected
  readonly setting: Setting
  readonly application?: Asked
  /** What its author sent instead. */
  readonly message?: Uint8Array
  /** Other files beside draft.json are its attachments. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const root = new URL('../../fixtures/drafts/', import.meta.url)

/** Every folder in fixtures/drafts. */
export const draftStories: readonly DraftStory[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => storyIn(name))

function storyIn(name: string): DraftStory {
  const place = new URL(`${name}/`, root)
  const names = readdirSync(place)
  const json = (file: string) => JSON.parse(readFileSync(new URL(file, place), 'utf8'))
  const bytes = (file: string) => new Uint8Array(readFileSync(new URL(file, place)))
  const { by, application, ...given } = json('draft.json')
  return {
    ...(application ? { application } : {}),
    ...(names.includes('message.eml') ? { message: bytes('message.eml') } : {}),
    ...{ name, by, given, expected: json('expected.json') },
    setting: names.includes('setting.json') ? json('setting.json') : {},
    files: names
      .filter((file) => !/^(?:(?:draft|expected|setting)\.json|message\.eml)$/.test(file))
      .map((file) => ({ name: file, bytes: bytes(file) })),
  }
}

/** Who sent a message to whom, as its envelope says. */
export function envelopeOf(message: Uint8Array): { sender: string; recipient: string } {
  const text = new TextDecoder().decode(message)
  const header = (name: string) => new RegExp(`^${name}:.*?([^\\s<]+@[^\\s>]+)`, 'm').exec(text)![1]!
  return { sender: header('From'), recipient: header('To') }
}
