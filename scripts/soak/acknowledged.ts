/** One line after each answer of the store. */
export type Acknowledged =
  | { readonly what: 'ready' }
  | { readonly what: 'act'; readonly stream: string; readonly length: number; readonly mail: string }
  | { readonly what: 'kept'; readonly version: string }
