/** What the writer tells: each line only after the store had answered. */
export type Acknowledged =
  | { readonly what: 'ready' }
  | { readonly what: 'act'; readonly stream: string; readonly length: number; readonly mail: string }
  | { readonly what: 'kept'; readonly version: string }
