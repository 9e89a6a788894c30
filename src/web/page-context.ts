import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Administration } from '../access/administration.ts'
import type { LocalSignIn } from '../access/local.ts'
import type { SignIn } from '../access/sign-in.ts'
import type { Pictures } from '../core/pictures.ts'
import type { Person } from '../core/registers.ts'
import type { WordChange } from '../core/word-suggestions.ts'
import type { Env } from '../http/identify.ts'
import type { ApiDependencies } from '../http/router.ts'
import type { Check } from './admin/checks.tsx'
import type { Clean } from './draft/form.ts'
import type { Unfinished } from './draft/unfinished.ts'
import type { Frame } from './layout.tsx'
import type { Verified } from './record/anchors.tsx'
import type { Learn } from './registers/pictures.ts'

export type WebDependencies = ApiDependencies &
  SignInPageParts &
  AdminParts & {
    readonly unfinished: Unfinished
    verify(): Promise<Verified>
    /** Throws when a picture cannot be opened; absent where none can be processed. */
    readonly learn?: Learn
    readonly pictures: Pictures
    readonly clean: Clean
    /** Undefined where no suggestion could be placed. `at`: ISO 8601. */
    readonly wordCopy: (file: Uint8Array, changes: readonly WordChange[], at: string) => Promise<Uint8Array | undefined>
    readonly styles: string
    readonly script: string
    readonly log: (event: { id: string; fault: string; path: string }) => void
  }
export type PageContext = {
  readonly api: WebDependencies
  me(c: Context<Env>): Promise<Person>
  show(
    c: Context<Env>,
    frame: Omit<Frame, 'me' | 'warning' | 'stoppedSince' | 'news'>,
    body: Child,
    status?: ContentfulStatusCode,
  ): Promise<Response>
}

export type AdminParts = {
  readonly administration: Administration
  readonly sendsMail: boolean
  readonly checks?: (() => Promise<readonly Check[]>) | undefined
}

export type SignInPageParts = {
  /** If absent, nobody can sign in. */
  readonly signIn?: SignIn | undefined
  readonly local?: LocalSignIn | undefined
  /** A hint that grants nothing. `until`: ISO 8601. */
  readonly away?: ((address: string) => Promise<{ readonly until?: string } | undefined>) | undefined
  readonly secure: boolean
}
